import type { Account, AccountId, CachedAccount } from '../../../preload/contract/index.ts';
import type { DirectoryEntry } from '../../core/store-ports.ts';
import type { Connection } from '../files/connection.ts';
import { accountColumns, readAccountRow, readNumber, readSeq, readTextRow, type StoredText } from './rows.ts';
import { searchText } from '../../lib/search-text.ts';
import { searchTokens } from './search/tokens.ts';

/** Pages of the index that are merged for each new entry, so that no single one has to merge many. */
const mergedPages = 8;

/** Milliseconds. What is stored further ahead was dated by a clock that was wrong. */
const maxAhead = 24 * 60 * 60 * 1000;

/** Whether a stored moment is later than a given one, and can be believed. */
export function isLater(stored: number, given: number): boolean {
  return stored > given && stored - given <= maxAhead;
}

/** Most accounts that are read at once to see whether they are folded as now, and most that are then written. */
const refoldReads = 500;
const refoldWrites = 50;

/** What folding some accounts anew came to. */
export interface Refolded {
  readonly changed: readonly StoredText[];
  /** The seq of the last account that was looked at; null when there are none after it. */
  readonly last: number | null;
}

/** The rows of the directory and their entries in the index. Its caller holds the transaction. */
export class DirectoryTable {
  readonly #statements: ReturnType<typeof prepare>;
  #unmerged = 0;

  constructor(db: Connection) {
    this.#statements = prepare(db);
  }

  /** Answers what is known now; null when something newer was known already. */
  record({ account, confirmedAt }: CachedAccount): StoredText | null {
    const { id } = account;
    const deletedAt = this.deletedAt(id);
    if (deletedAt !== null && (deletedAt === confirmedAt || isLater(deletedAt, confirmedAt))) return null;
    const known = this.textOf(id);
    if (known !== null && isLater(known.confirmedAt, confirmedAt)) return null;
    if (deletedAt !== null) this.removeTombstone(id);
    const text = searchText(account);
    const seq = known === null ? this.#insert(account, confirmedAt, text) : known.seq;
    if (known !== null) this.#update(known, account, confirmedAt, text);
    if (known?.searchText !== text) this.#index(seq, text);
    return { seq, confirmedAt, searchText: text };
  }

  #insert(account: Account, confirmedAt: number, text: string): number {
    const { id, createdAt, updatedAt, email, name, phone } = account;
    const values = [id, confirmedAt, createdAt, updatedAt, email, name, phone, text] as const;
    return Number(this.#statements.insert.run(...values).lastInsertRowid);
  }

