/** Every choice of a simulated run, one number each; where it ends, everything goes well from then on. */
export interface Seed {
  /** A number from 0 to `count` - 1; 0, the harmless one, after the end. */
  next(count: number): number;
  isAtEnd(): boolean;
}

export function readSeed(numbers: ArrayLike<number>): Seed {
  let position = 0;
  return {
    next(count) {
      const number = position < numbers.length ? (numbers[position] ?? 0) : 0;
      position += 1;
      return number % count;
    },
    isAtEnd: () => position >= numbers.length,
  };
}

/** One of these, by the seed. */
export function pick<T>(seed: Seed, from: readonly T[]): T | undefined {
  return from.length === 0 ? undefined : from[seed.next(from.length)];
}
