import { unfinishedStates, type EntryState, type OutboxSummary } from '../../../preload/contract/index.ts';
import type { OutboxStore } from '../store-ports.ts';

/** States of changes that are not carried out yet, those that a person has to correct included. */
export const unresolvedStates = [...unfinishedStates, 'failed'] as const satisfies EntryState[];

/** How many changes are on their way or wait for a person's decision. */
export function countUnfinished(
  summary: Pick<OutboxSummary, (typeof unfinishedStates)[number]> | null,
): number {
  return summary === null ? 0 : unfinishedStates.reduce((sum, state) => sum + summary[state], 0);
}

/** Whether an outbox holds changes that are not carried out; one that cannot say may hold some. */
export async function holdsChanges(outbox: Pick<OutboxStore, 'totals'>): Promise<boolean> {
  const totals = await outbox.totals();
  return !totals.ok || unresolvedStates.some((state) => totals.value[state] > 0);
}

/** The summary of an outbox that is not there: nothing waits, and nothing holds it up. */
export const emptySummary: OutboxSummary = {
  revision: 0,
  pending: 0,
  sending: 0,
  unknown: 0,
  conflict: 0,
  failed: 0,
  paused: null,
  line: 'untried',
  nextAttemptAt: null,
  oldestSavedAt: null,
};
