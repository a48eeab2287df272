import * as v from 'valibot';
import {
  EntryIdSchema,
  type OutboxEntry,
  type EntryId,
  type EntryState,
  type Failure,
} from '../../../preload/contract/index.ts';
import type { NewEntry } from '../../core/store-ports.ts';
import { parseEntryRow, toJson } from './entry-row.ts';
import type { OutboxStatements } from './statements.ts';
import { StoreError } from '../files/store-error.ts';

const IdsSchema = v.array(EntryIdSchema);

/** The rows of the table `change`: reads them as changes and writes changes as rows. */
export class EntryTable {
  readonly #statements: OutboxStatements;

  constructor(statements: OutboxStatements) {
    this.#statements = statements;
  }

  find(id: EntryId): OutboxEntry | null {
    const row = this.#statements.get.get(id);
    return row === undefined ? null : parseEntryRow(row);
  }

  read(id: EntryId): OutboxEntry {
    const change = this.find(id);
    if (change === null) throw new StoreError('damaged', 'change-missing');
    return change;
  }

  inState(state: EntryState): OutboxEntry[] {
    return v.parse(IdsSchema, this.#statements.idsInState.all(state)).map((id) => this.read(id));
  }

  openCreates(limit: number): OutboxEntry[] {
    return this.#statements.openCreates.all(limit).map(parseEntryRow);
  }

  isClaimable(id: EntryId, now: number): boolean {
    return this.#statements.isClaimable.get(now, id) !== undefined;
  }

  oldestClaimable(limit: number, now: number): EntryId[] {
    return v.parse(IdsSchema, this.#statements.oldestClaimable.all(now, limit));
  }

  /** A new change: pending, due at once, never tried. */
  insert({ id, operation, accountId, draft, base, savedAt }: NewEntry): OutboxEntry {
    const content = [toJson(draft), toJson(base)];
    this.#statements.insert.run(id, operation, accountId, ...content, savedAt, savedAt, savedAt);
    return this.read(id);
  }

  /** From pending to sending, one more attempt. */
  markSending(id: EntryId, now: number): OutboxEntry {
    this.#statements.send.run(now, id);
    return this.read(id);
  }

  /** Writes what has changed of a change; what an ended one may not keep is left out. */
  put(change: OutboxEntry, before: OutboxEntry, at: number): OutboxEntry {
    const { id, state, accountId } = change;
    const { draft, base, theirs, failure } = isEnded(state) ? remains(change) : change;
    const content = [draft, base, theirs, failure].map(toJson);
    const movedAt = state === before.state ? before.movedAt : at;
    const dueAt = state === 'pending' ? (change.dueAt ?? at) : null;
    this.#statements.update.run(state, accountId, ...content, movedAt, dueAt, id);
    return this.read(id);
  }
}

function isEnded(state: EntryState): boolean {
  return state === 'done' || state === 'dropped';
}

function remains(change: OutboxEntry): Pick<OutboxEntry, 'draft' | 'base' | 'theirs' | 'failure'> {
  const failure = change.state === 'done' ? null : codesOf(change.failure);
  return { draft: null, base: null, theirs: null, failure };
}

/** A server's own words may name a person, so they go with the rest. */
function codesOf(failure: Failure | null): Failure | null {
  if (failure === null) return null;
  const { code, delivery, status } = failure;
  return { code, delivery, ...(status === undefined ? {} : { status }) };
}
