import { expect, test } from 'vitest';
import { fail } from '../../../../preload/contract/index.ts';
import { waitAfter } from '../../../../main/core/access/staff-pin.ts';
import {
  createFakeHash,
  createFakeSettings,
  miss,
  right,
  startAccess,
  startWithPin,
  waitSeconds,
  wrong,
} from './fake-access.ts';
import { code, value } from '../../../support/main/results.ts';

test.each([
  ...[
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [8, 240],
    [9, 480],
    [10, 900],
    [11, 900],
    [5_000, 900],
  ],
])('after %i wrong PINs in a row the next waits %i seconds', (misses, seconds) => {
  expect(waitAfter(misses)).toBe(seconds * 1_000);
});

test('four wrong PINs cost nothing; the fifth says how long to wait', async () => {
  const terminal = startWithPin();
  for (let time = 0; time < 4; time += 1) {
    expect(await terminal.access.unlock(wrong)).toEqual(fail({ code: 'wrong-pin', delivery: 'not-sent' }));
  }
  expect(await waitSeconds(terminal)).toBe(0);
  expect(await terminal.access.unlock(wrong)).toEqual(
    fail({ code: 'wrong-pin', delivery: 'not-sent', retryAfterSeconds: 30 }),
  );
  expect(await waitSeconds(terminal)).toBe(30);
  expect(terminal.lines.at(-1)).toBe('staff-pin-missed {"misses":5}');
});

test('while one has to wait no PIN is looked at, the right one neither, and none counts', async () => {
  const terminal = startWithPin();
  await miss(terminal, 5);
  terminal.pass(29);
  expect(await terminal.access.unlock(right)).toMatchObject({
    failure: { code: 'wrong-pin', retryAfterSeconds: 1 },
  });
  await miss(terminal, 20);
  expect([terminal.hash.state.compared, terminal.file.pin?.misses]).toEqual([5, 5]);
  terminal.pass(1);
  expect(value(await terminal.access.unlock(right))).toEqual({
    level: 'staff',
    hasPin: true,
    waitSeconds: 0,
  });
});

test('each further wrong PIN doubles the wait; the right one begins anew', async () => {
  const terminal = startWithPin();
  await miss(terminal, 5);
  for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
    expect(await waitSeconds(terminal)).toBe(seconds);
    terminal.pass(seconds);
    await miss(terminal, 1);
  }
  terminal.pass(900);
  value(await terminal.access.unlock(right));
  expect(terminal.file.pin).toMatchObject({ misses: 0, lastMissAt: null });
  await miss(terminal, 4);
  expect(await waitSeconds(terminal)).toBe(0);
});

test('a miss is on the disk before the PIN is compared: pulling the plug gives no try back', async () => {
  const settings = createFakeSettings();
  const seen: (number | undefined)[] = [];
  const hash = createFakeHash(() => void seen.push(settings.file.pin?.misses));
  settings.file.pin = { hash: `hash of ${right}`, misses: 0, lastMissAt: null };
  const terminal = startAccess({ settings, hash });
  await miss(terminal, 3);
  value(await terminal.access.unlock(right));
  expect(seen).toEqual([1, 2, 3, 4]);
});

test('to ask without a PIN is no try', async () => {
  const terminal = startWithPin();
  for (let time = 0; time < 10; time += 1) {
    expect(code(await terminal.access.unlock(null))).toBe('wrong-pin');
  }
  expect([terminal.hash.state.compared, terminal.file.pin?.misses]).toEqual([0, 0]);
});

test('the current PIN asked for when it is changed counts too: that is no way to guess', async () => {
  const terminal = startWithPin();
  value(await terminal.access.unlock(right));
  for (let time = 0; time < 5; time += 1) {
    expect(code(await terminal.access.setPin({ current: wrong, next: null }))).toBe('wrong-pin');
  }
  expect(await terminal.access.setPin({ current: right, next: null })).toMatchObject({
    failure: { code: 'wrong-pin', retryAfterSeconds: 30 },
  });
  expect(terminal.file.pin).not.toBeNull();
});

test('a PIN that is set anew begins without a wait', async () => {
  const terminal = startWithPin();
  await miss(terminal, 8);
  await terminal.verifier.set(wrong);
  expect(await waitSeconds(terminal)).toBe(0);
  expect(code(await terminal.access.unlock(wrong))).toBe('ok');
});

test('a disk that refuses keeps no staff out and gives no free tries', async () => {
  const terminal = startWithPin();
  terminal.file.isWritable = false;
  await miss(terminal, 3);
  expect(code(await terminal.access.unlock(right))).toBe('ok');
  await miss(terminal, 5);
  expect([await waitSeconds(terminal), terminal.hash.state.compared]).toEqual([30, 9]);
  await miss(terminal, 5);
  expect(terminal.hash.state.compared).toBe(9);
  expect(terminal.lines).toContain('staff-pin-misses-not-saved {}');
});

test('no line of the log holds a PIN or its hash', async () => {
  const terminal = startWithPin();
  await miss(terminal, 6);
  terminal.pass(60);
  await terminal.access.unlock(right);
  await terminal.access.setPin({ current: right, next: wrong });
  expect(terminal.lines.length).toBeGreaterThan(5);
  expect(terminal.lines.join('\n')).not.toMatch(/4821|0000|hash/);
});
