import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEvent } from '../../../build/stand-in/electron/events.ts';
import type { createFakeApp } from './fake-electron.ts';

const electron = vi.hoisted(() => {
  const current: { fake: ReturnType<typeof createFakeApp> } = { fake: null as never };
  return current;
});
vi.mock('electron', () => ({
  get app() {
    return electron.fake.app;
  },
}));
const { installLifecycle } = await import('../../../main/electron/lifecycle.ts');
const fakes = await import('./fake-electron.ts');

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let before: Record<string, ((...input: never[]) => void)[]> = {};

beforeEach(() => {
  electron.fake = fakes.createFakeApp();
  before = Object.fromEntries(signals.map((signal) => [signal, process.listeners(signal)]));
});
afterEach(() => {
  vi.useRealTimers();
  for (const signal of signals)
    for (const listener of process.listeners(signal))
      if (before[signal]?.includes(listener) !== true) process.off(signal, listener);
});

const nothing = () => undefined;

describe('a signal', () => {
  test.each(signals)(
    '%s ends the app at once, without a question, and the second one at the latest',
    (signal) => {
      const { isQuitting } = installLifecycle(() => Promise.resolve(), nothing);
      process.emit(signal, signal);
      expect(electron.fake.calls).toEqual([['quit']]);
      electron.fake.events.emit('before-quit', createEvent({}));
      // From here on the window closes unasked (see kiosk-window.test.ts).
      expect(isQuitting()).toBe(true);
      process.emit(signal, signal);
      expect(electron.fake.calls).toEqual([['quit'], ['exit', 0]]);
    },
  );
});

describe('the end of the app', () => {
  /** What Electron does when the last window is gone. */
  const willQuit = () => {
    const event = createEvent({});
    electron.fake.events.emit('will-quit', event);
    return event.defaultPrevented;
  };

  test('waits for the services, once', async () => {
    const closed = Promise.withResolvers<undefined>();
    const shutDown = vi.fn(() => closed.promise);
    installLifecycle(shutDown, nothing);
    expect([willQuit(), willQuit()]).toEqual([true, true]);
    expect(electron.fake.calls).toEqual([]);
    closed.resolve(undefined);
    await vi.waitFor(() => expect(electron.fake.calls).toEqual([['exit', 0]]));
    expect(shutDown).toHaveBeenCalledTimes(1);
  });

  test('waits five seconds for services that hang', async () => {
    vi.useFakeTimers();
    installLifecycle(() => new Promise(nothing), nothing);
    willQuit();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(electron.fake.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(electron.fake.calls).toEqual([['exit', 0]]);
  });

  test('comes also when the services fail, which is logged by its code', async () => {
    const log = vi.fn();
    installLifecycle(() => Promise.reject(Object.assign(new Error('/a/path'), { code: 'EIO' })), log);
    willQuit();
    await vi.waitFor(() => expect(electron.fake.calls).toEqual([['exit', 0]]));
    expect(log.mock.calls).toEqual([['shut-down-failed', { code: 'EIO' }]]);
  });

  test('is asked for when the last window has closed', () => {
    const { isQuitting, quit } = installLifecycle(() => Promise.resolve(), nothing);
    electron.fake.events.emit('window-all-closed');
    expect(electron.fake.calls).toEqual([['quit']]);
    expect(isQuitting()).toBe(false);
    quit();
    expect(electron.fake.calls).toEqual([['quit'], ['quit']]);
  });
});
