import { maxWait } from './back-off.ts';

/** In tenths of a token: a success brings one, an attempt takes ten. */
const most = 100;
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
  let tenths = most;
  let filledAt = now;
  return {
    succeeded() {
      tenths = Math.min(most, tenths + 1);
    },
    take(moment) {
      tenths = Math.min(most, tenths + Math.max(0, moment - filledAt) / millisecondsPerTenth);
      filledAt = moment;
      // Never so deep in debt that a change would wait for longer than any back-off.
      tenths = Math.max(tenths - perAttempt, -maxWait / millisecondsPerTenth);
      return tenths < 0 ? Math.ceil(-tenths * millisecondsPerTenth) : 0;
    },
  };
}
