/** Time that only goes forward, whatever the computer's clock is set to; tests bring their own. */
export interface Timer {
  /** Milliseconds since some moment. */
  now(): number;
  /** Runs something once, later; the answer calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

export const browserTimer: Timer = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
