import { copyFileSync, constants, chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection } from '../files/connection.ts';
import { lengthOf, setDatabaseAside } from '../files/disk.ts';
import { moveDurablySync, syncFileSync } from '../../lib/node/durable-file.ts';
import { copyMoment } from './copies.ts';
import { OutboxDatabase } from './database.ts';
import { checkDatabase, copiesName, finishRestore, hasKnownSchema, outboxName, readyName } from './file.ts';
import { classifyError, StoreError } from '../files/store-error.ts';

/** What is being made ready; worth nothing after a crash. */
const draftName = 'outbox.db.draft';

/**
 * Puts a copy in the place of a damaged outbox, which is set aside. False, and nothing is changed, when this key does
 * not open the copy or it is damaged too. A crash at any moment leaves the damaged outbox or the copy, never neither.
 */
export function restoreCopy(folder: string, name: string, key: Uint8Array, now: number): boolean {
  const copy = join(folder, copiesName, name);
  if (copyMoment(name) === null || !isSound(copy, key)) return false;
  const draft = join(folder, draftName);
  const file = join(folder, outboxName);
  const ready = join(folder, readyName);
  finishRestore(folder, now);
  makeDraft(copy, draft, key, now);
  moveDurablySync(draft, ready);
  setDatabaseAside(file, 'outbox', now);
  moveDurablySync(ready, file);
  return true;
}

function isSound(copy: string, key: Uint8Array): boolean {
  try {
    checkDatabase(copy, key, 'integrity_check');
    const db = openConnection(copy, key, { readOnly: true });
    try {
      return hasKnownSchema(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (classifyError(error) === 'damaged' || lengthOf(copy) < 0) return false;
    throw error;
  }
}

function makeDraft(copy: string, draft: string, key: Uint8Array, now: number): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(draft + ending, { force: true });
  copyFileSync(copy, draft, constants.COPYFILE_EXCL);
  chmodSync(draft, 0o600);
  const db = openConnection(draft, key, { alone: true });
  try {
    new OutboxDatabase(db).holdAll(now);
  } finally {
    db.close();
  }
  // Closing plays the log into the file; what is left of it would not be moved along.
  if (lengthOf(`${draft}-wal`) > 0) throw new StoreError('refused', 'log-not-played');
  syncFileSync(draft);
}
