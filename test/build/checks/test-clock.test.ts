import { execFileSync } from 'node:child_process';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import {
  beginTestDay,
  clockEnvironment,
  dayVariable,
  momentVariable,
  testDays,
} from '../../../build/test-clock/days.ts';

const hour = 3_600_000;
/** What the config of the tests has chosen; undefined where it chose nothing. */
const begun = Date.parse(process.env[momentVariable] ?? '');

test('tests begin at the moment of their day, in its zone', () => {
  const day = testDays.find(({ moment }) => Date.parse(moment) === begun);
  expect(day).toBeDefined();
  expect(Date.now() - begun).toBeGreaterThanOrEqual(0);
  expect(Date.now() - begun).toBeLessThan(hour);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(
    // Kolkata by its older name is what ICU answers.
    day?.zone === 'Asia/Kolkata' ? 'Asia/Calcutta' : day?.zone,
  );
});

test('a Node process that a test starts has the same date and zone', () => {
  const program = 'console.log(JSON.stringify([Date.now(), new Date().getTimezoneOffset()]))';
  const before = Date.now();
  const text = execFileSync(process.execPath, ['-e', program], { env: clockEnvironment(), encoding: 'utf8' });
  const [now, offset] = v.parse(v.tuple([v.number(), v.number()]), JSON.parse(text));
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
  expect(offset).toBe(new Date().getTimezoneOffset());
});

test('dates stay dates, wherever they come from', () => {
  expect(structuredClone(new Date(5))).toBeInstanceOf(Date);
  expect(structuredClone(new Date(5)).constructor).toBe(Date);
  expect(new Date(2026, 10, 22).getFullYear()).toBe(2026);
  expect(Date()).toContain(String(new Date().getFullYear()));
});

test('every day begins half a minute before a midnight or a change of the clocks', () => {
  const zone = process.env['TZ'];
  try {
    for (const day of testDays) {
      process.env['TZ'] = day.zone;
      const [before, after] = [new Date(day.moment), new Date(Date.parse(day.moment) + 30_000)];
      const atMidnight = before.getDate() === 29 && after.getDate() === 1 && after.getHours() === 0;
      const changes = before.getTimezoneOffset() !== after.getTimezoneOffset();
      expect(changes || atMidnight, day.name).toBe(true);
      expect(day.name.startsWith('leap-day') ? atMidnight : changes, day.name).toBe(true);
    }
  } finally {
    process.env['TZ'] = zone;
  }
});

test('a day that is not known is refused', () => {
  vi.stubEnv(dayVariable, 'yesterday');
  try {
    expect(beginTestDay).toThrow('No day of the tests is called yesterday.');
  } finally {
    vi.unstubAllEnvs();
  }
});
