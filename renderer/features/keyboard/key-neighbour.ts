import type { KeyPlan } from '../../components/key.ts';

/** Where a key is: its row, and its place in the row. */
export interface KeyPlace {
  readonly row: number;
  readonly index: number;
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export function isArrow(name: string): name is Arrow {
  return name === 'ArrowLeft' || name === 'ArrowRight' || name === 'ArrowUp' || name === 'ArrowDown';
}

/** The key that an arrow leads to: the next in the row, or the nearest of the row above or below; round at the ends. */
export function findNeighbour({ rows }: KeyPlan, { row, index }: KeyPlace, arrow: Arrow): KeyPlace {
  const count = rows[row]?.keys.length ?? 1;
  if (arrow === 'ArrowLeft') return { row, index: (index + count - 1) % count };
  if (arrow === 'ArrowRight') return { row, index: (index + 1) % count };
  const to = (row + (arrow === 'ArrowUp' ? rows.length - 1 : 1)) % rows.length;
  const from = centres(rows, row)[index] ?? 0;
  const distances = centres(rows, to).map((centre) => Math.abs(centre - from));
  return { row: to, index: distances.indexOf(Math.min(...distances)) };
}

/** The middle of each key of a row, in half keys from the edge. */
function centres(rows: KeyPlan['rows'], row: number): number[] {
  let edge = rows[row]?.indent ?? 0;
  return (rows[row]?.keys ?? []).map(({ span }) => (edge += span) - span / 2);
}
