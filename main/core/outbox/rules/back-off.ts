import type { Failure } from '../../../../preload/contract/index.ts';

/** The longest wait that this terminal chooses by itself, in milliseconds. */
export const maxWait = 300_000;

const firstWait = 1_000;

/** So that a wait of (nearly) nothing cannot become a busy loop. */
const minWait = 100;

/**
 * Milliseconds to wait after so many failures in a row: full jitter, uniform up to 1 s after the first,
 * doubled with each more, up to 5 min (Brooker, "Exponential backoff and jitter").
 */
export function backOff(failures: number, random: () => number): number {
  const max = Math.min(maxWait, firstWait * 2 ** Math.max(0, failures - 1));
  return Math.max(minWait, Math.ceil(random() * max));
}

/** The same, but never before the moment that the server named in Retry-After. */
export function backOffAfter(failure: Failure, failures: number, random: () => number): number {
  return Math.max(askedWait(failure), backOff(failures, random));
}

/** How far ahead the next attempt after this failure can be due, in milliseconds; more is a clock set back. */
export function maxWaitAfter(failure: Failure | null): number {
  return Math.max(maxWait, failure === null ? 0 : askedWait(failure));
}

function askedWait(failure: Failure): number {
  return (failure.retryAfterSeconds ?? 0) * 1_000;
}

/** In tenths of a token: a success brings one, an attempt takes ten. */
const maxTenths = 100;
const perAttempt = 10;

/** One token in half a minute, so that nothing waits for a success that never comes. */
const millisecondsPerTenth = 3_000;

/** A token bucket over all repeated sends of this terminal: a server in trouble sees ever fewer of them. */
export interface RetryBudget {
  /** Something was carried out. */
  succeeded(): void;
  /** Takes a token for one more attempt; answers how many milliseconds to wait until it is there. */
  take(now: number): number;
}

/** Opens a full bucket; `now` is in milliseconds and may be set back. */
export function createRetryBudget(now: number): RetryBudget {
  let tenths = maxTenths;
  let filledAt = now;
  return {
    succeeded() {
      tenths = Math.min(maxTenths, tenths + 1);
    },
    take(moment) {
      tenths = Math.min(maxTenths, tenths + Math.max(0, moment - filledAt) / millisecondsPerTenth);
      filledAt = moment;
      // Never so deep in debt that a change would wait for longer than any back-off.
      tenths = Math.max(tenths - perAttempt, -maxWait / millisecondsPerTenth);
      return tenths < 0 ? Math.ceil(-tenths * millisecondsPerTenth) : 0;
    },
  };
}
