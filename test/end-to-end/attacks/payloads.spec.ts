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
      () => ({ id: 'a/b', draft: { name: 'x' } }),
      () => ({ kind: 'custom', baseUrl: 'http://example.com' }),
      () => ({ kind: 'official', proxyUrl: 'http://a:b@example.com' }),
    ];
    const bridge = window.kiosk;
    const wanting = [
      ...Object.values(bridge.account),
      bridge.terminal.storeKey,
      bridge.terminal.chooseServer,
    ] as ((input: unknown) => Promise<unknown>)[];
    const accepted: string[] = [];
    for (const [place, call] of wanting.entries()) {
      for (const [index, make] of payloads.entries()) {
        try {
          const reply = await call(make());
          if (typeof reply !== 'object' || reply === null || Reflect.get(reply, 'ok') !== false)
            accepted.push(`${String(place)}/${String(index)}`);
        } catch {
          // Refused on the way.
        }
      }
    }
    return accepted;
  });
  expect(outcomes).toEqual([]);
  expect(await kiosk.page.evaluate(() => window.kiosk.terminal.status())).toMatchObject({ ok: true });
});
