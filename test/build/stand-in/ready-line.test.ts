import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReadyLine } from '../../../build/stand-in/launch/ready-line.ts';

const shown = JSON.stringify({ at: '2026-11-22T10:00:00.000Z', event: 'window-shown' });
const practice = JSON.stringify({
  at: '2026-11-22T10:00:00.000Z',
  event: 'practice-server-started',
  details: { port: 4711 },
});
const ready = 'Ready: home screen is up';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the line that says that the app is up', () => {
  test.each([
    ['the server first', [practice, shown]],
    ['the window first', [shown, practice]],
  ])('comes once, with the port of the practice server: %s', (_name, lines) => {
    const say = vi.fn();
    const read = createReadyLine(say);
    for (const line of [...lines, ...lines]) read(line);
    vi.advanceTimersByTime(10_000);
    expect(say.mock.calls).toEqual([[`${ready}, practice server on 127.0.0.1:4711`]]);
  });

  test('comes without a port when no practice server follows', () => {
    const say = vi.fn();
    createReadyLine(say)(shown);
    expect(say).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_500);
    expect(say.mock.calls).toEqual([[ready]]);
  });

  test('does not come of other lines', () => {
    const say = vi.fn();
    const read = createReadyLine(say);
    for (const line of ['', 'window-shown', '{"event":', '{"event":1}', practice]) read(line);
    vi.advanceTimersByTime(10_000);
    expect(say).not.toHaveBeenCalled();
  });
});
