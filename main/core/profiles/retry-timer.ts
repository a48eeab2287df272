import type { Clock } from '../../lib/clock.ts';

/** Tries again, later and later, while nobody asks. */
export interface RetryTimer {
  /** It is not well: there will be another try. */
  plan(): void;
  /** It is well: no try, and if it stays well, the next one would be early again. */
  rest(): void;
  stop(): void;
}

const firstWait = 5_000;
const maxWait = 5 * 60_000;

/** Sets up the timer; nothing runs before `plan`. */
export function createRetryTimer(clock: Clock, run: () => void): RetryTimer {
  let wait = firstWait;
  let planned: (() => void) | undefined;
  let resting: (() => void) | undefined;

  function cancel(): void {
    planned?.();
    resting?.();
    planned = resting = undefined;
  }

  return {
    plan() {
      if (planned !== undefined) return;
      cancel();
      planned = clock.after(wait, () => {
        planned = undefined;
        run();
      });
      wait = Math.min(maxWait, 2 * wait);
    },
    rest() {
      if (resting !== undefined) return;
      cancel();
      if (wait === firstWait) return;
      resting = clock.after(maxWait, () => {
        resting = undefined;
        wait = firstWait;
      });
    },
    stop() {
      cancel();
      wait = firstWait;
    },
  };
}
