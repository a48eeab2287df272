import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFixture, type RunningFixture } from './fixture.ts';

const preload = `
const kept = [];
const own = () => 'own';
contextBridge.exposeInMainWorld('api', {
  own,
  keep: (...functions) => { kept.push(...functions); return kept.length; },
  call: (index, ...input) => kept[index](...input),
  caught: (index) => { try { kept[index](); return 'nothing'; } catch (error) { return [error instanceof Error, error.name, error.message, Object.keys(error)]; } },
  same: (one, other) => one === other,
  sameAsKept: (index, other) => kept[index] === other,
  sameInside: ({ one, list }) => one === list[0],
  isOwn: (value) => value === own,
  back: (value) => value,
  backLater: async (index) => kept[index],
  unsubscribe: () => () => 'unsubscribed',
  ownKeys: (value) => [typeof value, Object.keys(value), Object.getPrototypeOf(value) === Function.prototype],
});`;

interface Api {
  readonly own: () => string;
  readonly keep: (...functions: unknown[]) => number;
  readonly call: (index: number, ...input: unknown[]) => unknown;
  readonly caught: (index: number) => unknown;
  readonly same: (one: unknown, other: unknown) => boolean;
  readonly sameAsKept: (index: number, other: unknown) => boolean;
  readonly sameInside: (value: { one: unknown; list: unknown[] }) => boolean;
  readonly isOwn: (value: unknown) => boolean;
  readonly back: (value: unknown) => unknown;
  readonly backLater: (index: number) => Promise<unknown>;
  readonly unsubscribe: () => () => string;
  readonly ownKeys: (value: unknown) => unknown;
}
declare const api: Api;

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await startFixture({ preload });
});
afterAll(() => fixture.close());

describe('a function that crosses the bridge', () => {
  test('stays callable from the other world when nobody else holds it', async () => {
    const index = await fixture.page.evaluate(
      () => api.keep((given: object) => ({ ...given, seen: true })) - 1,
    );
    await fixture.page.requestGC();
    const answer = await fixture.page.evaluate((kept) => api.call(kept, { a: [1] }), index);
    expect(answer).toEqual({ a: [1], seen: true });
  });

  test('is a new proxy at each crossing, the same one within a crossing, and itself when it comes back', async () => {
    const found = await fixture.page.evaluate(async () => {
      const hear = () => 1;
      const index = api.keep(hear) - 1;
      return {
        acrossTwo: api.sameAsKept(index, hear),
        withinOne: [
          api.same(hear, hear),
          api.sameInside({ one: hear, list: [hear] }),
          api.same(hear, () => 1),
        ],
        back: [api.back(hear) === hear, (await api.backLater(index)) === hear],
        insideBack: Reflect.get(api.back({ hear }) as object, 'hear') === hear,
      };
    });
    expect(found).toEqual({
      acrossTwo: false,
      withinOne: [true, true, false],
      back: [true, true],
      insideBack: true,
    });
  });

  test("is the preload's own function again where the page hands one back", async () => {
    const found = await fixture.page.evaluate(() => {
      const [first, second] = [api.unsubscribe(), api.unsubscribe()];
      return [api.isOwn(api.own), api.isOwn(() => 1), first === second, first()];
    });
    expect(found).toEqual([true, false, false, 'unsubscribed']);
  });

  test('leaves its properties and its class behind', async () => {
    const found = await fixture.page.evaluate(() => {
      const dressed = Object.assign(() => 1, { call: 'x', apply: 'y', secret: 'z' });
      Object.setPrototypeOf(dressed, null);
      return [api.ownKeys(dressed), api.ownKeys(new Proxy(() => 1, {})), api.call(api.keep(dressed) - 1)];
    });
    expect(found).toEqual([['function', [], true], ['function', [], true], 1]);
  });

  test('is called on itself, as Electron does, and on nothing of the preload', async () => {
    const found = await fixture.page.evaluate(() => {
      const received: unknown[] = [];
      const hear = function (this: unknown) {
        received.push(this);
      };
      api.call(api.keep(hear) - 1);
      return received.length === 1 && received[0] === hear;
    });
    expect(found).toBe(true);
  });

  test('throws across as an error of the other world that has its message and nothing more', async () => {
    const found = await fixture.page.evaluate(() => {
      const thrown: unknown[] = [
        Object.assign(new TypeError('typed'), { code: 'E_CODE' }),
        { message: 'no error', secret: 1 },
        'a text',
        null,
        { message: 7 },
        Object.defineProperty({}, 'message', { get: () => { throw new Error('x'); } }), // prettier-ignore
      ];
      const throwing = thrown.map((value) => () => {
        throw value as Error;
      });
      return throwing.map((hear) => api.caught(api.keep(hear) - 1));
    });
    const unknown =
      'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.';
    expect(found).toEqual(
      ['typed', 'no error', unknown, unknown, unknown, unknown].map((message) => [
        true,
        'Error',
        message,
        [],
      ]),
    );
  });

  test('crosses as before when the page has changed its built-ins', async () => {
    const found = await fixture.page.evaluate(() => {
      const natives = [
        [WeakMap.prototype, 'get', () => 0],
        [WeakMap.prototype, 'set', () => 0],
        [Map.prototype, 'get', () => 0],
        [Array.prototype, 'indexOf', () => 0],
        [Function.prototype, 'apply', () => 'planted'],
        [Function.prototype, 'call', () => 'planted'],
      ] as const;
      const before = natives.map(([owner, name]) => Reflect.get(owner, name) as unknown);
      for (const [owner, name, planted] of natives) Reflect.set(owner, name, planted);
      const hear = () => 'native';
      const answers = [api.call(api.keep(hear) - 1), api.back(hear) === hear, api.isOwn(api.own)];
      natives.forEach(([owner, name], index) => Reflect.set(owner, name, before[index]));
      return answers;
    });
    expect(found).toEqual(['native', true, true]);
  });
});
