import { closeSync, constants, openSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { lengthOf } from './disk.ts';
import { syncFolderSync } from '../../lib/node/durable-file.ts';
import { openFile, type Connection } from './sqlite.ts';
import { StoreError } from './store-error.ts';

export type { Connection } from './sqlite.ts';

/** Keys are 32 random bytes; a passphrase would cost 76 ms of derivation at each opening. */
const keyLength = 32;

export interface ConnectionOptions {
  /** How much of the file is kept in memory, in KiB. */
  readonly cacheKibibytes?: number;
  /** No other connection, of this process or another, may have the file open. */
  readonly alone?: boolean;
  /** Writes nothing, not even the file's journal mode. */
  readonly readOnly?: boolean;
}

/** How long a store that is just being closed is waited for, in milliseconds. */
const patience = 2000;

/** 64 MiB: with 2 MiB a search among 100,000 accounts took 30 ms. */
const defaultCache = 65_536;

/**
 * Opens `file` with its raw key (SQLCipher 4 format), or `:memory:` without one, and makes the file, private to
 * its user, when it is missing. Every setting that the promises rest on is read back; throws `StoreError` when one
 * does not hold, and the library's SqliteError (SQLITE_NOTADB: wrong key or damaged) when the file cannot be read.
 */
export function openConnection(
  file: string,
  key: Uint8Array | null,
  options: ConnectionOptions = {},
): Connection {
  const inMemory = file === ':memory:';
  if (!inMemory && key?.length !== keyLength) throw new StoreError('defect', 'no-database-key');
  if (!inMemory && options.readOnly !== true) makePrivateFile(file);
  const db = openFile(file, {
    readonly: options.readOnly === true,
    fileMustExist: !inMemory,
    timeout: patience,
  });
  try {
    db.pragma("cipher='sqlcipher'");
    db.pragma('legacy=4');
    if (!inMemory && key !== null) giveKey(db, key);
    configure(db, options);
    assertSettings(db, inMemory ? ['memory'] : options.readOnly === true ? ['wal', 'delete'] : ['wal']);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The log beside a database gets the database's own mode, so making the file first makes all of them private. */
export function makePrivateFile(file: string): void {
  if (lengthOf(file) >= 0) return;
  closeSync(openSync(file, constants.O_CREAT | constants.O_RDWR, 0o600));
  syncFolderSync(dirname(file));
}

/** No text ever holds the key, because a string cannot be wiped. */
function giveKey(db: { key(raw: Buffer): number }, key: Uint8Array): void {
  const digits = Buffer.from('0123456789abcdef');
  const raw = Buffer.alloc(4 + 2 * keyLength);
  raw.write('raw:');
  key.forEach((byte, index) => {
    raw[4 + 2 * index] = digits[byte >> 4] ?? 0;
    raw[5 + 2 * index] = digits[byte & 15] ?? 0;
  });
  try {
    db.key(raw);
  } finally {
    raw.fill(0);
  }
}

function configure(db: Connection, options: ConnectionOptions): void {
  // Before the first access, so that the log's index is in memory and needs no file of its own.
  if (options.alone === true) db.pragma('locking_mode=EXCLUSIVE');
  if (options.readOnly !== true) db.pragma('journal_mode=WAL');
  // After WAL: the library is built to fall back to NORMAL with it, which loses saved work at a power cut.
  db.pragma('synchronous=FULL');
  // Temporary files are not encrypted.
  db.pragma('temp_store=MEMORY');
  db.pragma(`cache_size=-${options.cacheKibibytes ?? defaultCache}`);
  db.pragma('secure_delete=ON');
  db.pragma('foreign_keys=ON');
  // REPLACE would delete without asking the triggers otherwise.
  db.pragma('recursive_triggers=ON');
  db.pragma('trusted_schema=OFF');
  db.pragma('cell_size_check=ON');
  db.pragma('journal_size_limit=8388608');
  if (process.platform === 'darwin') {
    // Plain fsync does not empty the drive's own cache there.
    db.pragma('fullfsync=ON');
    db.pragma('checkpoint_fullfsync=ON');
  }
}

/** Each setting that a promise rests on, as it must read back. */
const wanted: readonly (readonly [string, string])[] = [
  ['cipher', 'sqlcipher'],
  ['legacy', '4'],
  ['synchronous', '2'],
  ['temp_store', '2'],
  ['secure_delete', '1'],
  ['foreign_keys', '1'],
  ['recursive_triggers', '1'],
  ['trusted_schema', '0'],
  ['cell_size_check', '1'],
];

/**
 * Throws `StoreError`, naming the setting, unless every setting reads back as the promises need it. A connection that
 * only reads takes a file in the journal mode that it finds: a copy is not in WAL mode until it is written to.
 */
export function assertSettings(db: Connection, journalModes: readonly string[] = ['wal']): void {
  const apple = process.platform === 'darwin' ? '1' : '0';
  const all: (readonly [string, readonly string[]])[] = [
    ...wanted.map(([name, value]) => [name, [value]] as const),
    ['journal_mode', journalModes],
    ['fullfsync', [apple]],
    ['checkpoint_fullfsync', [apple]],
  ];
  for (const [name, values] of all) {
    if (!values.includes(String(db.pragma(name, { simple: true }))))
      throw new StoreError('defect', `setting-${name}`);
  }
}
