import { expect, test } from '../harness/kiosk.ts';

test('hostile payloads are refused by every function, and main goes on', async ({ kiosk }) => {
  const outcomes = await kiosk.page.evaluate(async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    let deep: unknown = 'x';
    for (let level = 0; level < 5_000; level += 1) deep = { deep };
    const payloads: (() => unknown)[] = [
      ...[
        null,
        NaN,
        Infinity,
        -0,
        1n,
        true,
        '',
        '..',
        '../x',
        'x'.repeat(1_000_000),
        [],
        [[]],
        {},
        new Date(NaN),
        /x/,
        new Error('x'),
      ].map((value) => () => value),
      () => new Map([['id', 'x']]),
      () => new Uint8Array(1_000_000),
      () => new Proxy({}, { get: () => 'x', ownKeys: () => ['id'] }),
      () => ({ toString: () => 'x', toJSON: () => 'x' }),
      () => JSON.parse('{"__proto__": {"ok": true}, "constructor": {"prototype": {"ok": true}}}') as unknown,
      () => ({
        get name() {
          throw new Error('x');
        },
      }),
      () => Symbol('x'),
      () => () => 'x',
      () => ({ name: () => 'x' }),
      () => Promise.resolve('x'),
      () => document.body,
      () => window,
      () => circle,
      () => deep,
      () => ({ name: 'x', email: 1 }),
      () => ({ name: 'x', extra: 'x' }),
      () => ({ draft: { name: 'x' }, evenIfSimilar: 'yes' }),
      () => ({ base: { id: 'a/b' }, draft: { name: 'x' } }),
      () => ({ change: '../x', decision: { kind: 'drop' } }),
      () => ({ kind: 'use-copy', name: '../outbox.db' }),
      () => ({ kind: 'use-copy', name: 'x', extra: 1 }),
      () => ({ kind: 'custom', baseUrl: 'http://example.com' }),
      () => ({ kind: 'official', proxyUrl: 'http://a:b@example.com' }),
    ];
    const { account, outbox, directory, storage, terminal } = window.kiosk;
    const { list } = outbox;
    const wanting = {
      ...account,
      ...{ get: outbox.get, compare: outbox.compare, resolve: outbox.resolve },
      // A list without wishes is lawful, and an array, a date or a map has none.
      listOfAccount: (input: unknown) => list({ account: input } as Parameters<typeof list>[0]),
      listOfStates: (input: unknown) => list({ states: input } as Parameters<typeof list>[0]),
      ...{ search: directory.search, forget: directory.forget, setRetention: directory.setRetention },
      ...{ repair: storage.repair, storeKey: terminal.storeKey, chooseServer: terminal.chooseServer },
      // These take nothing at all.
      ...{ summary: outbox.summary, recent: directory.recent, report: storage.report, close: terminal.close },
    } as unknown as Record<string, (input: unknown) => Promise<unknown>>;
    const lawful = (name: string, payload: unknown) =>
      (name === 'search' && typeof payload === 'string' && payload.length <= 200) ||
      (name === 'setRetention' && payload === null);
    const accepted: string[] = [];
    for (const [name, call] of Object.entries(wanting)) {
      for (const [index, make] of payloads.entries()) {
        const payload = make();
        if (lawful(name, payload)) continue;
        try {
          const reply = await call(payload);
          if (typeof reply !== 'object' || reply === null || Reflect.get(reply, 'ok') !== false)
            accepted.push(`${name}/${String(index)}`);
        } catch {
          // Refused on the way.
        }
      }
    }
    for (const subscribe of [outbox.onChanged, storage.onChanged, terminal.onCloseAsked]) {
      for (const [index, make] of payloads.entries()) {
        const payload = make();
        if (typeof payload === 'function') continue;
        try {
          Reflect.apply(subscribe, undefined, [payload]);
          accepted.push(`subscription/${String(index)}`);
        } catch {
          // Only a function can hear of an event.
        }
      }
    }
    return accepted;
  });
  expect(outcomes).toEqual([]);
  expect(await kiosk.page.evaluate(() => window.kiosk.terminal.status())).toMatchObject({ ok: true });
});
