/** Whether one more is allowed now; if so it is counted. */
export type Allowance = () => boolean;

/**
 * Allows so many in any stretch of so many milliseconds. `elapsed`: milliseconds since some moment of this run, by a
 * clock that nobody can set.
 */
export function createAllowance(most: number, milliseconds: number, elapsed: () => number): Allowance {
  let taken: readonly number[] = [];
  return () => {
    const now = elapsed();
    taken = taken.filter((moment) => now - moment < milliseconds);
    if (taken.length >= most) return false;
    taken = [...taken, now];
    return true;
  };
}
