import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFixture, type RunningFixture } from './fixture.ts';

const preload = `
contextBridge.exposeInMainWorld('api', {
  number: 1, list: [1, { a: 1 }], nested: { deep: { text: 'x' } }, nothing: undefined,
  echo: (value) => value,
  tagOf: (value) => Object.prototype.toString.call(value),
  later: async (value) => value,
  fail: () => { throw Object.assign(new Error('at once'), { code: 'E_CODE' }); },
  failLater: async () => { throw new Error('later'); },
  callBack: (run) => run({ given: 2 }) + 1,
  invoke: (...input) => ipcRenderer.invoke(...input),
  send: () => ipcRenderer.send('x'),
  requireFs: () => require('node:fs'),
  namesOfThisWorld: () => Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('standIn')).length,
  changedByPage: () => [typeof window.planted, [1].map(() => 1).length],
});`;

const page = `
window.atFirstScript = { api: typeof window.api, names: Object.getOwnPropertyNames(window).filter((name) => /standin|host|electron/i.test(name)) };
window.planted = 'by the page';
`;

const main = `
ipcMain.handle('echo', (_event, ...input) => input);
ipcMain.handle('fail', () => { throw Object.assign(new TypeError('in main'), { code: 'E_CODE' }); });
ipcMain.handle('unclonable', () => ({ run: () => 1 }));
ipcMain.handle('who', (event) => ({ url: event.senderFrame.url, isMainFrame: event.senderFrame.parent === null, type: event.type }));
open();
`;

/** The bridge of the fixture, as the page sees it. */
interface Api {
  readonly nested: { readonly deep: object };
  readonly list: readonly unknown[];
  readonly echo: (value: unknown) => unknown;
  readonly tagOf: (value: unknown) => string;
  readonly later: (value: unknown) => Promise<unknown>;
  readonly fail: () => void;
  readonly failLater: () => Promise<void>;
  readonly callBack: (run: (value: { given: number }) => number) => number;
  readonly invoke: (...input: unknown[]) => Promise<unknown>;
  readonly send: () => void;
  readonly requireFs: () => void;
  readonly namesOfThisWorld: () => number;
  readonly changedByPage: () => unknown[];
}
declare const api: Api;

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await startFixture({ main, preload, page });
});
afterAll(() => fixture.close());

describe('contextBridge.exposeInMainWorld', () => {
  test('is there before the first script of the page, and the page sees no more than that', async () => {
    expect(await fixture.page.evaluate(() => Reflect.get(window, 'atFirstScript') as unknown)).toEqual({
      api: 'object',
      names: [],
    });
  });

  test('the binding is in the isolated world, and only there', async () => {
    const found = await fixture.page.evaluate(() => ({
      inPreload: api.namesOfThisWorld(),
      inPage: Object.getOwnPropertyNames(window).filter((name) => name.startsWith('standIn')).length,
    }));
    // The binding and the function that takes replies.
    expect(found).toEqual({ inPreload: 2, inPage: 0 });
  });

  test('freezes everything, for good', async () => {
    const found = await fixture.page.evaluate(() => ({
      frozen: [api, api.nested, api.nested.deep, api.list, api.list[1], api.echo].every((part) =>
        Object.isFrozen(part),
      ),
      property: Object.getOwnPropertyDescriptor(window, 'api')?.configurable,
      keys: Object.keys(api).slice(0, 4),
    }));
    expect(found).toEqual({ frozen: true, property: false, keys: ['number', 'list', 'nested', 'nothing'] });
  });

  test('copies values and keeps their kinds', async () => {
    const tags = await fixture.page.evaluate(() => [
      ...[new Date(), new Map(), new Set(), /x/, new Uint8Array(2), [1], {}, null, undefined, 1n].map(
        (value) => api.tagOf(value),
      ),
    ]);
    expect(tags).toEqual(
      ['Date', 'Map', 'Set', 'RegExp', 'Uint8Array', 'Array', 'Object', 'Null', 'Undefined', 'BigInt'].map(
        (tag) => `[object ${tag}]`,
      ),
    );
    const copied = await fixture.page.evaluate(() => {
      const circle: Record<string, unknown> = { a: undefined };
      circle['self'] = circle;
      const back = api.echo(circle) as typeof circle;
      return [back !== circle, back['self'] === back, 'a' in back];
    });
    expect(copied).toEqual([true, true, true]);
  });

  test('proxies functions both ways, promises, and errors by their message only', async () => {
    const found = await fixture.page.evaluate(async () => {
      const caught = async (run: () => unknown) => {
        try {
          await run();
          return 'nothing';
        } catch (error) {
          return error instanceof Error
            ? `${error.message} ${String('code' in error)}`
            : 'no error of this world';
        }
      };
      return [
        api.callBack(({ given }) => given * 10),
        await api.later('x'),
        await caught(() => api.fail()),
        await caught(() => api.failLater()),
        await caught(() => api.echo(Symbol('x'))),
      ];
    });
    expect(found).toEqual([21, 'x', 'at once false', 'later false', 'An object could not be cloned. false']);
  });

  test('keeps the two worlds apart', async () => {
    const found = await fixture.page.evaluate(() => {
      const native = Reflect.get(Array.prototype, 'map') as unknown;
      Reflect.set(Array.prototype, 'map', () => []);
      const seen = api.changedByPage();
      Reflect.set(Array.prototype, 'map', native);
      return seen;
    });
    expect(found).toEqual(['undefined', 1]);
  });
});

describe('ipcRenderer.invoke', () => {
  test('carries what structured clone carries', async () => {
    const same = await fixture.page.evaluate(async () => {
      const [back] = (await api.invoke('echo', {
        when: new Date(5),
        map: new Map([[1, undefined]]),
        none: undefined,
      })) as [Record<string, unknown>];
      return [back['when'] instanceof Date, back['map'] instanceof Map, 'none' in back];
    });
    expect(same).toEqual([true, true, true]);
  });

  test('rejects with the message only, in the words of Electron', async () => {
    const messages = await fixture.page.evaluate(async () => {
      const message = (promise: Promise<unknown>) =>
        promise.then(
          () => 'nothing',
          (error: unknown) => (error instanceof Error ? error.message : 'other'),
        );
      return Promise.all([
        message(api.invoke('fail')),
        message(api.invoke('nobody')),
        message(api.invoke('unclonable')),
        message(api.invoke('echo', () => 1)),
      ]);
    });
    expect(messages).toEqual([
      "Error invoking remote method 'fail': TypeError: in main",
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
      "Error invoking remote method 'unclonable': Error: An object could not be cloned.",
      'An object could not be cloned.',
    ]);
  });

  test('tells main which frame it was', async () => {
    expect(await fixture.page.evaluate(() => api.invoke('who'))).toEqual({
      url: 'app://kiosk/index.html',
      isMainFrame: true,
      type: 'frame',
    });
  });
});

test('what the preload lacks is refused aloud', async () => {
  const messages = await fixture.page.evaluate(() =>
    [() => api.send(), () => api.requireFs()].map((run) => {
      try {
        run();
        return 'nothing';
      } catch (error) {
        return error instanceof Error ? error.message : 'other';
      }
    }),
  );
  expect(messages).toEqual([
    'stand-in host: ipcRenderer.send is not implemented',
    "stand-in host: require('node:fs') is not implemented in the preload",
  ]);
});
