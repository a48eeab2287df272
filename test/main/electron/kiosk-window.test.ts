import type { Session } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { standIn } from '../../../build/stand-in/stand-in.ts';
import type { KioskWindowOptions } from '../../../main/electron/kiosk-window.ts';
import { closeAsPerson, type FakeWindow } from './fake-electron.ts';

const electron = await vi.hoisted(async () => {
  const { createFakeModule } = await import('./fake-electron.ts');
  return createFakeModule();
});
vi.mock('electron', () => electron.module);
const { openKioskWindow } = await import('../../../main/electron/kiosk-window.ts');

function open(options: Partial<KioskWindowOptions>): FakeWindow {
  openKioskWindow({
    preload: 'bridge.cjs',
    session: standIn<Session>('session', {}),
    ownPageUrl: 'app://kiosk/index.html',
    windowed: true,
    isQuitting: () => false,
    askToClose: () => true,
    onShown: () => undefined,
    onLoadFailed: () => undefined,
    ...options,
  });
  const opened = electron.opened.at(-1);
  if (opened === undefined) throw new Error('No window was opened');
  return opened.fake;
}

beforeEach(() => void (electron.opened.length = 0));

describe('a framed window', () => {
  test('closes when the answer is yes, and stays when it is no: asked each time', () => {
    const answers = [false, false, true];
    const askToClose = vi.fn(() => answers.shift() ?? false);
    const fake = open({ askToClose });
    expect(askToClose).not.toHaveBeenCalled();
    expect([closeAsPerson(fake), closeAsPerson(fake), closeAsPerson(fake)]).toEqual([true, true, false]);
    expect(askToClose).toHaveBeenCalledTimes(3);
  });

  test('closes without a question when the app is quitting', () => {
    const askToClose = vi.fn(() => false);
    expect(closeAsPerson(open({ askToClose, isQuitting: () => true }))).toBe(false);
    expect(askToClose).not.toHaveBeenCalled();
  });

  test('is framed and may leave full screen', () => {
    const fake = open({});
    expect(electron.opened[0]?.options).toMatchObject({ width: 1280, height: 860 });
    fake.events.emit('leave-full-screen');
    expect(fake.calls.filter(([call]) => call === 'setKiosk')).toEqual([]);
  });
});

describe("a kiosk's window", () => {
  test('never closes and never asks, unless the app is quitting', () => {
    const askToClose = vi.fn(() => true);
    const quitting = { now: false };
    const fake = open({ windowed: false, askToClose, isQuitting: () => quitting.now });
    expect(closeAsPerson(fake)).toBe(true);
    quitting.now = true;
    expect(closeAsPerson(fake)).toBe(false);
    expect(askToClose).not.toHaveBeenCalled();
  });

  test('goes back to full screen', () => {
    const fake = open({ windowed: false });
    expect(electron.opened[0]?.options).toMatchObject({ kiosk: true, frame: false, resizable: false });
    fake.events.emit('leave-full-screen');
    expect(fake.calls).toContainEqual(['setKiosk', true]);
  });
});

test('is shown when there is something to see', () => {
  const onShown = vi.fn();
  const fake = open({ onShown });
  expect(fake.calls).toEqual([['loadURL', 'app://kiosk/index.html']]);
  fake.events.emit('ready-to-show');
  expect(fake.calls.at(-1)).toEqual(['show']);
  expect(onShown).toHaveBeenCalledTimes(1);
});
