import { join } from 'node:path';
import { openConnection, type Connection } from '../files/connection.ts';
import { DirectoryDatabase } from './database.ts';
import { lengthOf, setDatabaseAside } from '../files/disk.ts';
import { directoryName } from '../outbox/file.ts';
import { classifyError, StoreError, type StoreTrouble } from '../files/store-error.ts';

/** After an unclean stop a file up to this size is read to its end at once; of a larger one, what is asked for. */
const quicklyChecked = 16 * 1024 * 1024;

/** Is called with why the directory's file is not in use. */
export type NotifyTrouble = (event: string, trouble: StoreTrouble) => void;

interface OpenDirectory {
  readonly db: Connection;
  readonly directory: DirectoryDatabase;
}

/**
 * The directory, which the app can run without: a damaged file is set aside, never deleted, and another one begun.
 * Damage that shows itself only in use (each page is authenticated) is answered in the same way, in memory until
 * the next start, because the key is not kept.
 */
export class GuardedDirectory {
  readonly #folder: string | null;
  readonly #notify: NotifyTrouble;
  readonly #now: () => number;
  #open: OpenDirectory;
  #setAside = false;

  /** `folder` and `key` are null for a directory in memory. */
  constructor(folder: string | null, key: Uint8Array | null, now: () => number, notify: NotifyTrouble) {
    this.#folder = folder;
    this.#now = now;
    this.#notify = notify;
    this.#open = this.#openFirst(key);
  }

  /** Whether a damaged file was set aside in this run. */
  get wasSetAside(): boolean {
    return this.#setAside;
  }

  /** Asks the directory; of a damaged one, whatever there is after it was set aside. */
  ask<T>(question: (directory: DirectoryDatabase) => T): T {
    try {
      return question(this.#open.directory);
    } catch (error) {
      if (classifyError(error) !== 'damaged' || this.#folder === null) throw error;
      this.#open.db.close();
      this.#open = this.#moveAside(this.#folder) ?? openMemory();
      return question(this.#open.directory);
    }
  }

  close(): void {
    this.#open.db.close();
  }

  #openFirst(key: Uint8Array | null): OpenDirectory {
    if (this.#folder === null || key === null) return openMemory();
    try {
      return openFile(this.#folder, key);
    } catch (error) {
      const trouble = classifyError(error);
      if (trouble !== 'damaged') return this.#goWithout(trouble);
      const without = this.#moveAside(this.#folder);
      if (without !== null) return without;
    }
    try {
      return openFile(this.#folder, key);
    } catch (error) {
      return this.#goWithout(classifyError(error));
    }
  }

  /** Null when it is aside; where the disk refuses, what there is without it. */
  #moveAside(folder: string): OpenDirectory | null {
    try {
      setDatabaseAside(join(folder, directoryName), 'directory', this.#now());
    } catch (error) {
      return this.#goWithout(classifyError(error));
    }
    this.#setAside = true;
    this.#notify('directory-set-aside', 'damaged');
    return null;
  }

  #goWithout(trouble: StoreTrouble): OpenDirectory {
    this.#notify('directory-in-memory', trouble);
    return openMemory();
  }
}

function openMemory(): OpenDirectory {
  const db = openConnection(':memory:', null);
  return { db, directory: new DirectoryDatabase(db) };
}

function openFile(folder: string, key: Uint8Array): OpenDirectory {
  const file = join(folder, directoryName);
  const log = lengthOf(`${file}-wal`);
  if (lengthOf(file) <= 0 && log > 0) throw new StoreError('damaged', 'directory-missing');
  const db = openConnection(file, key, { alone: true });
  try {
    if (log > 0 && lengthOf(file) <= quicklyChecked && db.pragma('quick_check', { simple: true }) !== 'ok')
      throw new StoreError('damaged', 'check-failed');
    return { db, directory: new DirectoryDatabase(db) };
  } catch (error) {
    db.close();
    throw error;
  }
}
