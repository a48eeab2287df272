import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openKeychainCall } from '../../../main/secrets/keychain-call.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const slow = { kind: 'unavailable', keychain: 'slow' };

function openCall() {
  const hung: string[] = [];
  const keychain = openKeychainCall({
    timeoutMilliseconds: 5_000,
    onHung: () => {
      hung.push('hung');
      return () => hung.push('released');
    },
  });
  return { keychain, hung };
}

test('passes an answer on, and sorts an error', async () => {
  const { keychain, hung } = openCall();
  expect(await keychain.call(() => Promise.resolve('yes'))).toEqual({ kind: 'answered', value: 'yes' });
  expect(await keychain.call(() => Promise.reject(new Error('a locked collection')))).toEqual({
    kind: 'unavailable',
    keychain: 'locked',
  });
  const throws = () => {
    throw new Error('Password is required.');
  };
  expect(await keychain.call(throws)).toEqual({ kind: 'unavailable', keychain: 'absent' });
  expect([hung, vi.getTimerCount()]).toEqual([[], 0]);
});

test('answers slow at the deadline, not before', async () => {
  const { keychain, hung } = openCall();
  const settled = vi.fn();
  const call = keychain.call(() => new Promise(() => undefined)).then(settled);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await call;
  expect(settled).toHaveBeenCalledWith(slow);
  expect(hung).toEqual(['hung']);
});

test('while a call hangs no other one starts, and none waits', async () => {
  const { keychain } = openCall();
  const hanging = keychain.call(() => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(5_000);
  await hanging;
  const start = vi.fn(() => Promise.resolve('never'));
  expect(await keychain.call(start)).toEqual(slow);
  expect(start).not.toHaveBeenCalled();
});

test.each(['answered', 'failed'])('serves again when the hung call has %s after all', async (end) => {
  const { keychain, hung } = openCall();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const hanging = keychain.call(() => promise);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await hanging).toEqual(slow);
  if (end === 'answered') resolve('late');
  else reject(new Error('Timeout was reached'));
  await vi.advanceTimersByTimeAsync(0);
  expect(hung).toEqual(['hung', 'released']);
  expect(await keychain.call(() => Promise.resolve('next'))).toEqual({ kind: 'answered', value: 'next' });
});
