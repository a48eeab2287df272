import type { Clock } from './outbox/outbox.ts';

/** The system's time. A wait does not keep the process from ending. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
