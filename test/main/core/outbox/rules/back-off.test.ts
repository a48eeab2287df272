import { describe, expect, test } from 'vitest';
import {
  backOff,
  backOffAfter,
  maxWaitAfter,
  createRetryBudget,
} from '../../../../../main/core/outbox/rules/back-off.ts';
import { failure } from '../samples.ts';

const almostOne = () => 1 - Number.EPSILON;
const half = () => 0.5;

describe('the back-off', () => {
  test('doubles from 1 s to 5 min and stays there', () => {
    const maxRandom = Array.from({ length: 12 }, (_, n) => backOff(n + 1, almostOne));
    const seconds = maxRandom.map((milliseconds) => milliseconds / 1_000);
    expect(seconds).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
    expect(backOff(5_000, almostOne)).toBe(300_000);
  });

  test('is spread over the whole range: full jitter', () => {
    expect(backOff(10, half)).toBe(150_000);
    const waits = Array.from({ length: 10 }, (_, n) => backOff(10, () => (n + 0.5) / 10));
    expect(waits.map((wait) => Math.floor(wait / 30_000))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('never comes to a busy loop', () => {
    expect(backOff(1, () => 0)).toBe(100);
    expect(backOff(0, almostOne)).toBe(1_000);
  });

  test('comes never before Retry-After, and no later than that where it is longer', () => {
    const asked = failure('rate-limited', 'answered', { retryAfterSeconds: 3_600 });
    expect(backOffAfter(asked, 10, almostOne)).toBe(3_600_000);
    expect(backOffAfter(failure('rate-limited', 'answered', { retryAfterSeconds: 0 }), 3, half)).toBe(2_000);
    expect(backOffAfter(failure('rate-limited', 'answered'), 3, half)).toBe(2_000);
  });

  test('what is due later than any wait can be shows that the clock was set back', () => {
    expect(maxWaitAfter(null)).toBe(300_000);
    expect(maxWaitAfter(failure('rate-limited', 'answered', { retryAfterSeconds: 10 }))).toBe(300_000);
    expect(maxWaitAfter(failure('server-error', 'answered', { retryAfterSeconds: 900 }))).toBe(900_000);
  });
});

describe('the retry budget', () => {
  const take = (budget: ReturnType<typeof createRetryBudget>, times: number, now: number) =>
    Array.from({ length: times }, () => budget.take(now));

  test('ten tries more are free, then each waits longer, but never over 5 min', () => {
    const waits = take(createRetryBudget(0), 40, 0);
    expect(waits.slice(0, 10)).toEqual(Array(10).fill(0));
    expect(waits.slice(10, 13)).toEqual([30_000, 60_000, 90_000]);
    expect(Math.max(...waits)).toBe(300_000);
  });

  test('a success brings back a tenth, and never more than ten', () => {
    const budget = createRetryBudget(0);
    for (let n = 0; n < 500; n += 1) budget.succeeded();
    expect(take(budget, 11, 0)).toEqual([...Array<number>(10).fill(0), 30_000]);
    for (let n = 0; n < 20; n += 1) budget.succeeded();
    expect(budget.take(0)).toBe(0);
    expect(budget.take(0)).toBe(30_000);
  });

  test('time alone fills it again', () => {
    const budget = createRetryBudget(0);
    take(budget, 10, 0);
    expect(budget.take(30_000)).toBe(0);
    expect(budget.take(30_000)).toBe(30_000);
    expect(take(budget, 11, 10_000_000)).toEqual([...Array<number>(10).fill(0), 30_000]);
  });

  test('a clock that was set back takes nothing away', () => {
    const budget = createRetryBudget(1_000_000);
    expect(take(budget, 10, 0)).toEqual(Array(10).fill(0));
    expect(budget.take(30_000)).toBe(0);
  });
});
