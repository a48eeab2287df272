import {
  succeed,
  type OutboxEntry,
  type EntryId,
  type EntryList,
  type EntryQuery,
  type OutboxSummary,
  type Resolution,
  type Result,
  type Submission,
} from '../../../preload/contract/index.ts';
import { finish, kept } from '../../fixtures/sample-entries.ts';
import { bad, quietOutbox } from '../../fixtures/samples.ts';

const listed = ['pending', 'sending', 'unknown', 'conflict', 'failed'] as const;

/** An outbox in memory: it keeps the changes that the test puts in, counts them and notifies of each move. */
export class FakeOutbox {
  readonly changes = new Map<EntryId, OutboxEntry>();
  /** What the summary says beside its counts. */
  more: Partial<OutboxSummary> = {};
  #revision = 1;
  readonly #listeners = new Set<(summary: OutboxSummary) => void>();

  /** Puts a change in, or in the place of its former state, and notifies the page. */
  put(change: OutboxEntry): OutboxEntry {
    this.changes.set(change.id, change);
    this.notify();
    return change;
  }

  /** A change as it was saved, for a call to answer. */
  keep(change: OutboxEntry): Result<Submission> {
    return succeed(kept(this.put(change)));
  }

  /** Carries a change out, as when the line is back. */
  carryOut(change: OutboxEntry, accountId = change.accountId): void {
    this.put(finish(change, accountId));
  }

  notify(more: Partial<OutboxSummary> = this.more): void {
    this.more = more;
    this.#revision += 1;
    for (const listener of this.#listeners) listener(this.summary());
  }

  summary(): OutboxSummary {
    const count = (state: OutboxEntry['state']): number =>
      [...this.changes.values()].filter((change) => change.state === state).length;
    const counts = Object.fromEntries(listed.map((state) => [state, count(state)]));
    return { ...quietOutbox, ...counts, revision: this.#revision, ...this.more };
  }

  list({ account, states, offset = 0 }: EntryQuery): Result<EntryList> {
    const wanted: readonly string[] = states ?? listed;
    const all = [...this.changes.values()].filter(
      (change) => wanted.includes(change.state) && (account === undefined || change.accountId === account),
    );
    return succeed({ changes: all.slice(offset, offset + 100), total: all.length });
  }

  get(id: EntryId): Result<OutboxEntry> {
    const change = this.changes.get(id);
    return change === undefined ? bad('internal') : succeed(change);
  }

  /** Decides as main would where that is simple; whatever else is for the test to say. */
  resolve({ change: id, decision }: Resolution): Result<Submission> {
    const change = this.changes.get(id);
    if (change === undefined || change.state === 'done') return bad('change-moved', { delivery: 'not-sent' });
    switch (decision.kind) {
      case 'drop':
        return succeed({ kind: 'dropped', change: this.put({ ...finish(change), state: 'dropped' }) });
      case 'amend':
        return this.keep({ ...change, state: 'pending', draft: decision.draft, failure: null });
      case 'is-account':
      case 'send-again':
      case 'keep':
        return this.keep({ ...change, state: 'pending', failure: null });
    }
  }

  subscribe(listener: (summary: OutboxSummary) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
