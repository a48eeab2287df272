import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isDeleted, parseAccount, parseErrorTexts, parseJson } from '../../../main/api/wire.ts';
import { AccountSchema } from '../../../preload/contract/index.ts';
import { exampleAccount } from './support/clients.ts';

describe('an account', () => {
  test('fields that are missing, null or empty are null; foreign keys are dropped', () => {
    const { id, createdAt, updatedAt } = exampleAccount;
    const bare = { id, createdAt, updatedAt, email: null, name: null, phone: null };
    expect(parseAccount({ id, createdAt, updatedAt })).toEqual(bare);
    expect(parseAccount({ ...bare, email: '', admin: true, __proto__: { name: 'x' } })).toEqual(bare);
    expect(parseAccount(exampleAccount)).toEqual(exampleAccount);
  });

  test.each<[string, unknown]>([
    ['no object', 'account'],
    ['null', null],
    ['a list', [exampleAccount]],
    ['wrapped', { data: exampleAccount }],
    ['no id', { ...exampleAccount, id: undefined }],
    ['an id that is a number', { ...exampleAccount, id: 7 }],
    ['an id that climbs', { ...exampleAccount, id: '..' }],
    ['an id with a slash', { ...exampleAccount, id: 'a/b' }],
    ['an id that is too long', { ...exampleAccount, id: 'a'.repeat(65) }],
    ['no time', { ...exampleAccount, updatedAt: undefined }],
    ['a time that is a number', { ...exampleAccount, createdAt: 0 }],
    ['a name that is a number', { ...exampleAccount, name: 7 }],
    ['a name that is endless', { ...exampleAccount, name: 'x'.repeat(10_001) }],
  ])('%s is not one', (_name, json) => {
    expect(parseAccount(json)).toBeNull();
  });

  test('whatever JSON comes, the answer fits the contract or is null', () => {
    const fields = Object.fromEntries(
      Object.keys(exampleAccount).map((key) => [
        key,
        fc.oneof(fc.string(), fc.constant(null), fc.jsonValue()),
      ]),
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record(fields, { requiredKeys: [] })), (json) => {
        const account = parseAccount(json);
        return account === null || v.is(AccountSchema, account);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each<[unknown, boolean]>([
  [{ statusCode: 200, message: 'Resource with Id 123 deleted successfully' }, true],
  [{ statusCode: 204, message: '' }, true],
  [{ statusCode: 200, message: ['Account deleted'] }, true],
  [{ statusCode: 200, message: [1] }, false],
  [{ statusCode: 404, message: 'no' }, false],
  [{ statusCode: 200 }, false],
  [{ message: 'deleted' }, false],
  [null, false],
])('%j as the reply to a delete: %j', (json, expected) => {
  expect(isDeleted(json)).toBe(expected);
});

test.each<[unknown, string[] | null]>([
  [{ statusCode: 400, message: 'a' }, ['a']],
  [{ statusCode: 400, message: ['a', 'b'], error: 'Bad Request' }, ['a', 'b']],
  [{ statusCode: 400, message: ['a', 7, { property: 'x' }, null] }, ['a']],
  [{ statusCode: 400, error: 'Bad Request' }, ['Bad Request']],
  [{ statusCode: 400, message: [], error: { nested: true } }, []],
  [{ message: 'a' }, ['a']],
  [{ error: 'a' }, null],
  [{ statusCode: '400', message: 'a' }, null],
  [{}, null],
  ['a', null],
  [null, null],
])('the sentences of %j are %j', (json, expected) => {
  expect(parseErrorTexts(json)).toEqual(expected);
});

test.each<[Buffer, unknown]>([
  [Buffer.from('{"a":1}'), { a: 1 }],
  [Buffer.from('\ufeff{"a":1}'), { a: 1 }],
  [Buffer.from(''), undefined],
  [Buffer.from('<html>'), undefined],
  [Buffer.from([0x22, 0xff, 0x22]), undefined],
])('%j as JSON', (bytes, expected) => {
  expect(parseJson(bytes)).toEqual(expected);
});
