import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { accountUrl, staysInside } from '../../../main/api/account-url.ts';
import { BaseUrlSchema } from '../../../preload/contract/index.ts';

const bases = [
  'https://api.example.com',
  'https://docs.example.com/_mock/openapi',
  'http://127.0.0.1:8080/a/b/c',
].map((text) => v.parse(BaseUrlSchema, text));

describe.each(bases)('under %s', (base) => {
  test('builds the collection and one account', () => {
    expect(accountUrl(base)?.href).toBe(`${base}/v1/api/account`);
    expect(accountUrl(base, 'aB-_9')?.href).toBe(`${base}/v1/api/account/aB-_9`);
    expect(accountUrl(base, 'x'.repeat(64))?.pathname.endsWith('x'.repeat(64))).toBe(true);
  });

  test.each(['', '.', '..', '%2e%2e', 'a/b', 'a\\b', 'a?x', 'a#f', 'a b', 'ä', 'x'.repeat(65)])(
    'refuses %j',
    (id) => {
      expect(accountUrl(base, id)).toBeNull();
    },
  );

  test.each([
    ['another origin', 'https://elsewhere.example.com/v1/api/account/x'],
    ['a segment more', `${base}/v1/api/account/x/y`],
    ['an empty segment more', `${base}/v1/api/account/x/`],
    ['a segment less', `${base}/v1/api/account`],
    ['another path', `${base}/v1/api/accounts/x`],
    ['a climb', `${base}/v1/api/account/../other`],
    ['a query', `${base}/v1/api/account/x?y`],
    ['a fragment', `${base}/v1/api/account/x#y`],
  ])('%s is seen as outside', (_name, text) => {
    expect(staysInside(new URL(text), base, 'x')).toBe(false);
  });

  test('control: encoding alone lets two dots climb out of the collection', () => {
    const url = new URL(`${base}/v1/api/account/${encodeURIComponent('..')}`);
    expect(url.pathname.endsWith('/v1/api/')).toBe(true);
    expect(staysInside(url, base, '..')).toBe(false);
  });
});

test('a base that is not allowed has no URL', () => {
  const forged = bases.map((base) => base.replace('http', 'ftp')) as typeof bases;
  expect(forged.map((base) => accountUrl(base, 'x'))).toEqual([null, null, null]);
});
