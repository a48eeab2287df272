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
