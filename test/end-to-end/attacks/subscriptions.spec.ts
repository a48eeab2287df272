import { expect, test } from '../harness/kiosk.ts';
import { settle, untilQuiet } from '../harness/settle.ts';

/*
 * Events come from main to the page and never the other way. Every account that is opened makes the outbox
 * announce itself, so each test can make main speak.
 */

test('a listener hears parsed payloads of its own event, as objects of the page, and nothing of Electron', async ({
  kiosk,
}) => {
  const heard = await kiosk.page.evaluate(async () => {
    const calls: unknown[][] = [];
    const others: unknown[] = [];
    const heardOne = Promise.withResolvers<undefined>();
    window.kiosk.outbox.onChanged(function (this: unknown, ...input: unknown[]) {
      calls.push([typeof this, ...input]);
      heardOne.resolve(undefined);
    });
    window.kiosk.terminal.onCloseAsked((question) => others.push(question));
    await window.kiosk.account.create({ draft: { name: 'Noor Haddad' }, evenIfSimilar: true });
    await heardOne.promise;
    return calls.map(([self, payload, ...more]) => ({
      self,
      more: more.length,
      ofThisPage: typeof payload === 'object' && payload !== null && payload.constructor === Object,
      keys: Object.keys(payload ?? {}).toSorted(),
      others: others.length,
    }));
  });
  expect(heard.length).toBeGreaterThan(0);
  const keys = ['conflict', 'failed', 'line', 'nextAttemptAt', 'oldestSavedAt', 'paused', 'pending'];
  for (const call of heard) {
    // Electron calls a callback on itself.
    expect(call).toEqual({
      self: 'function',
      more: 0,
      ofThisPage: true,
      keys: [...keys, 'revision', 'sending', 'unknown'],
      others: 0,
    });
  }
});

test('no name of a channel can be slipped in', async ({ kiosk }) => {
  const outcome = await kiosk.page.evaluate(async () => {
    const { onChanged } = window.kiosk.outbox;
    const heard: unknown[] = [];
    const hear = (...input: unknown[]) => heard.push(input.length);
    const attempts: unknown[][] = [
      ['terminal:onCloseAsked', hear],
      [['account:create', hear]],
      [{ name: 'storage:onChanged', hear }],
      [],
    ];
    const refused = attempts.map((input) => {
      try {
        Reflect.apply(onChanged, undefined, input);
        return 'accepted';
      } catch (error) {
        return error instanceof Error ? error.message : 'other';
      }
    });
    // What comes behind the function is not looked at.
    const stop: unknown = Reflect.apply(onChanged, undefined, [hear, 'account:create', { once: true }]);
    const announced = new Promise((resolve) => onChanged(resolve));
    await window.kiosk.account.create({ draft: { name: 'Noor Haddad' }, evenIfSimilar: true });
    await announced;
    const stopped: unknown =
      typeof stop === 'function' ? Reflect.apply(stop, undefined, ['storage:onChanged']) : 'no function';
    return { refused, lengths: [...new Set(heard)], stopped };
  });
  expect(outcome).toEqual({
    refused: new Array(4).fill('Only a function can hear of an event.'),
    lengths: [1],
    stopped: undefined,
  });
});

test('the page sends nothing by listening, and nothing on the channel of an event', async ({ kiosk }) => {
  await untilQuiet(kiosk);
  const before = kiosk.traffic()?.length ?? 0;
  await kiosk.page.evaluate(() => {
    const { outbox, storage, terminal } = window.kiosk;
    const stops = [outbox.onChanged, storage.onChanged, terminal.onCloseAsked].map((subscribe) =>
      subscribe(() => ({ open: 1, kept: true })),
    );
    for (const stop of [...stops, ...stops]) stop();
    for (const name of ['outbox:onChanged', 'terminal:onCloseAsked']) {
      window.dispatchEvent(new CustomEvent(name, { detail: { open: 1, kept: true } }));
      new BroadcastChannel(name).postMessage({ open: 1, kept: true });
    }
  });
  await settle(kiosk.page);
  const sent = (kiosk.traffic() ?? []).slice(before).filter(({ direction }) => direction === 'to-main');
  expect(sent).toEqual([]);
});

