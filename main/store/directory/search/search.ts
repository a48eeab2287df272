import type { AccountDraft, CachedAccount } from '../../../../preload/contract/index.ts';
import type { Connection } from '../../files/connection.ts';
import {
  accountColumns,
  readAccountRow,
  readNumber,
  readTextRow,
  type StoredAccount,
  type StoredText,
} from '../rows.ts';
import { LatestSeen } from '../latest.ts';
import { fold } from '../../../../preload/contract/text-folding.ts';
import {
  dropCountryCode,
  isSameEmail,
  isSamePhone,
  minDigits,
  readPhone,
} from '../../../lib/phone-folding.ts';
import { expressionOf, TokenSample } from './expression.ts';
import { readQuery, type Query } from '../../../lib/search-query.ts';
import { rankOf, ranks, type Rank } from '../../../lib/search-rank.ts';
import { coverWord, wholeToken } from './tokens.ts';
import type { Statement } from '../../files/sqlite.ts';

/** What a search answers. */
export interface Found {
  readonly found: CachedAccount[];
  readonly more: boolean;
}

/** How a search is kept short; tests take other figures. */
export interface SearchTuning {
  /** How many of the latest seen accounts are ordered by when they were seen. */
  readonly latestLength: number;
  /** So many accounts are read and ranked at once; of more only the best are read, rank by rank. */
  readonly fewEnough: number;
  /** Most rows that one search reads beside those, so that nothing typed keeps the worker busy. */
  readonly maxReads: number;
}

const usualTuning: SearchTuning = { latestLength: 2_000, fewEnough: 100, maxReads: 2_000 };

/** From so many texts it is told which index words are common. */
const sampleLength = 300;

/**
 * Finds accounts. Rank by rank, the best first, it asks the index for those that may have that rank and judges each
 * by its text, until enough are found. Within a rank the latest seen come first: the last `latestLength` of them
 * in the order in which they were seen, then the others, those added last first.
 */
export class DirectorySearch {
  readonly #tuning: SearchTuning;
  readonly #newest: Statement;
  readonly #newestBefore: Statement;
  readonly #row: Statement;
  readonly #indexed: Statement;
  #latest: LatestSeen | null = null;
  #sample: TokenSample | null = null;

  constructor(db: Connection, tuning: Partial<SearchTuning> = {}) {
    this.#tuning = { ...usualTuning, ...tuning };
    const texts = 'SELECT seq, confirmed_at, search_text FROM account';
    const order = 'ORDER BY confirmed_at DESC, seq DESC LIMIT ?';
    this.#newest = db.prepare(`${texts} ${order}`);
    this.#newestBefore = db.prepare(`${texts} WHERE (confirmed_at, seq) < (?, ?) ${order}`);
    this.#row = db.prepare(`SELECT ${accountColumns} FROM account WHERE seq = ?`);
    this.#indexed = db
      .prepare('SELECT rowid FROM account_index WHERE account_index MATCH ? ORDER BY rowid DESC')
      .pluck();
  }

  search(typed: string, limit: number): Found {
    const query = readQuery(typed);
    if (query === null) return { found: [], more: false };
    const reader = this.#openReader();
    const found: CachedAccount[] = [];
    for (const { cached } of this.#inOrder(query, reader)) {
      if (found.length === limit) return { found, more: true };
      found.push(cached);
    }
    return { found, more: reader.isSpent };
  }

  /** Accounts with the e-mail or the phone number of a draft, the last seen first. */
  similar({ email, phone }: AccountDraft, limit: number): CachedAccount[] {
    const expression = similarExpression(email ?? '', phone ?? '');
    if (expression === null) return [];
    const found: CachedAccount[] = [];
    const reader = this.#openReader();
    for (const stored of this.#read(this.#ask(expression), reader)) {
      const { account } = stored.cached;
      const same =
        isSameEmail(account.email ?? '', email ?? '') || isSamePhone(account.phone ?? '', phone ?? '');
      if (same && found.push(stored.cached) === limit) break;
    }
    return found.sort((a, b) => b.confirmedAt - a.confirmedAt);
  }

  /** Hears of an account that was recorded. */
  noteRecorded(entry: StoredText): void {
    this.#latest?.put(entry);
  }

