import type { EntryState } from '../../../preload/contract/index.ts';

/** Acknowledged changes that are not there any more, or are in a state that they cannot have come to. */
export function findLost(
  acknowledged: ReadonlyMap<string, EntryState>,
  found: ReadonlyMap<string, EntryState>,
): string[] {
  return [...acknowledged]
    .filter(([id, told]) => !mayHaveBecome(told, found.get(id)))
    .map(([id, told]) => `${id} was told to be ${told} and is ${found.get(id) ?? 'lost'}`);
}

/** Whether a change that was told to be in one state may be found in the other: only an end is for good. */
function mayHaveBecome(told: EntryState, found: EntryState | undefined): boolean {
  if (found === undefined) return false;
  return told === 'done' || told === 'dropped' ? found === told : true;
}

/** What stands in a list more than once. */
export function findTwice(marks: readonly string[]): string[] {
  const once = new Set<string>();
  return marks.filter((mark) => once.size === once.add(mark).size);
}
