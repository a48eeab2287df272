import Database from 'better-sqlite3-multiple-ciphers';
import process from 'node:process';

/*
 * The part of better-sqlite3-multiple-ciphers that this app uses, typed: what comes from a file is `unknown`. Its
 * `serialize()`, which gives plaintext, and `loadExtension()` are left out. The package has types, but its
 * `exports` hides them.
 */

/** What a statement takes, by position. */
export type SqlValue = string | number | bigint | null | Uint8Array;

export interface Statement {
  run(...values: readonly SqlValue[]): {
    readonly changes: number;
    readonly lastInsertRowid: number | bigint;
  };
  get(...values: readonly SqlValue[]): unknown;
  all(...values: readonly SqlValue[]): unknown[];
  iterate(...values: readonly SqlValue[]): IterableIterator<unknown>;
  /** Rows become their first column alone. */
  pluck(on?: boolean): Statement;
}

/** A function that runs in one transaction: rolled back when it throws. */
export interface Transaction<A extends unknown[], R> {
  (...values: A): R;
  /** Takes the right to write at the beginning. */
  immediate(...values: A): R;
}

/** An open database. Everything is synchronous. */
export interface Connection {
  readonly open: boolean;
  readonly inTransaction: boolean;
  prepare(sql: string): Statement;
  exec(sql: string): unknown;
  pragma(sql: string, options?: { readonly simple?: boolean }): unknown;
  transaction<A extends unknown[], R>(run: (...values: A) => R): Transaction<A, R>;
  close(): unknown;
}

export interface FileOptions {
  readonly readonly?: boolean;
  readonly fileMustExist?: boolean;
  /** How long to wait for another connection's lock, in milliseconds. */
  readonly timeout?: number;
}

/** Opens a file without any key or setting; for `openConnection` alone, which makes it safe to use. */
export function openFile(file: string, options: FileOptions): Connection & { key(raw: Buffer): number } {
  // The library reads a report to find its binary; with the network in it, names would be looked up for that.
  Object.assign(process.report, { excludeNetwork: true });
  return new Database(file, options);
}

/** The code of an error of SQLite (https://www.sqlite.org/rescode.html), or null for any other error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}