  /** Hears of an account that was taken out. */
  noteRemoved(seq: number): void {
    this.#latest?.remove(seq);
  }

  /** Hears that work was undone: what was heard may not be so. */
  startOver(): void {
    this.#latest = null;
  }

  *#inOrder(query: Query, reader: AccountReader): Generator<StoredAccount> {
    const latest = this.#loadLatest();
    const answers = latest.answers(query);
    const few = this.#askForFew(query, latest);
    // Not counted: no more of them are read than are answered.
    const latestReader = new AccountReader(this.#row, Infinity);
    for (const rank of ranks) {
      yield* this.#read(answers.get(rank) ?? [], latestReader);
      const others = this.#read(few ?? this.#ask(this.#express(rank, query, latest), latest), reader);
      for (const stored of others) if (rankOf(stored.searchText, query) === rank) yield stored;
    }
  }

  /** All that may answer the query beside the latest seen, when they are so few that no order is needed; else null. */
  #askForFew(query: Query, latest: LatestSeen): readonly number[] | null {
    const few: number[] = [];
    for (const seq of latest.holdsAll ? [] : this.#ask(this.#express('part', query, latest), latest)) {
      if (few.length === this.#tuning.fewEnough) return null;
      few.push(seq);
    }
    return few;
  }

  *#read(seqs: Iterable<number>, reader: AccountReader): Generator<StoredAccount> {
    for (const seq of seqs) {
      const stored = reader.read(seq);
      if (reader.isSpent) return;
      if (stored !== null) yield stored;
    }
  }

  /** The accounts that an expression finds, those added last first, without those of `except`. */
  *#ask(expression: string | null, except?: LatestSeen): Generator<number> {
    if (expression === null) return;
    for (const value of this.#indexed.iterate(expression)) {
      const seq = readNumber(value);
      if (seq !== null && except?.has(seq) !== true) yield seq;
    }
  }

  #express(rank: Rank, query: Query, latest: LatestSeen): string | null {
    this.#sample ??= new TokenSample(latest.newestTexts(sampleLength));
    return expressionOf(rank, query, this.#sample);
  }

  #openReader(): AccountReader {
    return new AccountReader(this.#row, this.#tuning.maxReads);
  }

  #loadLatest(): LatestSeen {
    const latest = (this.#latest ??= new LatestSeen(this.#tuning.latestLength));
    const { room, oldest } = latest;
    if (room === 0) return latest;
    const rows =
      oldest === undefined
        ? this.#newest.all(room)
        : this.#newestBefore.all(oldest.confirmedAt, oldest.seq, room);
    latest.fill(
      rows.map(readTextRow).filter((entry) => entry !== null),
      rows.length < room,
    );
    return latest;
  }
}

/** Every account with that e-mail or phone number is found in the index by one of these, and few others are. */
function similarExpression(email: string, phone: string): string | null {
  const number = readPhone(phone);
  const wholes = [fold(email)];
  const ways: string[] = [];
  if (number !== null && number.national.length >= minDigits) {
    wholes.push(number.national, number.international ?? '', dropCountryCode(number) ?? '');
    // Behind a country code that was noted without a plus.
    if (number.international === null)
      ways.push(`(${quote(coverWord(number.national, null)).join(' AND ')})`);
  }
  ways.push(...quote(wholes.filter((whole) => whole !== '').map(wholeToken)));
  return ways.length === 0 ? null : ways.join(' OR ');
}

function quote(tokens: readonly string[]): string[] {
  return tokens.map((token) => `"${token}"`);
}

/** Reads the accounts that one search looks at, each once, and no more of them than it may. */
class AccountReader {
  readonly #row: Statement;
  readonly #known = new Map<number, StoredAccount | null>();
  #left: number;

  /** `row` answers the row of a seq. */
  constructor(row: Statement, maximum: number) {
    this.#row = row;
    this.#left = maximum;
  }

  /** Whether an account was not read because there had been too many. */
  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** Null for a row that is missing or does not fit, and once the reader is spent. */
  read(seq: number): StoredAccount | null {
    const known = this.#known.get(seq);
    if (known !== undefined) return known;
    if (this.#left >= 0) this.#left -= 1;
    if (this.isSpent) return null;
    const stored = readAccountRow(this.#row.get(seq));
    this.#known.set(seq, stored);
    return stored;
  }
}
