/** What the store keeps beside its data. */
export interface StoreLimits {
  /** Size of the reserve against a full disk. */
  readonly reserveBytes: number;
  /** How many rolling copies of the outbox are kept. */
  readonly copiesKept: number;
  /** After how many new changes a copy is taken, besides those at opening and closing. */
  readonly copyEvery: number;
  /** Milliseconds between two such copies, or a busy hour would push out all that are older. */
  readonly copyPause: number;
  /** Bytes. Copying a larger outbox would hold up a save, so it waits until nothing was written for a while. */
  readonly copyAtOnce: number;
  /** That while, in milliseconds. */
  readonly copyQuiet: number;
}

export const usualLimits: StoreLimits = {
  reserveBytes: 4 * 1024 * 1024,
  copiesKept: 5,
  copyEvery: 250,
  copyPause: 60_000,
  copyAtOnce: 8 * 1024 * 1024,
  copyQuiet: 1000,
};
