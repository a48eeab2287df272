import { readAccountRow, type StoredAccount } from './rows.ts';
import type { Statement } from '../files/sqlite.ts';

/** Reads the accounts that one search looks at, each once, and no more of them than it may. */
export class AccountReader {
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
