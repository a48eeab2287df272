import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRedactor, mask } from '../../../main/lib/redaction.ts';
import { spellings } from '../../support/main/leak-scan.ts';

const printable = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 12,
  maxLength: 60,
});

function redactorOf(...secrets: string[]) {
  const redactor = createRedactor();
  secrets.forEach((secret) => redactor.add(secret));
  return redactor;
}

test('masks a secret in a sentence and leaves the rest', () => {
  expect(redactorOf('s3cr3t-key').redact('sent s3cr3t-key twice: s3cr3t-key')).toBe(
    `sent ${mask} twice: ${mask}`,
  );
});

test('masks any key in every spelling, wherever it stands', () => {
  fc.assert(
    fc.property(printable, fc.string(), fc.string(), (secret, before, after) => {
      const redactor = redactorOf(secret);
      const texts = [
        secret,
        JSON.stringify({ header: secret }),
        encodeURIComponent(secret),
        Buffer.from(secret).toString('hex'),
        Buffer.from(secret).toString('hex').toUpperCase(),
        Buffer.from(`${before}${secret}${after}`).toString('base64'),
        Buffer.from(`${before}${secret}${after}`).toString('base64url'),
        Buffer.from(secret).toString('base64'),
      ];
      for (const text of texts) {
        const masked = redactor.redact(`${before}|${text}|${after}`);
        const left = spellings(secret).filter((spelling) => masked.includes(spelling));
        // A spelling may also be in the innocent text around, by chance.
        expect(left.filter((spelling) => !`${before}|${after}`.includes(spelling))).toEqual([]);
        expect(masked).toContain(mask);
      }
    }),
  );
});

test('masks URL encoding in lower case and with every byte encoded', () => {
  const redactor = redactorOf('a/b+c=key');
  expect(redactor.redact('q=a%2fb%2bc%3dkey')).toBe(`q=${mask}`);
  expect(redactor.redact('%61%2f%62%2b%63%3d%6b%65%79')).toBe(mask);
});

test('knows several secrets, also one inside another', () => {
  const redactor = redactorOf('inner-key', 'outer-inner-key-outer');
  expect(redactor.redact('outer-inner-key-outer and inner-key')).toBe(`${mask} and ${mask}`);
});

test('control: a secret that was not added stays, and so does text without a secret', () => {
  expect(redactorOf('first-secret').redact('second-secret')).toBe('second-secret');
  expect(createRedactor().redact('plain')).toBe('plain');
});

test('does not riddle text with holes for a secret of three characters', () => {
  expect(redactorOf('abc').redact('abcdef')).toBe('abcdef');
});
