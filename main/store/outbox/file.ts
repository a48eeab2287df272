import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection, type Connection } from '../files/connection.ts';
import { lengthOf, setDatabaseAside } from '../files/disk.ts';
import { moveDurablySync } from '../../lib/node/durable-file.ts';
import { isAsClosed, noteChecked } from './last-check.ts';
import { readVersion } from '../files/migrations.ts';
import { outboxMigrations } from './schema.ts';
import { StoreError } from '../files/store-error.ts';

/** The names of the files in the folder of one server's data. */
export const outboxName = 'outbox.db';
export const directoryName = 'directory.db';
export const copiesName = 'copies';
/** A copy of the outbox that is complete and may take the place of a damaged one that was set aside. */
export const readyName = 'outbox.db.ready';

/** The outbox is small, and what is open of it is smaller. */
const outboxCache = 8192;

/**
 * Opens the outbox of a folder, and makes it where there has never been one. Throws `StoreError` `damaged`, having
 * changed nothing, when the file is not what was written; a file that has vanished from among the others is that too.
 * A file that was closed well and checked within a week is not read to its end again.
 */
export function openOutboxFile(folder: string, key: Uint8Array, now: number): Connection {
  const file = join(folder, outboxName);
  finishRestore(folder, now);
  const isTrusted = isAsClosed(file, folder, now);
  if (lengthOf(file) <= 0 && hasOtherData(folder)) throw new StoreError('damaged', 'outbox-missing');
  if (lengthOf(file) > 0 && !isTrusted) checkDatabase(file, key, 'quick_check');
  const db = openConnection(file, key, { alone: true, cacheKibibytes: outboxCache });
  // Left by the check; a connection that is alone keeps the log's index in memory.
  rmSync(`${file}-shm`, { force: true });
  if (!isTrusted) noteChecked(folder, now);
  return db;
}

/** Whether the schema of a file, or of a copy of it, is one that this app knows; a file of no bytes has none. */
export function hasKnownSchema(db: Connection): boolean {
  const version = readVersion(db);
  return version > 0 && version <= outboxMigrations.length;
}

/** Reads a whole database; throws when anything in it is not what was written. Changes nothing, not even its log. */
export function checkDatabase(file: string, key: Uint8Array, check: 'quick_check' | 'integrity_check'): void {
  const db = openConnection(file, key, { readOnly: true, cacheKibibytes: outboxCache });
  try {
    if (db.pragma(check, { simple: true }) !== 'ok') throw new StoreError('damaged', 'check-failed');
  } finally {
    db.close();
  }
}

/** Ends a restore that a crash has cut short: the damaged outbox is aside already, its copy not yet in place. */
export function finishRestore(folder: string, now: number): void {
  const file = join(folder, outboxName);
  const ready = join(folder, readyName);
  if (!existsSync(ready)) return;
  if (existsSync(file)) {
    // It was cut short before anything was set aside, and the person is asked once more.
    rmSync(ready);
    return;
  }
  // A log without its database belongs to the damaged one and would be played into the copy.
  setDatabaseAside(file, 'outbox', now);
  moveDurablySync(ready, file);
}

function hasOtherData(folder: string): boolean {
  const copies = join(folder, copiesName);
  return (
    lengthOf(join(folder, `${outboxName}-wal`)) > 0 ||
    lengthOf(join(folder, directoryName)) > 0 ||
    (existsSync(copies) && readdirSync(copies).some((name) => name.endsWith('.db')))
  );
}
