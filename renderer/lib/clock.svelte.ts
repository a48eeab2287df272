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

/** Often enough for "in a moment" and "2 minutes ago". */
const step = 5_000;

/** The present moment for screens that tell ages, in milliseconds since 1970. */
export class Clock {
  #now = $state(Date.now());

  get now(): number {
    return this.#now;
  }

  /** Goes on until the function it answers is called. */
  run(): () => void {
    this.#now = Date.now();
    const timer = setInterval(() => (this.#now = Date.now()), step);
    return () => clearInterval(timer);
  }
}
