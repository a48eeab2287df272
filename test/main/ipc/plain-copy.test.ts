import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyPlainData } from '../../../main/ipc/plain-copy.ts';

const refusal = { ok: false };

function nest(depth: number): unknown {
  return depth === 0 ? 'leaf' : { inner: nest(depth - 1) };
}

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['text', 'text'],
  ['a number', 7],
  ['an object', { a: 1, b: { c: null, d: undefined } }],
  ['an array', [1, [2], { three: 3 }]],
  ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 1 })],
])('copies %s', (_, payload) => {
  const copy = copyPlainData(payload);
  expect(copy).toEqual({ ok: true, value: payload });
  if (typeof payload === 'object' && payload !== null) expect(copy.ok && copy.value).not.toBe(payload);
});

test.each<[string, unknown]>([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a bigint', 1n],
  ['a date', new Date()],
  ['a map', new Map([['a', 1]])],
  ['bytes', new Uint8Array(4)],
  ['a regular expression', /x/],
  ['an error', new Error('x')],
  ['a promise', Promise.resolve()],
  [
    'an instance of a class',
    new (class Draft {
      name = 'x';
    })(),
  ],
  ['an object with another prototype', Object.create({ email: 'x' })],
  ['a boxed text', Object('x')],
  ['something inside', { a: { b: () => 1 } }],
])('refuses %s', (_, payload) => {
  expect(copyPlainData(payload)).toEqual(refusal);
});

test('runs no getter', () => {
  let ran = 0;
  const payload = {
    get name() {
      ran += 1;
      return 'x';
    },
  };
  expect(copyPlainData(payload)).toEqual(refusal);
  expect(copyPlainData([payload])).toEqual(refusal);
  expect(ran).toBe(0);
});

test('a proxy may throw, or answer each time differently; the copy is what was read once', () => {
  const throwing = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('trap');
      },
    },
  );
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const hostile = new Proxy(
    {},
    {
      getPrototypeOf: () => {
        throw new Error('trap');
      },
    },
  );
  expect([throwing, revoked.proxy, hostile].map(copyPlainData)).toEqual([refusal, refusal, refusal]);
  let reads = 0;
  const changing = new Proxy(
    { name: 'x' },
    {
      getOwnPropertyDescriptor: () => ({
        value: `read ${(reads += 1)}`,
        configurable: true,
        enumerable: true,
      }),
    },
  );
  const copy = copyPlainData(changing);
  const first = JSON.stringify(copy);
  expect(JSON.stringify(copy)).toBe(first);
});

test('a field called __proto__ is a field, and sets no prototype', () => {
  const copy = copyPlainData(JSON.parse('{"__proto__":{"email":"x"},"constructor":1}'));
  expect(copy.ok && Object.getOwnPropertyNames(copy.value)).toEqual(['__proto__', 'constructor']);
  expect(copy.ok && Object.getPrototypeOf(copy.value)).toBeNull();
  expect(copy.ok && Reflect.get(Object(copy.value), 'email')).toBeUndefined();
});

test('refuses what is deep, wide, long or endless, in no time', () => {
  const endless: Record<string, unknown> = {};
  endless['self'] = endless;
  const started = performance.now();
  const payloads = [
    nest(5),
    nest(5_000),
    endless,
    'x'.repeat(32_769),
    { ['k'.repeat(32_769)]: 1 },
    { base: 'x'.repeat(16_384), draft: 'x'.repeat(16_384) },
    Array.from({ length: 65 }, () => 1),
    new Array(4_000_000_000),
    Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => 1)),
    Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [index, 1])),
  ];
  expect(payloads.map(copyPlainData)).toEqual(payloads.map(() => refusal));
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(copyPlainData(nest(4)).ok).toBe(true);
});

test('never throws, and what it copies is equal to what was given', () => {
  const anything = fc.anything({ withNullPrototype: true, withSparseArray: true, withMap: true });
  fc.assert(
    fc.property(anything, (payload) => {
      const copy = copyPlainData(payload);
      if (copy.ok) expect(structuredClone(copy.value)).toEqual(structuredClone(payload));
    }),
    { numRuns: 2_000 },
  );
});
