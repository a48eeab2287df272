import type {
  ActivityCounts,
  OutboxEntry,
  EntryId,
  EntryList,
  EntryQuery,
  Failure,
} from '../../../preload/contract/index.ts';
import type { AuditNote } from '../../core/audit-ports.ts';
import type { Move, NewEntry, OutboxTotals } from '../../core/store-ports.ts';
import type { AuditClock } from '../audit/entry.ts';
import { AuditLog } from '../audit/log.ts';
import { EntryTable } from './entry-table.ts';
import type { Connection } from '../files/connection.ts';
import { migrate } from '../files/migrations.ts';
import { OutboxLists } from './lists.ts';
import { outboxMigrations } from './schema.ts';
import { prepareOutbox } from './statements.ts';
import { OutboxTally, type Shift } from './totals.ts';

/** Tells what became of a change in a transaction, so that it is counted once that is committed. */
type CountShift = (...shift: Shift) => void;

/** Most ended changes that one call takes out: some milliseconds, while nothing else is saved. */
const pruneBatch = 500;

/** Why an update or a delete of a copy is in conflict: it may not fit what the server holds any more. */
const heldBack: Failure = { code: 'conflict', delivery: 'not-sent' };

/** What to claim; `first` goes before the others. */
export interface ClaimRequest {
  readonly now: number;
  readonly limit: number;
  readonly first?: readonly EntryId[];
}

/**
 * The outbox and its audit log in one file: `OutboxStore`, synchronous. Every step is one transaction with its
 * entry in the log. Throws `StoreError` or the library's SqliteError; then nothing was written.
 */
export class OutboxDatabase {
  readonly audit: AuditLog;
  readonly #db: Connection;
  readonly #table: EntryTable;
  readonly #lists: OutboxLists;
  readonly #tally: OutboxTally;
  readonly #makeDue;
  readonly #prune;

  /** Brings the file's schema up to date. */
  constructor(db: Connection, clock?: AuditClock) {
    migrate(db, outboxMigrations);
    const statements = prepareOutbox(db);
    this.audit = new AuditLog(db, clock);
    this.#db = db;
    this.#table = new EntryTable(statements);
    this.#lists = new OutboxLists(db);
    this.#tally = new OutboxTally(statements);
    this.#makeDue = statements.makeDue;
    this.#prune = statements.prune;
  }

  save(change: NewEntry, note: AuditNote): OutboxEntry {
    return this.#write((countShift) => {
      const saved = this.#table.insert(change);
      this.#enter(note, saved);
      countShift(null, 'pending');
      return saved;
    });
  }

  claim({ now, limit, first = [] }: ClaimRequest): OutboxEntry[] {
    return this.#write((countShift) => {
      const claimed: OutboxEntry[] = [];
      const take = (id: EntryId) => {
        const change = this.#table.markSending(id, now);
        this.#enter({ event: 'sending', role: 'program' }, change);
        countShift('pending', 'sending');
        claimed.push(change);
      };
      for (const id of first) if (claimed.length < limit && this.#table.isClaimable(id, now)) take(id);
      // Asked after those are marked, so that their lanes are passed over.
      for (const id of this.#table.oldestClaimable(Math.max(0, limit - claimed.length), now)) take(id);
      return claimed;
    });
  }

  move({ id, from, attempts, to, at, set, note }: Move): OutboxEntry | null {
    return this.#write((countShift) => {
      const before = this.#table.find(id);
      if (before === null || !from.includes(before.state)) return null;
      if (attempts !== undefined && attempts !== before.attempts) return null;
      const after = this.#table.put({ ...before, ...set, state: to }, before, at);
      this.#enter(note, after);
      countShift(before.state, to);
      return after;
    });
  }

  recover(now: number): number {
    return this.#write((countShift) => {
      const left = this.#table.inState('sending');
      for (const before of left) {
        const state = before.operation === 'create' ? 'unknown' : 'pending';
        // How the attempt ended is not known, so what the one before it said would mislead.
        const after = this.#table.put({ ...before, state, failure: null }, before, now);
        this.#enter({ event: 'recovered', role: 'program', outcome: state }, after);
        countShift('sending', state);
      }
      return left.length;
    });
  }

  /**
   * For a copy that was put in place of a damaged outbox: what it holds as pending or sending may have been sent or
   * given up since it was taken, so a person decides: a create is unknown, any other a conflict. Answers how many.
   */
  holdAll(now: number): number {
    return this.#write((countShift) => {
      const waiting = [...this.#table.inState('pending'), ...this.#table.inState('sending')];
      for (const before of waiting) {
        const isCreate = before.operation === 'create';
        if (isCreate && before.state === 'pending') this.#table.markSending(before.id, now);
        const state = isCreate ? 'unknown' : 'conflict';
        const failure = isCreate ? null : heldBack;
        const after = this.#table.put({ ...before, state, theirs: null, failure }, before, now);
        this.#enter({ event: state, role: 'program', outcome: 'outbox-restored' }, after);
        countShift(before.state, state);
      }
      this.audit.append({ event: 'outbox-restored', role: 'person' });
      return waiting.length;
    });
  }

  makeDue(now: number): void {
    this.#makeDue.run(now, now);
  }

  /** Takes out changes that have ended before `moment`, a bounded number; the log keeps its entries. Answers how many. */
  prune(moment: number): number {
    return this.#prune.run(moment, pruneBatch).changes;
  }

  get(id: EntryId): OutboxEntry | null {
    return this.#table.find(id);
  }

  list(query: EntryQuery): EntryList {
    return this.#lists.list(query);
  }

  openCreates(limit: number): OutboxEntry[] {
    return this.#table.openCreates(limit);
  }

  totals(): OutboxTotals {
    return this.#tally.totals();
  }

  doneBetween(edges: readonly number[]): ActivityCounts[] {
    return this.#tally.doneBetween(edges);
  }

  #enter(note: AuditNote, { id, accountId }: OutboxEntry): void {
    this.audit.append(note, { change: id, account: accountId });
  }

  /** One transaction, which takes the right to write at its beginning and is rolled back by whatever is thrown. */
  #write<T>(run: (countShift: CountShift) => T): T {
    const shifts: Shift[] = [];
    const value = this.#db.transaction(() => run((...shift) => shifts.push(shift))).immediate();
    this.#tally.add(shifts);
    return value;
  }
}
