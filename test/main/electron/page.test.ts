import type { BrowserWindow, Clipboard, NavigationHistory, WebContents } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { standIn } from '../../../build/stand-in/stand-in.ts';

const clipboards = await vi.hoisted(async () => {
  const { standIn: present } = await import('../../../build/stand-in/stand-in.ts');
  const calls: string[] = [];
  const failing = new Set<string>();
  const clear = (what: string) => () => {
    calls.push(what);
    if (failing.has(what)) throw new Error('no display');
  };
  const selection = present<Clipboard>('clipboard.selection', { clear: clear('selection') });
  return {
    calls,
    failing,
    clear,
    clipboard: present<Clipboard>('clipboard', { clear: clear('clipboard'), selection }),
  };
});
vi.mock('electron', () => ({ clipboard: clipboards.clipboard }));
const { createPage } = await import('../../../main/electron/page.ts');

const { calls, failing, clear } = clipboards;

beforeEach(() => {
  calls.length = 0;
  failing.clear();
});

function openPage(platform = 'linux') {
  const state = { destroyed: false };
  const contents = standIn<WebContents>('webContents', {
    navigationHistory: standIn<NavigationHistory>('navigationHistory', { clear: clear('history') }),
    reload: clear('reload'),
    getPrintersAsync: () => Promise.resolve([]),
  });
  const window = standIn<BrowserWindow>('BrowserWindow', {
    isDestroyed: () => state.destroyed,
    get webContents() {
      if (state.destroyed) throw new TypeError('Object has been destroyed');
      return contents;
    },
  });
  const lines: unknown[] = [];
  const page = createPage(
    () => window,
    (event, details) => void lines.push([event, details]),
    platform,
  );
  return { page, state, lines };
}

test('a restart empties clipboard, selection and history, then loads the page anew', async () => {
  const { page, lines } = openPage();
  await page.restart();
  expect(calls).toEqual(['clipboard', 'selection', 'history', 'reload']);
  expect(lines).toEqual([]);
});

test.each(['win32', 'darwin'])('%s has no clipboard for what is selected', async (platform) => {
  const { page } = openPage(platform);
  await page.restart();
  expect(calls).toEqual(['clipboard', 'history', 'reload']);
});

test('what cannot be emptied is logged, and the page goes all the same', async () => {
  const { page, lines } = openPage();
  for (const what of ['clipboard', 'selection', 'history']) failing.add(what);
  await page.restart();
  expect(calls.at(-1)).toBe('reload');
  expect(lines).toEqual([
    ['not-emptied', { what: 'clipboard' }],
    ['not-emptied', { what: 'selection' }],
    ['not-emptied', { what: 'history' }],
  ]);
});

test('without a window every call rejects', async () => {
  const { page, state } = openPage();
  expect(await page.printers()).toEqual([]);
  state.destroyed = true;
  const none = createPage(
    () => undefined,
    () => undefined,
  );
  for (const one of [page, none]) {
    await expect(one.restart()).rejects.toThrow('no-page');
    await expect(one.printers()).rejects.toThrow('no-page');
    await expect(one.print({ printer: 'receipts', paper: 'a6' })).rejects.toThrow('no-page');
  }
  expect(calls).toEqual([]);
});
