import * as v from 'valibot';
import {
  entryOperations,
  entryStates,
  type ActivityCounts,
  type EntryOperation,
  type EntryState,
} from '../../../preload/contract/index.ts';
import type { OutboxTotals } from '../../core/store-ports.ts';
import type { OutboxStatements } from './statements.ts';

const CountSchema = v.number();
const DoneSchema = v.array(v.object({ operation: v.picklist(entryOperations), number: v.number() }));
/** Undefined where there is no row. */
const MomentSchema = v.optional(v.number());

/** A change that comes to a state, from another one or from nowhere. */
export type Shift = readonly [from: EntryState | null, to: EntryState];

/** How many changes are in each state, counted once and then kept: counting 10,000 at each step would be felt. */
export class OutboxTally {
  readonly #statements: OutboxStatements;
  #counts: Map<EntryState, number> | null = null;

  constructor(statements: OutboxStatements) {
    this.#statements = statements;
  }

  /** Takes in what a transaction did; only after it is committed. */
  add(shifts: readonly Shift[]): void {
    const counts = this.#counts;
    if (counts === null) return;
    for (const [from, to] of shifts) {
      if (from !== null) counts.set(from, (counts.get(from) ?? 0) - 1);
      counts.set(to, (counts.get(to) ?? 0) + 1);
    }
  }

  totals(): OutboxTotals {
    const counts = (this.#counts ??= this.#count());
    const of = (state: EntryState) => counts.get(state) ?? 0;
    return {
      pending: of('pending'),
      sending: of('sending'),
      unknown: of('unknown'),
      conflict: of('conflict'),
      failed: of('failed'),
      nextDueAt: v.parse(MomentSchema, this.#statements.nextDueAt.get()) ?? null,
      oldestSavedAt: v.parse(MomentSchema, this.#statements.oldestSavedAt.get()) ?? null,
    };
  }

  /** What was carried out in each [edge, next edge); counted each time, for it is asked for seldom. */
  doneBetween(edges: readonly number[]): ActivityCounts[] {
    return edges.slice(1).map((until, index) => {
      const found = v.parse(DoneSchema, this.#statements.doneBetween.all(edges[index] ?? until, until));
      const of = (wanted: EntryOperation) => found.find(({ operation }) => operation === wanted)?.number ?? 0;
      return { opened: of('create'), changed: of('update'), deleted: of('delete') };
    });
  }

  #count(): Map<EntryState, number> {
    const { countInState } = this.#statements;
    const unsettled = entryStates.filter((state) => state !== 'done' && state !== 'dropped');
    return new Map(unsettled.map((state) => [state, v.parse(CountSchema, countInState.get(state))]));
  }
}
