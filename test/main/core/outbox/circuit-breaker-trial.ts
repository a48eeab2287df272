import { createCircuitBreaker, type CircuitBreaker } from '../../../../main/core/outbox/circuit-breaker.ts';
import type { Failure } from '../../../../preload/contract/index.ts';
import { failure } from './samples.ts';

export const refused = failure('network-unreachable', 'not-sent');
export const silence = failure('timed-out', 'maybe-sent');
export const portal = failure('unreadable-reply', 'maybe-sent', { status: 200 });
export const broken = failure('server-error', 'maybe-sent', { status: 502 });
export const busy = failure('rate-limited', 'answered', { status: 429, retryAfterSeconds: 60 });

/** When it all happens, where a test does not say otherwise. */
export const start = 1_000_000;

/** A line without jitter: every wait is the longest that it can be. */
export interface BreakerTrial extends CircuitBreaker {
  /** What may be done, in short: `send 4`, `probe`, `wait`. */
  allows(connectionState?: { at?: number; underWay?: number; prioritized?: number }): string;
  /** One attempt from beginning to end. */
  attempt(outcome: Failure | null, at?: number, prioritized?: boolean): void;
  /** So many attempts, one after another, that all arrive. */
  arrive(count: number): void;
}

export function createBreakerTrial(): BreakerTrial {
  const breaker = createCircuitBreaker(() => 1 - Number.EPSILON);
  const attempt = (outcome: Failure | null, at = start, prioritized = false) =>
    breaker.onAttemptEnded(breaker.begin(), outcome, at, prioritized);
  return {
    ...breaker,
    allows({ at = start, underWay = 0, prioritized = 0 } = {}) {
      const sendBudget = breaker.sendBudget(at, underWay, prioritized);
      return sendBudget.kind === 'send' ? `send ${sendBudget.max}` : sendBudget.kind;
    },
    attempt,
    arrive(count) {
      for (let n = 0; n < count; n += 1) attempt(null);
    },
  };
}
