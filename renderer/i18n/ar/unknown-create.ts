import type { Dictionary } from '../dictionary.ts';
import { writeNumber } from '../plural.ts';

export const unknownCreate: Dictionary['changes']['unknownCreate'] = {
  title: 'هل فُتح الحساب أم لا؟',
  intro: 'أُرسل ولم تصل إجابة. لا يُرسل مرة أخرى تلقائيًا، فقد يصبح هناك حسابان.',

  step: (number: number) => `الطريقة ${writeNumber('ar', number)}`,
  look: {
    title: 'انظر هل هو موجود',
    text: 'ابحث عن هذا العميل في Final POS. إن كان الحساب موجودًا فامسح رمز QR أو اكتب معرّفه هنا.',
    label: 'معرّف الحساب',
    hint: 'معرّف الحساب الذي وجدته.',
    button: 'مقارنة',
    busy: 'جارٍ البحث…',
    problems: {
      empty: 'اكتب معرّف حساب أو امسحه أولًا.',
      'too-long': 'هذا أطول من أن يكون معرّف حساب. المعرّف 64 حرفًا على الأكثر.',
      'bad-characters': 'هذا ليس معرّف حساب. المعرّف أحرف لاتينية وأرقام وشرطات وشرطات سفلية فقط.',
    },
  },
  compared: {
    title: 'هل هو هذا؟',
    typed: 'كُتب هنا',
    found: 'على الخادم',
    same: 'مطابق',
    different: 'مختلف',
    notTyped: 'لم يُكتب',
    empty: 'فارغ',
    opened: (time: string) => `فُتح على الخادم: ${time}`,
    allSame: 'كل ما كُتب مطابق.',
    differs: (fields: string) => `غير مطابق: ${fields}. إن كان العميل الصحيح مع ذلك، تبقى نسخة الخادم.`,
    yes: 'نعم، هذا هو',
    busy: 'لحظة…',
    no: 'لا، حساب آخر',
  },
  again: {
    title: 'ليس موجودًا',
    text: 'إن بحثت ولم تجد شيئًا، فأرسله مرة أخرى.',
    button: 'إرساله مرة أخرى',
    ask: {
      title: 'إرساله مرة ثانية؟',
      text: 'إن كان الأول قد وصل، فسيكون لهذا العميل حسابان.',
      confirm: 'إرساله مرة أخرى',
    },
  },
  drop: {
    title: 'لم يعد مطلوبًا',
    text: 'انصرف العميل، أو فُتح الحساب بطريقة أخرى.',
  },
};