test('listeners that throw, reject, loop or hand on a function of the bridge disturb nobody', async ({
  kiosk,
}) => {
  const heard = await kiosk.page.evaluate(async () => {
    const { account, outbox, terminal } = window.kiosk;
    const server = async () => {
      const status = await terminal.status();
      return status.ok ? status.value.server.kind : 'unknown';
    };
    const rejecting: () => unknown = () => Promise.reject(new Error('across'));
    const revisions: number[] = [];
    const before = await server();
    outbox.onChanged(() => {
      throw new Error('from the page');
    });
    outbox.onChanged(() => {
      throw Object.defineProperty(new Error('x'), 'message', { get: () => Symbol('no text') });
    });
    outbox.onChanged(() => Symbol('cannot cross'));
    outbox.onChanged(() => void Promise.reject(new Error('later')));
    outbox.onChanged(rejecting);
    outbox.onChanged(() => void outbox.onChanged(() => undefined));
    for (const own of [
      account.create,
      account.remove,
      terminal.forgetKey,
      terminal.chooseServer,
      terminal.close,
    ])
      outbox.onChanged(own as () => void);
    const last = Promise.withResolvers<undefined>();
    outbox.onChanged(({ revision }) => {
      revisions.push(revision);
      last.resolve(undefined);
    });
    const created = await account.create({ draft: { name: 'Noor Haddad' }, evenIfSimilar: true });
    await last.promise;
    return {
      created: created.ok && created.value.kind,
      rising: revisions.every((revision, index) => index === 0 || revision >= (revisions[index - 1] ?? 0)),
      server: [before, await server()],
    };
  });
  expect(heard).toEqual({ created: 'done', rising: true, server: ['practice', 'practice'] });
  expect(kiosk.complaints()).toEqual([]);
});

test('a callback dressed up as something else, in a page with other built-ins, is a callback', async ({
  kiosk,
}) => {
  const found = await kiosk.page.evaluate(async () => {
    const seen: string[] = [];
    const trap = (name: string) => () => {
      seen.push(name);
      return undefined as never;
    };
    const dressed = new Proxy(function hear() {}, {
      apply: (_target, self: unknown, input: unknown[]) => {
        const payload: unknown = input[0];
        const realm =
          Object(payload) instanceof Object && Object.getPrototypeOf(payload) === Object.prototype;
        seen.push(`called ${String(input.length)} ${String(realm)} ${typeof self}`);
      },
      get: trap('get'),
      getPrototypeOf: trap('getPrototypeOf'),
      ownKeys: trap('ownKeys'),
      construct: trap('construct'),
    });
    // The app's own page goes on as usual; only what concerns the dressed one is noted.
    const watch = (owner: object, name: string) => {
      const native = Reflect.get(owner, name) as (...input: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...input: unknown[]) {
        if (this === dressed || input[0] === dressed) seen.push(name);
        return Reflect.apply(native, this, input);
      });
    };
    for (const name of ['call', 'apply', 'bind']) watch(Function.prototype, name);
    for (const name of ['get', 'set', 'has', 'delete']) watch(WeakMap.prototype, name);
    for (const name of ['sender', 'ports', 'returnValue', 'payload']) {
      Object.defineProperty(Object.prototype, name, { set: trap(name), get: trap(name), configurable: true });
    }
    const { account, outbox } = window.kiosk;
    const stop = outbox.onChanged(dressed);
    const createAndHear = async () => {
      const announced = new Promise((resolve) => outbox.onChanged(resolve));
      await account.create({ draft: { name: 'Noor Haddad' }, evenIfSimilar: true });
      await announced;
    };
    await createAndHear();
    stop();
    stop();
    const until = seen.length;
    await createAndHear();
    for (const name of ['sender', 'ports', 'returnValue', 'payload'])
      Reflect.deleteProperty(Object.prototype, name);
    return { kinds: [...new Set(seen)], afterwards: seen.length - until };
  });
  expect(found).toEqual({ kinds: ['called 1 true function'], afterwards: 0 });
  await kiosk.page.reload();
  expect(await kiosk.page.evaluate(() => window.kiosk.terminal.status())).toMatchObject({ ok: true });
});
