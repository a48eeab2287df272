import { describe, expect, test } from 'vitest';
import { defaultPreferences } from '../../../../preload/contract/index.ts';
import { pin, right, startAccess, startWithPin, wrong } from './fake-access.ts';
import { code, value } from '../../../support/main/results.ts';

type Terminal = ReturnType<typeof startAccess>;

const level = async ({ access }: Terminal) => value(await access.state(undefined)).level;

describe('a start', () => {
  test.each([
    ['at the counter without a PIN', startAccess(), { level: 'staff', hasPin: false }],
    ['at the counter with a PIN', startWithPin(), { level: 'locked', hasPin: true }],
    ['in self-service', startWithPin('self-service'), { level: 'customer', hasPin: true }],
  ])('%s', async (_, terminal, state) => {
    expect(value(await terminal.access.state(undefined))).toEqual({ ...state, waitSeconds: 0 });
    expect((await terminal.service.caller()).level).toBe(state.level);
  });

  test('with settings that cannot be read is locked, whatever is tried, until they can be read', async () => {
    const terminal = startWithPin();
    terminal.file.isReadable = false;
    expect(value(await terminal.access.state(undefined))).toEqual({
      level: 'locked',
      hasPin: true,
      waitSeconds: 0,
    });
    for (const given of [null, wrong, right]) {
      expect(code(await terminal.access.unlock(given))).toBe('storage-unavailable');
    }
    expect(code(await terminal.access.setPin({ current: null, next: wrong }))).toBe('staff-only');
    expect((await terminal.service.caller()).level).toBe('locked');
    value(await terminal.access.lock(undefined));
    terminal.file.isReadable = true;
    expect(code(await terminal.access.unlock(null))).toBe('wrong-pin');
    expect(value(await terminal.access.unlock(right)).level).toBe('staff');
  });

  test('with settings that could not be read when first asked for still becomes a counter without a PIN', async () => {
    const terminal = startAccess();
    terminal.file.isReadable = false;
    expect((await terminal.service.caller()).level).toBe('locked');
    terminal.file.isReadable = true;
    expect((await terminal.service.caller()).level).toBe('staff');
  });

  test('with a hash that nobody can read opens to no PIN', async () => {
    const terminal = startWithPin();
    terminal.file.pin = { hash: 'damaged', misses: 0, lastMissAt: null };
    expect(code(await terminal.access.unlock(right))).toBe('storage-unavailable');
    expect(await level(terminal)).toBe('locked');
    expect(terminal.file.pin.misses).toBe(1);
  });
});

describe('at the counter', () => {
  test('without a PIN a lock locks, and a touch opens', async () => {
    const terminal = startAccess();
    expect(value(await terminal.access.lock(undefined)).level).toBe('locked');
    expect(await level(terminal)).toBe('locked');
    expect(value(await terminal.access.unlock(null)).level).toBe('staff');
  });

  test('with a PIN only the PIN opens', async () => {
    const terminal = startWithPin();
    expect(code(await terminal.access.unlock(null))).toBe('wrong-pin');
    expect(code(await terminal.access.unlock(wrong))).toBe('wrong-pin');
    expect(await level(terminal)).toBe('locked');
    expect(value(await terminal.access.unlock(right)).level).toBe('staff');
    expect(value(await terminal.access.lock(undefined)).level).toBe('locked');
  });
});

describe('in self-service', () => {
  test('the PIN lets staff in until they lock', async () => {
    const terminal = startWithPin('self-service');
    expect(code(await terminal.access.unlock(null))).toBe('wrong-pin');
    expect(value(await terminal.access.unlock(right)).level).toBe('staff');
    expect(value(await terminal.access.lock(undefined)).level).toBe('customer');
  });

  test('it is chosen by staff, who stay until they lock', async () => {
    const terminal = startWithPin();
    value(await terminal.access.unlock(right));
    value(await terminal.preferences.save({ mode: 'self-service' }));
    expect(await level(terminal)).toBe('staff');
    expect(value(await terminal.access.lock(undefined)).level).toBe('customer');
    expect(await level(terminal.restart())).toBe('customer');
    value(await terminal.access.unlock(right));
    value(await terminal.preferences.save({ mode: 'counter' }));
    expect(value(await terminal.access.lock(undefined)).level).toBe('locked');
  });

  test('without a PIN, as only a file written by hand can have it, lets nobody in', async () => {
    const terminal = startAccess();
    terminal.file.preferences = { ...defaultPreferences, mode: 'self-service' };
    expect(await level(terminal)).toBe('customer');
    for (const given of [null, right]) {
      expect(code(await terminal.access.unlock(given))).toBe('pin-missing');
    }
    expect(code(await terminal.access.setPin({ current: null, next: right }))).toBe('staff-only');
    expect(await level(terminal)).toBe('customer');
  });
});

