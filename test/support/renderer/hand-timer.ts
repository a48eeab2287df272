import type { Timer } from '../../../renderer/lib/clock.svelte.ts';

/** Time that passes when the test says so. */
export class HandTimer implements Timer {
  #now = 1_000;
  #waiting: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.#now + milliseconds, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== entry);
    };
  }

  /** Lets time pass, and what is due happen, in order. */
  pass(seconds: number): void {
    const end = this.#now + seconds * 1000;
    for (;;) {
      const [next] = this.#waiting.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at);
      if (next === undefined) break;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      this.#now = next.at;
      next.run();
    }
    this.#now = end;
  }

  /** How many are waiting: a timer that nobody calls off is a leak. */
  get waiting(): number {
    return this.#waiting.length;
  }
}
