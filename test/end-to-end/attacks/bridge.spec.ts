import { expect, test } from '../harness/kiosk.ts';
import { settle, untilQuiet } from '../harness/settle.ts';

const surface = {
  account: ['create', 'get', 'update', 'remove'],
  outbox: ['summary', 'list', 'get', 'compare', 'resolve', 'sendNow', 'onChanged'],
  directory: ['search', 'recent', 'forget', 'state', 'setRetention'],
  storage: ['report', 'repair', 'onChanged'],
  terminal: [
    ...['status', 'storeKey', 'forgetKey', 'chooseServer', 'testConnection', 'close'],
    'onCloseAsked',
  ],
  preferences: ['read', 'save'],
  access: ['state', 'unlock', 'lock', 'setPin'],
  visit: ['end'],
  activity: ['today'],
  devices: ['state', 'printers', 'print', 'onChanged'],
};

test("the bridge has exactly the contract's functions, and nothing of it can be changed", async ({
  kiosk,
}) => {
  const found = await kiosk.page.evaluate(() => {
    const bridge = window.kiosk;
    const descriptor = Object.getOwnPropertyDescriptor(window, 'kiosk');
    const groups: Record<string, object>[] = Object.values(bridge);
    const parts: object[] = [bridge, ...groups, ...groups.flatMap((group) => Object.values(group))];
    const attempt = (run: () => unknown) => {
      try {
        return run();
      } catch {
        return false;
      }
    };
    return {
      surface: Object.fromEntries(
        Object.entries(bridge).map(([name, group]) => [name, Object.getOwnPropertyNames(group)]),
      ),
      groups: Object.getOwnPropertyNames(bridge),
      symbols: parts.flatMap((part) => Object.getOwnPropertySymbols(part)).length,
      frozen: parts.every((part) => Object.isFrozen(part)),
      writable: descriptor?.writable,
      configurable: descriptor?.configurable,
      replaced: attempt(() => Reflect.set(window, 'kiosk', {})),
      deleted: attempt(() => Reflect.deleteProperty(window, 'kiosk')),
      extended: attempt(() => Reflect.set(bridge.account, 'list', () => 1)),
    };
  });
  expect(found).toEqual({
    surface,
    groups: Object.keys(surface),
    symbols: 0,
    frozen: true,
    writable: false,
    configurable: false,
    replaced: false,
    deleted: false,
    extended: false,
  });
});

test('nothing of Node, of Electron or of the host is in the page', async ({ kiosk }) => {
  const found = await kiosk.page.evaluate(() => {
    const names = [
      'require',
      'module',
      'exports',
      'process',
      'Buffer',
      'global',
      'setImmediate',
      'electron',
      'ipcRenderer',
      '__dirname',
      'webFrame',
    ];
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const fresh = new Set(
      frame.contentWindow === null ? [] : Object.getOwnPropertyNames(frame.contentWindow),
    );
    const strange = Object.getOwnPropertyNames(window).filter(
      (name) => !fresh.has(name) && !/^\d+$/.test(name),
    );
    frame.remove();
    return { present: names.filter((name) => name in window), strange };
  });
  expect(found.present).toEqual([]);
  // What a fresh window lacks: the bridge, Svelte's version, and what Chromium and Playwright give to top windows.
  expect(
    found.strange.filter((name) => !/^(kiosk$|__svelte$|__playwright|__pw|event$|chrome$)/.test(name)),
  ).toEqual([]);
});

test('a frame has no bridge of its own', async ({ kiosk }) => {
  const found = await kiosk.page.evaluate(async () => {
    const open = async (attributes: Record<string, string>) => {
      const frame = document.createElement('iframe');
      for (const [name, value] of Object.entries(attributes)) Reflect.set(frame, name, value);
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      try {
        return frame.contentWindow === null ? 'no window' : typeof Reflect.get(frame.contentWindow, 'kiosk');
      } catch (error) {
        return error instanceof DOMException ? error.name : 'other';
      }
    };
    return [
      await open({}),
      await open({ src: 'about:blank' }),
      await open({ src: 'data:text/html,x' }),
      await open({ src: './index.html' }),
    ];
  });
  expect(found.filter((kind) => kind !== 'undefined' && kind !== 'SecurityError')).toEqual([]);
});

test('a page that has changed its built-ins changes nothing in main', async ({ kiosk }) => {
  const created = await kiosk.page.evaluate(async () => {
    Reflect.set(Object.prototype, 'email', 'planted@example.com');
    Reflect.set(Object.prototype, 'ok', true);
    Reflect.set(Array.prototype, 'toJSON', () => ['planted']);
    Reflect.set(String.prototype, 'toString', () => 'planted');
    Reflect.set(Array.prototype, 'map', () => ['planted']);
    Reflect.set(EventTarget.prototype, 'dispatchEvent', () => false);
    const reply = await window.kiosk.account.create({
      draft: { name: 'Noor Haddad' },
      evenIfSimilar: true,
    });
    const own = reply.ok && reply.value.kind === 'done' ? { ...reply.value.account } : null;
    for (const name of ['email', 'ok']) Reflect.deleteProperty(Object.prototype, name);
    return own;
  });
  expect(created).toMatchObject({ name: 'Noor Haddad', email: null });
  await kiosk.page.reload();
  const status = await kiosk.page.evaluate(() => window.kiosk.terminal.status());
  expect(status).toMatchObject({ ok: true, value: { server: { kind: 'practice' } } });
});

test('messages and events that the page makes up reach nothing', async ({ kiosk }) => {
  await untilQuiet(kiosk);
  const before = kiosk.traffic()?.length;
  await kiosk.page.evaluate(() => {
    for (const target of [window, document]) {
      for (const name of ['ipc', 'invoke', 'call', 'ready', 'message', 'expose']) {
        target.dispatchEvent(
          new CustomEvent(name, { detail: { type: 'call', call: 1, target: 0, input: ['array', []] } }),
        );
      }
    }
    window.postMessage({ channel: 'terminal:forgetKey', type: 'invoke' }, '*');
    new BroadcastChannel('terminal:forgetKey').postMessage('x');
  });
  await settle(kiosk.page);
  expect(kiosk.traffic()?.length).toBe(before);
});
