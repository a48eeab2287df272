import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { createLatency, type Latency } from '../../../../main/core/activity/latency.ts';

const quarter = 15 * 60 * 1000;
const hour = 4 * quarter;
const noon = 1_795_000_000_000 - (1_795_000_000_000 % hour);

let now = noon;
let latency: Latency;

beforeEach(() => {
  now = noon;
  latency = createLatency({ clock: { now: () => now } });
});

const day = () => latency.read(noon - 24 * hour, noon + 48 * hour);

test('nothing is known of a server that has not answered', () => {
  expect(day()).toEqual({ requests: 0, p50: null, p99: null });
  expect(latency.lastContactAt()).toBeNull();
  latency.follow('https://api.example.com')(30_000, false);
  expect(day()).toEqual({ requests: 0, p50: null, p99: null });
  expect(latency.lastContactAt()).toBeNull();
});

test('each answer counts, and the last one is the last contact', () => {
  const note = latency.follow('https://api.example.com');
  note(20, true);
  now += 1000;
  note(20, true);
  const last = now;
  now += 1000;
  note(5, false);
  expect(day().requests).toBe(2);
  expect(latency.lastContactAt()).toBe(last);
});

test('an hour has the answers that came in it, and the day has all', () => {
  const note = latency.follow('https://api.example.com');
  note(10, true);
  now += hour - 1;
  note(10, true);
  now += 1;
  note(1000, true);
  expect(latency.read(noon, noon + hour)).toMatchObject({ requests: 2, p99: 10 });
  expect(latency.read(noon + hour, noon + 2 * hour).requests).toBe(1);
  expect(latency.read(noon - hour, noon).requests).toBe(0);
  expect(day().requests).toBe(3);
});

test('another server begins with nothing, and late answers of the one before are passed over', () => {
  const before = latency.follow('https://api.example.com');
  before(10, true);
  const note = latency.follow('http://127.0.0.1:40404');
  expect(day().requests).toBe(0);
  expect(latency.lastContactAt()).toBeNull();
  before(10, true);
  expect(day().requests).toBe(0);
  note(10, true);
  expect(day().requests).toBe(1);
});

test('the same server under a new key goes on where it was', () => {
  latency.follow('https://api.example.com')(10, true);
  latency.follow('https://api.example.com')(10, true);
  expect(day().requests).toBe(2);
});

test('percentiles are the nearest rank’s, within a twentieth', () => {
  const durations = fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(durations, (milliseconds) => {
      const one = createLatency({ clock: { now: () => noon } });
      const note = one.follow('https://api.example.com');
      for (const taken of milliseconds) note(taken, true);
      const sorted = milliseconds.toSorted((a, b) => a - b);
      const rank = (part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? NaN;
      const { requests, p50, p99 } = one.read(noon, noon + hour);
      expect(requests).toBe(milliseconds.length);
      for (const [found, exact] of [
        [p50, rank(0.5)],
        [p99, rank(0.99)],
      ] as const) {
        expect(Math.abs((found ?? NaN) - exact)).toBeLessThanOrEqual(Math.max(0.5, exact * 0.026 + 0.5));
      }
    }),
  );
});

test('memory is bounded: what is older than a day is forgotten, whichever way the clock goes', () => {
  const note = latency.follow('https://api.example.com');
  note(10, true);
  now += 25 * hour;
  note(10, true);
  expect(latency.read(noon, noon + hour).requests).toBe(1);
  now += 2 * hour;
  note(10, true);
  expect(latency.read(noon, noon + hour).requests).toBe(0);
  // A clock that was a year ahead and is set right.
  now += 365 * 24 * hour;
  note(10, true);
  now = noon;
  note(10, true);
  expect(latency.read(0, Number.MAX_SAFE_INTEGER).requests).toBe(1);
});
