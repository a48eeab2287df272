/** A generator of numbers that begins anew with each seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Uniform in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From 0 to `length` - 1. */
  below(length: number): number {
    return Math.floor(this.next() * length);
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }

  /** The first of the list far more often than the last, as with surnames. */
  pickCommon<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(list.length * this.next() ** 2.2)] ?? list[0];
  }

  digits(length: number): string {
    return Array.from({ length }, () => this.below(10)).join('');
  }

  letters(length: number): string {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
    return Array.from({ length }, () => alphabet.charAt(this.below(alphabet.length))).join('');
  }
}
