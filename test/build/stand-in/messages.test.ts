import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startFixture, type RunningFixture } from './fixture.ts';

/** Sends what the page asks it to send; its answer comes after what it sent. */
const main = `
const attempt = (run) => { try { run(); return 'sent'; } catch (error) { return error.name + ': ' + error.message; } };
const frame = () => JSON.stringify([contents.mainFrame.url, contents.mainFrame.parent]);
ipcMain.handle('send', (_event, messages) => messages.map((message) => attempt(() => contents.send(...message))));
ipcMain.handle('send-function', () => attempt(() => contents.send('news', () => 1)));
ipcMain.handle('frame', frame);
open();
say('before the page', frame(), attempt(() => contents.send('news', 'too early')));
`;

const preload = `
let heard = [];
const named = {};
const listen = (name, channel, then = () => undefined) => {
  const listener = (event, ...input) => {
    heard.push([name, ...input]);
    named.event = event;
    then();
  };
  named[name] = listener;
  ipcRenderer.on(channel, listener);
};
addEventListener('error', (event) => heard.push(['uncaught', event.message]));
contextBridge.exposeInMainWorld('api', {
  listen: (name, channel) => listen(name, channel),
  again: (name, channel) => ipcRenderer.on(channel, named[name]) === ipcRenderer,
  forget: (name, channel, how) => ipcRenderer[how](channel, named[name]) === ipcRenderer,
  listenAndThrow: (name, channel) => listen(name, channel, () => { throw new Error('thrown by ' + name); }),
  listenAndForget: (name, channel, other) => listen(name, channel, () => ipcRenderer.off(channel, named[other])),
  listenAndAdd: (name, channel, other) => listen(name, channel, () => listen(other, channel)),
  send: (...messages) => ipcRenderer.invoke('send', messages),
  invoke: (channel) => ipcRenderer.invoke(channel),
  takeHeard: () => { const all = heard; heard = []; return all; },
  eventShape: () => [Object.keys(named.event), named.event.sender === ipcRenderer, named.event.ports],
  listenWithout: () => ipcRenderer.on('news', 'no function'),
  once: () => ipcRenderer.once('news', () => undefined),
});`;

interface Api {
  readonly listen: (name: string, channel: string) => void;
  readonly again: (name: string, channel: string) => boolean;
  readonly forget: (name: string, channel: string, how: 'off' | 'removeListener') => boolean;
  readonly listenAndThrow: (name: string, channel: string) => void;
  readonly listenAndForget: (name: string, channel: string, other: string) => void;
  readonly listenAndAdd: (name: string, channel: string, other: string) => void;
  readonly send: (...messages: (readonly [string, ...unknown[]])[]) => Promise<string[]>;
  readonly invoke: (channel: string) => Promise<string>;
  readonly takeHeard: () => unknown[][];
  readonly eventShape: () => unknown;
  readonly listenWithout: () => void;
  readonly once: () => void;
}
declare const api: Api;

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await startFixture({ main, preload });
});
beforeEach(() => fixture.page.reload());
afterAll(() => fixture.close());

describe('webContents.send and ipcRenderer.on', () => {
  test('a message is heard on its own channel, in order, as structured clone carries it', async () => {
    const heard = await fixture.page.evaluate(async () => {
      api.listen('a', 'news');
      api.listen('b', 'other');
      await api.send(['news', 1, { when: new Date(5), none: undefined }], ['new', 2], ['news'], ['other', 3]);
      return api.takeHeard();
    });
    expect(heard).toEqual([['a', 1, { when: new Date(5), none: undefined }], ['a'], ['b', 3]]);
  });

  test('the listener gets the event that the documentation shows, which leads to ipcRenderer', async () => {
    const shape = await fixture.page.evaluate(async () => {
      api.listen('a', 'news');
      await api.send(['news']);
      return api.eventShape();
    });
    expect(shape).toEqual([['sender', 'ports'], true, []]);
  });

  test('what is sent before anyone listens is lost', async () => {
    const heard = await fixture.page.evaluate(async () => {
      await api.send(['news', 'lost']);
      api.listen('a', 'news');
      await api.send(['news', 'heard']);
      return api.takeHeard();
    });
    expect(heard).toEqual([['a', 'heard']]);
    expect(fixture.output()).toContain('before the page ["",null] sent');
  });

  test.each(['off', 'removeListener'] as const)(
    '%s takes one listening away, of one channel',
    async (how) => {
      const heard = await fixture.page.evaluate(async (method) => {
        api.listen('a', 'news');
        api.listen('b', 'news');
        const chained = [
          api.again('a', 'news'),
          api.forget('a', 'other', method),
          api.forget('a', 'news', method),
        ];
        await api.send(['news', 1]);
        api.forget('a', 'news', method);
        api.forget('a', 'news', method);
        await api.send(['news', 2]);
        return [chained, ...api.takeHeard()];
      }, how);
      expect(heard).toEqual([
        [true, true, true],
        ['a', 1],
        ['b', 1],
        ['b', 2],
      ]);
    },
  );

  test('who listens when a message begins to be handed out hears it, and no one else', async () => {
    const heard = await fixture.page.evaluate(async () => {
      api.listenAndForget('a', 'news', 'b');
      api.listen('b', 'news');
      api.listenAndAdd('c', 'other', 'd');
      await api.send(['news', 1], ['news', 2], ['other', 1]);
      return api.takeHeard();
    });
    expect(heard).toEqual([
      ['a', 1],
      ['b', 1],
      ['a', 2],
      ['c', 1],
    ]);
  });

  test('a listener that throws keeps the message from those after it, and nothing else', async () => {
    const heard = await fixture.page.evaluate(async () => {
      api.listen('a', 'news');
      api.listenAndThrow('b', 'news');
      api.listen('c', 'news');
      const answers = await api.send(['news', 1]);
      return [answers, ...api.takeHeard()];
    });
    expect(heard).toEqual([['sent'], ['a', 1], ['b', 1], ['uncaught', 'Uncaught Error: thrown by b']]);
  });

  test('a reload ends every listening', async () => {
    await fixture.page.evaluate(() => api.listen('a', 'news'));
    await fixture.page.reload();
    const heard = await fixture.page.evaluate(async () => {
      await api.send(['news', 1]);
      api.listen('b', 'news');
      await api.send(['news', 2]);
      return api.takeHeard();
    });
    expect(heard).toEqual([['b', 2]]);
  });

  test('what cannot be cloned, and what is no function, is refused where it is given', async () => {
    const messages = await fixture.page.evaluate(async () => {
      const attempt = (run: () => void) => {
        try {
          run();
          return 'nothing';
        } catch (error) {
          return error instanceof Error ? error.message : 'other';
        }
      };
      return [await api.invoke('send-function'), attempt(api.listenWithout), attempt(api.once)];
    });
    expect(messages).toEqual([
      'Error: An object could not be cloned.',
      'The "listener" argument must be of type Function.',
      'stand-in host: ipcRenderer.once is not implemented',
    ]);
  });

  test('the main frame is the page, and the tests see what is sent to it', async () => {
    expect(await fixture.page.evaluate(() => api.invoke('frame'))).toBe('["app://kiosk/index.html",null]');
    await fixture.page.evaluate(() => api.send(['news', 'for the scan']));
    const sent = fixture.traffic()?.filter(({ channel }) => channel === 'news');
    expect(sent?.at(-1)?.direction).toBe('to-page');
    expect(sent?.at(-1)?.text).toContain('for the scan');
  });
});
