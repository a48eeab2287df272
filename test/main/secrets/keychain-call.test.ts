import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openKeychainCall } from '../../../main/secrets/keychain-call.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const slow = { kind: 'unavailable', keychain: 'slow' };

function openLine() {
  const hung: string[] = [];
  const line = openKeychainCall({
    timeoutMilliseconds: 5_000,
    onHung: () => {
      hung.push('hung');
      return () => hung.push('released');
    },
  });
  return { line, hung };
}

test('passes an answer on, and sorts an error', async () => {
  const { line, hung } = openLine();
  expect(await line.call(() => Promise.resolve('yes'))).toEqual({ kind: 'answered', value: 'yes' });
  expect(await line.call(() => Promise.reject(new Error('a locked collection')))).toEqual({
    kind: 'unavailable',
    keychain: 'locked',
  });
  const throws = () => {
    throw new Error('Password is required.');
  };
  expect(await line.call(throws)).toEqual({ kind: 'unavailable', keychain: 'absent' });
  expect([hung, vi.getTimerCount()]).toEqual([[], 0]);
});

test('answers slow at the deadline, not before', async () => {
  const { line, hung } = openLine();
  const settled = vi.fn();
  const call = line.call(() => new Promise(() => undefined)).then(settled);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await call;
  expect(settled).toHaveBeenCalledWith(slow);
  expect(hung).toEqual(['hung']);
});

test('while a call hangs no other one starts, and none waits', async () => {
  const { line } = openLine();
  const hanging = line.call(() => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(5_000);
  await hanging;
  const start = vi.fn(() => Promise.resolve('never'));
  expect(await line.call(start)).toEqual(slow);
  expect(start).not.toHaveBeenCalled();
});

test.each(['answered', 'failed'])('serves again when the hung call has %s after all', async (end) => {
  const { line, hung } = openLine();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const hanging = line.call(() => promise);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await hanging).toEqual(slow);
  if (end === 'answered') resolve('late');
  else reject(new Error('Timeout was reached'));
  await vi.advanceTimersByTimeAsync(0);
  expect(hung).toEqual(['hung', 'released']);
  expect(await line.call(() => Promise.resolve('next'))).toEqual({ kind: 'answered', value: 'next' });
});
