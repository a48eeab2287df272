import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { cleanServerMessages } from '../../../main/api/server-messages.ts';
import { FailureSchema } from '../../../preload/contract/index.ts';
import { testKey } from './support/clients.ts';

test.each([
  ['line breaks and tabs', 'a\r\n\tb', 'a b'],
  ['control characters', 'a\u0000\u0007\u001b[31mb\u007f\u009bc', 'a[31mbc'],
  ['bidirectional overrides', 'abc\u202e\u2066\u200f\u061cdef', 'abcdef'],
  ['zero-width characters', 'a\u200b\u200d\ufeffb', 'ab'],
  ['lone surrogates', 'a\ud800b\udc00', 'ab'],
  ['line separators', 'a\u2028b\u2029c', 'a b c'],
  ['what is fine', 'email must be an email – ñ 漢 😀', 'email must be an email – ñ 漢 😀'],
])('%s', (_name, text, expected) => {
  expect(cleanServerMessages([text], testKey)).toEqual([expected]);
});

test('empty ones are left out, and ten are enough', () => {
  expect(cleanServerMessages(['', ' \n ', '\u200b', 'a'], testKey)).toEqual(['a']);
  expect(cleanServerMessages(Array<string>(50).fill('a'), testKey)).toHaveLength(10);
});

test('a long one is cut at a whole character', () => {
  expect(cleanServerMessages(['x'.repeat(300)], testKey)[0]).toBe('x'.repeat(300));
  expect(cleanServerMessages(['x'.repeat(301)], testKey)[0]).toBe(`${'x'.repeat(299)}…`);
  const emoji = cleanServerMessages([`x${'😀'.repeat(200)}`, '😀'.repeat(200)], testKey);
  expect(emoji.every((text) => text.isWellFormed() && text.length <= 300)).toBe(true);
});

test('a key split by invisible characters is still hidden, and cut only after hiding', () => {
  expect(cleanServerMessages([testKey.replaceAll('', '\u200b')], testKey)).toEqual(['[API key]']);
  const atTheCut = cleanServerMessages([`${'x'.repeat(290)}${testKey}`], testKey)[0];
  expect(atTheCut).not.toContain(testKey.slice(0, 6));
});

test('whatever comes fits the contract', () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 700 }), { maxLength: 30 });
  fc.assert(
    fc.property(texts, (list) => {
      const messages = cleanServerMessages(list, testKey);
      return v.is(FailureSchema, { code: 'rejected', delivery: 'answered', messages });
    }),
  );
});
