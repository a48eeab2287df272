/** Time as the app needs it, so that tests can turn it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after at least so many milliseconds; answers what cancels it. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The system's time. A wait does not keep the process from ending. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
