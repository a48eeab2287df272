/** Every choice of a simulated run, one number each; where it ends, everything goes well from then on. */
export interface Tape {
  /** A number from 0 to `choices` - 1; 0, the harmless one, after the end. */
  next(choices: number): number;
  isAtEnd(): boolean;
}

export function readTape(numbers: ArrayLike<number>): Tape {
  let position = 0;
  return {
    next(choices) {
      const number = position < numbers.length ? (numbers[position] ?? 0) : 0;
      position += 1;
      return number % choices;
    },
    isAtEnd: () => position >= numbers.length,
  };
}

/** One of these, by the tape. */
export function pick<T>(tape: Tape, from: readonly T[]): T | undefined {
  return from.length === 0 ? undefined : from[tape.next(from.length)];
}
