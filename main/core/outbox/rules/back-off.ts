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
  const most = Math.min(maxWait, firstWait * 2 ** Math.max(0, failures - 1));
  return Math.max(minWait, Math.ceil(random() * most));
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
