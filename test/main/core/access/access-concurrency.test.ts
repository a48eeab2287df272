import { describe, expect, test } from 'vitest';
import { right, startAccess, startWithPin, wrong } from './fake-access.ts';
import { code, value } from '../../../support/main/results.ts';

/** Lets everything go on that waits for nothing but its turn. */
const untilIdle = () => new Promise((resolve) => setImmediate(resolve));

/** A terminal whose next comparison of a PIN takes until the test ends it. */
function startHeld(mode: 'counter' | 'self-service' = 'counter') {
  const terminal = startWithPin(mode);
  const held = Promise.withResolvers<undefined>();
  terminal.hash.state.held = held.promise;
  return { ...terminal, compare: () => held.resolve(undefined) };
}

test('two hundred PINs at once are looked at one by one: five, and then they wait', async () => {
  const terminal = startWithPin();
  const guesses = Array.from({ length: 200 }, () => terminal.access.unlock(wrong));
  const codes = (await Promise.all([...guesses, terminal.access.unlock(right)])).map(code);
  expect(new Set(codes)).toEqual(new Set(['wrong-pin']));
  expect([terminal.hash.state.compared, terminal.file.pin?.misses]).toEqual([5, 5]);
});

test('guesses by way of unlocking and of changing the PIN are counted together', async () => {
  const terminal = startWithPin();
  value(await terminal.access.unlock(right));
  const before = terminal.hash.state.compared;
  await Promise.all(
    Array.from({ length: 20 }, () => [
      terminal.access.unlock(wrong),
      terminal.access.setPin({ current: wrong, next: null }),
    ]).flat(),
  );
  expect(terminal.hash.state.compared - before).toBe(5);
});

describe('while a PIN is compared', () => {
  test('a lock counts at once, and the right PIN does not undo it', async () => {
    const terminal = startHeld();
    const unlocking = terminal.access.unlock(right);
    await untilIdle();
    const locking = terminal.access.lock(undefined);
    terminal.compare();
    expect(code(await unlocking)).toBe('staff-only');
    expect(value(await locking).level).toBe('locked');
    expect(value(await terminal.access.unlock(right)).level).toBe('staff');
  });

  test('a page that is gone does not open the terminal for the next one', async () => {
    for (const [mode, level] of [
      ['counter', 'locked'],
      ['self-service', 'customer'],
    ] as const) {
      const terminal = startHeld(mode);
      const unlocking = terminal.access.unlock(right);
      await untilIdle();
      terminal.service.reset();
      terminal.compare();
      expect(code(await unlocking)).toBe('staff-only');
      expect(value(await terminal.access.state(undefined)).level).toBe(level);
    }
  });

  test('the state waits for it: no miss is shown that is none', async () => {
    const terminal = startHeld();
    if (terminal.file.pin !== null) terminal.file.pin = { ...terminal.file.pin, misses: 4 };
    const unlocking = terminal.access.unlock(right);
    const asking = terminal.access.state(undefined);
    await untilIdle();
    terminal.compare();
    value(await unlocking);
    expect(value(await asking)).toEqual({ level: 'staff', hasPin: true, waitSeconds: 0 });
  });
});

test('staff are out from the moment of the lock, not from its answer on', async () => {
  const terminal = startAccess();
  const before = await terminal.service.caller();
  const locking = terminal.access.lock(undefined);
  expect([before.isStillAuthorized(), before.present()]).toEqual([false, 'locked']);
  value(await locking);
});

test('a crash in the middle of a lock leaves the level of a start', async () => {
  const terminal = startAccess();
  const locking = terminal.access.lock(undefined);
  terminal.service.reset();
  value(await locking);
  expect((await terminal.service.caller()).level).toBe('staff');
});

describe('self-service chosen and the PIN taken away at the same time', () => {
  test('the choice came first: the PIN stays', async () => {
    const terminal = startWithPin();
    value(await terminal.access.unlock(right));
    const codes = await Promise.all([
      terminal.preferences.save({ mode: 'self-service' }),
      terminal.access.setPin({ current: right, next: null }),
    ]);
    expect(codes.map(code)).toEqual(['ok', 'pin-missing']);
    expect([terminal.file.preferences.mode, terminal.file.pin === null]).toEqual(['self-service', false]);
  });

  test('the PIN went first: self-service is refused', async () => {
    const terminal = startWithPin();
    value(await terminal.access.unlock(right));
    const codes = await Promise.all([
      terminal.access.setPin({ current: right, next: null }),
      terminal.preferences.save({ mode: 'self-service' }),
    ]);
    expect(codes.map(code)).toEqual(['ok', 'pin-missing']);
    expect([terminal.file.preferences.mode, terminal.file.pin]).toEqual(['counter', null]);
  });
});

describe('who asked may hear the answer', () => {
  test('in the same stay, and staff always', async () => {
    const terminal = startWithPin('self-service');
    const customer = await terminal.service.caller();
    expect(customer.isStillAuthorized()).toBe(true);
    value(await terminal.access.unlock(right));
    expect(customer.isStillAuthorized()).toBe(true);
    const staff = await terminal.service.caller();
    value(await terminal.access.lock(undefined));
    expect([customer.isStillAuthorized(), staff.isStillAuthorized(), staff.present()]).toEqual([
      false,
      false,
      'customer',
    ]);
  });

  test('not the next customer, nor the next page', async () => {
    const terminal = startWithPin('self-service');
    const first = await terminal.service.caller();
    value(await terminal.access.lock(undefined));
    const second = await terminal.service.caller();
    expect([first.isStillAuthorized(), second.isStillAuthorized(), second.level]).toEqual([
      false,
      true,
      'customer',
    ]);
    terminal.service.reset();
    expect(second.isStillAuthorized()).toBe(false);
  });
});
