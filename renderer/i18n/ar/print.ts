import type { Dictionary } from '../dictionary.ts';

export const print: Dictionary['print'] = {
  button: 'طباعة البطاقة',
  again: 'طباعتها مرة أخرى',
  busy: 'جارٍ الطباعة…',
  done: 'طُبعت البطاقة.',

  card: {
    show: 'أظهر هذا الرمز عند المنضدة',
    unnamed: 'بطاقة حساب',
    qrLabel: 'رمز QR للحساب',
    sample: 'نموذج',
    sampleName: 'أليكس مثال',
    sampleText: 'هذه تجربة. الرمز ليس لأحد.',
  },
};
