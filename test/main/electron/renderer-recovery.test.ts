import type { WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createEvents, type EventSource } from '../../../build/stand-in/electron/events.ts';
import { standIn } from '../../../build/stand-in/stand-in.ts';
import { recoverRenderer, reloadDelay } from '../../../main/electron/renderer-recovery.ts';

const emitted = ['render-process-gone', 'unresponsive', 'responsive', 'did-finish-load'];

/** A page that crashes and hangs when the test says so. */
function createPage(): { contents: WebContents; events: EventSource<WebContents>; calls: string[] } {
  const calls: string[] = [];
  const events: EventSource<WebContents> = createEvents<WebContents>(
    'webContents',
    { emitted, never: [] },
    (): WebContents => contents,
  );
  const contents: WebContents = standIn<WebContents>('webContents', {
    ...events.members,
    isDestroyed: () => false,
    reload: () => void calls.push('reload'),
    forcefullyCrashRenderer: () => void calls.push('crash'),
  });
  return { contents, events, calls };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the delay doubles from half a second to a minute', () => {
  expect([0, 1, 2, 3, 7, 8, 1_000].map((reloads) => reloadDelay(reloads))).toEqual([
    500, 1_000, 2_000, 4_000, 60_000, 60_000, 60_000,
  ]);
});

describe('a page that crashes', () => {
  const gone = { reason: 'oom', exitCode: 5 };

  test('is loaded again, ever more slowly, and at once again when it was well for a minute', () => {
    const { contents, events, calls } = createPage();
    const log = vi.fn();
    const onGone = vi.fn();
    recoverRenderer(contents, () => false, log, onGone);
    for (const delay of [500, 1_000, 2_000]) {
      const told = onGone.mock.calls.length;
      events.emit('render-process-gone', {}, gone);
      // At once, not when the new page is there.
      expect(onGone).toHaveBeenCalledTimes(told + 1);
      vi.advanceTimersByTime(delay - 1);
      const before = calls.length;
      vi.advanceTimersByTime(1);
      expect(calls.length).toBe(before + 1);
    }
    expect(log).toHaveBeenLastCalledWith('renderer-gone', {
      reason: 'oom',
      exitCode: 5,
      reloadInMilliseconds: 2_000,
    });
    vi.advanceTimersByTime(60_001);
    events.emit('render-process-gone', {}, gone);
    expect(log).toHaveBeenLastCalledWith('renderer-gone', {
      reason: 'oom',
      exitCode: 5,
      reloadInMilliseconds: 500,
    });
  });

  test('is left alone while the app quits', () => {
    const { contents, events, calls } = createPage();
    const onGone = vi.fn();
    recoverRenderer(
      contents,
      () => true,
      () => undefined,
      onGone,
    );
    events.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    vi.advanceTimersByTime(120_000);
    expect(calls).toEqual([]);
    expect(onGone).not.toHaveBeenCalled();
  });
});

describe('a page that hangs', () => {
  test('is ended after ten seconds', () => {
    const { contents, events, calls } = createPage();
    recoverRenderer(
      contents,
      () => false,
      () => undefined,
      () => undefined,
    );
    events.emit('unresponsive');
    vi.advanceTimersByTime(9_999);
    expect(calls).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(calls).toEqual(['crash']);
  });

  test('is kept when it answers again in time', () => {
    const { contents, events, calls } = createPage();
    recoverRenderer(
      contents,
      () => false,
      () => undefined,
      () => undefined,
    );
    events.emit('unresponsive');
    vi.advanceTimersByTime(5_000);
    events.emit('responsive');
    vi.advanceTimersByTime(60_000);
    expect(calls).toEqual([]);
  });
});
