/** A stretch of the screen from its upper to its lower edge, in CSS pixels. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What should not be covered, the less the heavier it weighs. */
export interface Taken extends Stretch {
  readonly weight: number;
}

/** The distance from one place that is tried to the next. */
const step = 8;

/**
 * Finds where in the room something as high as this covers nothing that is taken, or the least of it; of two places
 * that are as good the lower one. Answers its upper edge.
 */
export function findFreePlace(height: number, room: Stretch, taken: readonly Taken[]): number {
  let best = { top: Math.max(room.start, room.end - height), cost: Infinity };
  for (let { top } = best; top >= room.start; top -= step) {
    const cost = sumCovered({ start: top, end: top + height }, taken);
    if (cost < best.cost) best = { top, cost };
  }
  return best.top;
}

function sumCovered({ start, end }: Stretch, taken: readonly Taken[]): number {
  return taken
    .map((one) => Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)) * one.weight)
    .reduce((sum, cost) => sum + cost, 0);
}
