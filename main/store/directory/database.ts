import type { Account, AccountDraft, AccountId, CachedAccount } from '../../../preload/contract/index.ts';
import type { DirectoryEntry } from '../../core/store-ports.ts';
import type { Connection } from '../files/connection.ts';
import { directoryMigrations } from './schema.ts';
import { DirectorySearch, type Found, type SearchTuning } from './search/search.ts';
import { DirectoryTable, isLater } from './table.ts';
import { migrate } from '../files/migrations.ts';
import { foldingVersion } from '../../lib/search-text.ts';

/** Most accounts that one call forgets: some 0.2 s, or 0.4 s among a million, while nothing else is saved. */
export const forgetBatch = 50;

/**
 * The accounts that this terminal has seen: `DirectoryStore`, synchronous. Every change is one durable transaction.
 * Errors of the database are thrown as the library's SqliteError; then nothing was written.
 */
export class DirectoryDatabase {
  readonly #db: Connection;
  readonly #table: DirectoryTable;
  readonly #search: DirectorySearch;
  /** The seq of the last account that is folded as now; null when all are. */
  #refolded: number | null;

  /** Brings the file's schema up to date. Where it was written with another folding, `refold` is due. */
  constructor(db: Connection, tuning?: Partial<SearchTuning>) {
    migrate(db, directoryMigrations);
    this.#db = db;
    this.#table = new DirectoryTable(db);
    this.#search = new DirectorySearch(db, tuning);
    this.#refolded = readFolding(db) === foldingVersion ? null : 0;
  }

  /** Notes what the server answered; an answer older than what is known is passed over. */
  record(account: Account, confirmedAt: number): void {
    this.recordAll([{ account, confirmedAt }]);
  }

  /** Notes many in one transaction. */
  recordAll(accounts: readonly CachedAccount[]): void {
    const recorded = this.#write(() => {
      const entries = accounts.map((cached) => this.#table.record(cached));
      this.#table.mergeIndex();
      return entries.filter((entry) => entry !== null);
    });
    for (const entry of recorded) this.#search.noteRecorded(entry);
  }

  /** Keeps the id and the time alone, so that an answer from before is not taken for news. */
  recordDeleted(id: AccountId, at: number): void {
    const removed = this.#write(() => {
      const known = this.#table.textOf(id);
      if (known !== null && isLater(known.confirmedAt, at)) return null;
      if (known !== null) this.#table.remove(known);
      this.#table.writeTombstone(id, at);
      return known;
    });
    if (removed !== null) this.#search.noteRemoved(removed.seq);
  }

  find(id: AccountId): DirectoryEntry | null {
    return this.#table.find(id);
  }

  search(text: string, limit: number): Found {
    return this.#search.search(text, limit);
  }

  recent(limit: number): CachedAccount[] {
    return this.#table.recent(limit);
  }

  similar(draft: AccountDraft, limit: number): CachedAccount[] {
    return this.#search.similar(draft, limit);
  }

  forget(id: AccountId): boolean {
    const { known, hadTombstone } = this.#write(() => {
      const entry = this.#table.textOf(id);
      if (entry !== null) this.#table.remove(entry);
      return { known: entry, hadTombstone: this.#table.removeTombstone(id) };
    });
    if (known !== null) this.#search.noteRemoved(known.seq);
    return known !== null || hadTombstone;
  }

  /** At most `forgetBatch` at once; call it again until it answers 0. */
  forgetOlderThan(moment: number): number {
    const { old, tombstones } = this.#write(() => {
      const entries = this.#table.olderThan(moment, forgetBatch);
      for (const entry of entries) this.#table.remove(entry);
      const left = forgetBatch - entries.length;
      return { old: entries, tombstones: this.#table.removeTombstonesBefore(moment, left) };
    });
    for (const { seq } of old) this.#search.noteRemoved(seq);
    return old.length + tombstones;
  }

  /**
   * Folds some accounts anew and answers whether more are left; until then these are found by their old texts. After
   * a stop in the middle it begins again, and what is folded already is only read.
   */
  refold(): boolean {
    const after = this.#refolded;
    if (after === null) return false;
    const { changed, last } = this.#write(() => {
      const refolded = this.#table.refoldAfter(after);
      this.#table.mergeIndex();
      if (refolded.last === null) this.#db.pragma(`application_id=${foldingVersion}`);
      return refolded;
    });
    this.#refolded = last;
    for (const entry of changed) this.#search.noteRecorded(entry);
    return last !== null;
  }

  count(): number {
    return this.#table.count();
  }

  #write<T>(run: () => T): T {
    try {
      return this.#db.transaction(run).immediate();
    } catch (error) {
      this.#search.startOver();
      throw error;
    }
  }
}

/**
 * The folding that all accounts of a file were written with; 0 where that was never noted. It stands in the number
 * that SQLite leaves to the application, because a further step of the schema would keep older versions out.
 */
function readFolding(db: Connection): number {
  return Number(db.pragma('application_id', { simple: true }));
}