  #update(known: StoredText, account: Account, confirmedAt: number, text: string): void {
    const { createdAt, updatedAt, email, name, phone } = account;
    if (known.searchText !== text) this.#unindex(known);
    this.#statements.update.run(confirmedAt, createdAt, updatedAt, email, name, phone, text, known.seq);
  }

  /** Takes an account out of the table and the index. */
  remove(known: StoredText): void {
    this.#unindex(known);
    this.#statements.remove.run(known.seq);
  }

  #index(seq: number, text: string): void {
    this.#statements.index.run(seq, searchTokens(text));
    this.#unmerged += 1;
  }

  #unindex({ seq, searchText: text }: StoredText): void {
    this.#statements.unindex.run(seq, searchTokens(text));
  }

  /** Folds the accounts after a seq anew, a limited number of them; the index follows. */
  refoldAfter(seq: number): Refolded {
    const rows = this.#statements.after.all(seq, refoldReads);
    const changed: StoredText[] = [];
    let last = seq;
    for (const row of rows) {
      last = readSeq(row) ?? last;
      const stored = readAccountRow(row);
      if (stored === null) continue;
      const { account, confirmedAt } = stored.cached;
      const text = searchText(account);
      if (text === stored.searchText) continue;
      this.#unindex({ seq: last, confirmedAt, searchText: stored.searchText });
      this.#statements.refold.run(text, last);
      this.#index(last, text);
      if (changed.push({ seq: last, confirmedAt, searchText: text }) === refoldWrites)
        return { changed, last };
    }
    return { changed, last: rows.length < refoldReads ? null : last };
  }

  /** Merges some of the index, in proportion to how many entries are new. */
  mergeIndex(): void {
    if (this.#unmerged > 0) this.#statements.merge.run(mergedPages * this.#unmerged);
    this.#unmerged = 0;
  }

  textOf(id: AccountId): StoredText | null {
    return readTextRow(this.#statements.textOf.get(id));
  }

  deletedAt(id: AccountId): number | null {
    return readNumber(this.#statements.deletedAt.get(id));
  }

  writeTombstone(id: AccountId, at: number): void {
    this.#statements.writeTombstone.run(id, at);
  }

  /** Whether there was one. */
  removeTombstone(id: AccountId): boolean {
    return this.#statements.removeTombstone.run(id).changes > 0;
  }

  removeTombstonesBefore(moment: number, limit: number): number {
    return this.#statements.removeTombstonesBefore.run(moment, limit).changes;
  }

  find(id: AccountId): DirectoryEntry | null {
    const stored = readAccountRow(this.#statements.find.get(id));
    if (stored !== null) return { kind: 'known', ...stored.cached };
    const at = this.deletedAt(id);
    return at === null ? null : { kind: 'deleted', at };
  }

  recent(limit: number): CachedAccount[] {
    const found: CachedAccount[] = [];
    for (const row of this.#statements.recent.iterate()) {
      if (found.length >= limit) break;
      const stored = readAccountRow(row);
      if (stored !== null) found.push(stored.cached);
    }
    return found;
  }

  /** Those not confirmed since `moment`, the oldest first. */
  olderThan(moment: number, limit: number): readonly StoredText[] {
    const rows = this.#statements.olderThan.all(moment, limit);
    return rows.map(readTextRow).filter((entry) => entry !== null);
  }

  count(): number {
    return readNumber(this.#statements.count.get()) ?? 0;
  }
}

function prepare(db: Connection) {
  const text = 'seq, confirmed_at, search_text';
  return {
    insert: db.prepare(
      `INSERT INTO account (id, confirmed_at, created_at, updated_at, email, name, phone, search_text)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    update: db.prepare(
      `UPDATE account SET confirmed_at = ?, created_at = ?, updated_at = ?, email = ?, name = ?, phone = ?,
       search_text = ? WHERE seq = ?`,
    ),
    after: db.prepare(`SELECT ${accountColumns} FROM account WHERE seq > ? ORDER BY seq LIMIT ?`),
    refold: db.prepare('UPDATE account SET search_text = ? WHERE seq = ?'),
    remove: db.prepare('DELETE FROM account WHERE seq = ?'),
    index: db.prepare('INSERT INTO account_index (rowid, tokens) VALUES (?, ?)'),
    unindex: db.prepare("INSERT INTO account_index (account_index, rowid, tokens) VALUES ('delete', ?, ?)"),
    merge: db.prepare("INSERT INTO account_index (account_index, rank) VALUES ('merge', ?)"),
    textOf: db.prepare(`SELECT ${text} FROM account WHERE id = ?`),
    find: db.prepare(`SELECT ${accountColumns} FROM account WHERE id = ?`),
    recent: db.prepare(`SELECT ${accountColumns} FROM account ORDER BY confirmed_at DESC, seq DESC`),
    olderThan: db.prepare(`SELECT ${text} FROM account WHERE confirmed_at < ? ORDER BY confirmed_at LIMIT ?`),
    count: db.prepare('SELECT count(*) FROM account').pluck(),
    deletedAt: db.prepare('SELECT deleted_at FROM tombstone WHERE id = ?').pluck(),
    writeTombstone: db.prepare(
      `INSERT INTO tombstone (id, deleted_at) VALUES (?, ?)
       ON CONFLICT (id) DO UPDATE SET deleted_at = iif(deleted_at - excluded.deleted_at > ${maxAhead},
         excluded.deleted_at, max(deleted_at, excluded.deleted_at))`,
    ),
    removeTombstone: db.prepare('DELETE FROM tombstone WHERE id = ?'),
    removeTombstonesBefore: db.prepare(
      `DELETE FROM tombstone WHERE id IN
       (SELECT id FROM tombstone WHERE deleted_at < ? ORDER BY deleted_at LIMIT ?)`,
    ),
  };
}
