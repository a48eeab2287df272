import type { Retention } from '../../../preload/contract/index.ts';

/** A choice as a radio button carries it. */
export type RetentionChoice = `${number}` | 'never';

const offered: readonly Retention[] = [30, 90, 400, 1000, null];

/** The choices to offer; a number of days set elsewhere is one of them. */
export function listRetentions(current: Retention): readonly RetentionChoice[] {
  const all = offered.includes(current) ? offered : [...offered, current];
  return all.toSorted((one, other) => (one ?? Infinity) - (other ?? Infinity)).map(toChoice);
}

/** The choice that stands for a number of days; null is never. */
export function toChoice(retention: Retention): RetentionChoice {
  return retention === null ? 'never' : `${retention}`;
}

/** Days after which accounts are forgotten; null for never. */
export function toRetention(choice: RetentionChoice): Retention {
  return choice === 'never' ? null : Number(choice);
}