describe('the PIN', () => {
  test('is set, changed and taken away by staff', async () => {
    const terminal = startAccess();
    expect(value(await terminal.access.setPin({ current: null, next: right }))).toMatchObject({
      level: 'staff',
      hasPin: true,
    });
    expect(code(await terminal.access.setPin({ current: null, next: wrong }))).toBe('wrong-pin');
    expect(code(await terminal.access.setPin({ current: wrong, next: wrong }))).toBe('wrong-pin');
    value(await terminal.access.setPin({ current: right, next: pin('12345678') }));
    const second = terminal.restart();
    expect(code(await second.access.unlock(right))).toBe('wrong-pin');
    value(await second.access.unlock(pin('12345678')));
    expect(value(await second.access.setPin({ current: pin('12345678'), next: null }))).toEqual({
      level: 'staff',
      hasPin: false,
      waitSeconds: 0,
    });
    expect([terminal.file.pin, await level(second.restart())]).toEqual([null, 'staff']);
    expect(second.lines.filter((line) => !line.startsWith('staff-pin-missed'))).toEqual([
      'staff-pin-removed {}',
    ]);
  });

  test.each([
    ['locked', startWithPin('counter')],
    ['a customer', startWithPin('self-service')],
    ['locked without one', startAccess()],
  ])('is nothing for whoever is %s, who may know it or not', async (_, terminal) => {
    value(await terminal.access.lock(undefined));
    const before = terminal.file.pin;
    for (const current of [null, right]) {
      expect(code(await terminal.access.setPin({ current, next: wrong }))).toBe('staff-only');
    }
    expect([terminal.file.pin, terminal.hash.state.compared]).toEqual([before, 0]);
  });

  test('stays while customers are served, for nobody could come in again', async () => {
    const terminal = startWithPin('self-service');
    value(await terminal.access.unlock(right));
    expect(code(await terminal.access.setPin({ current: right, next: null }))).toBe('pin-missing');
    expect(terminal.file.pin).not.toBeNull();
    value(await terminal.access.setPin({ current: right, next: wrong }));
    value(await terminal.access.lock(undefined));
    expect(code(await terminal.access.unlock(right))).toBe('wrong-pin');
    expect(code(await terminal.access.unlock(wrong))).toBe('ok');
  });

  test('that the disk did not take is not set: the old one holds', async () => {
    const terminal = startWithPin();
    value(await terminal.access.unlock(right));
    terminal.file.isWritable = false;
    expect(code(await terminal.access.setPin({ current: right, next: wrong }))).toBe('storage-unavailable');
    expect(code(await terminal.access.setPin({ current: right, next: null }))).toBe('storage-unavailable');
    value(await terminal.access.lock(undefined));
    expect(code(await terminal.access.unlock(wrong))).toBe('wrong-pin');
    expect(code(await terminal.access.unlock(right))).toBe('ok');
  });
});

test.each([
  ['at the counter without a PIN', startAccess(), 'staff'],
  ['at the counter with a PIN', startWithPin(), 'locked'],
  ['in self-service', startWithPin('self-service'), 'customer'],
])('after a crash of the page %s whoever comes gets the level of a start', async (_, terminal, expected) => {
  value(await terminal.access.lock(undefined));
  await terminal.access.unlock(terminal.file.pin === null ? null : right);
  expect(await level(terminal)).toBe('staff');
  terminal.service.reset();
  expect(await level(terminal)).toBe(expected);
});
