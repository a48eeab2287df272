import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { OutboxCopy } from '../../../preload/contract/index.ts';
import type { AuditHead } from '../../core/audit-ports.ts';
import { AuditLog } from '../audit/log.ts';
import { makePrivateFile, openConnection, type Connection } from '../files/connection.ts';
import { parseTimeStamp, timeStamp } from '../files/disk.ts';
import {
  makeFolderSync,
  moveDurablySync,
  syncFileSync,
  syncFolderSync,
} from '../../lib/node/durable-file.ts';
import { checkDatabase, hasKnownSchema } from './file.ts';
import { openCondition } from './schema.ts';
import { classifyError } from '../files/store-error.ts';

const namePattern = /^outbox-(\d{8}t\d{9}z)\.db$/;
const CountSchema = v.number();

/** When a copy was taken, in milliseconds since 1970, by its name; null for any other name. */
export function copyMoment(name: string): number | null {
  const [, stamp = ''] = namePattern.exec(name) ?? [];
  return parseTimeStamp(stamp);
}

/** Names of the copies in a folder, newest first. */
function copyNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => copyMoment(name) !== null);
  return names.sort().reverse();
}

/** The copies that this key opens and that are whole, newest first; reads each of them to its end. */
export function listCopies(folder: string, key: Uint8Array): OutboxCopy[] {
  return copyNames(folder).flatMap((name) => {
    const takenAt = copyMoment(name);
    const open = lookInto(join(folder, name), key, countUnfinished, 'whole');
    return takenAt === null || open === null ? [] : [{ name, takenAt, open }];
  });
}

/**
 * The end of the audit log in the newest copy, which tells whether anything has happened since; null without one. The
 * copy is not read to its end: where it is damaged, that shows when it is needed, and there are others.
 */
export function newestCopyHead(folder: string, key: Uint8Array): AuditHead | null {
  const [newest] = copyNames(folder);
  return newest === undefined ? null : lookInto(join(folder, newest), key, (db) => new AuditLog(db).head());
}

function countUnfinished(db: Connection): number {
  return v.parse(CountSchema, db.prepare(`SELECT count(*) FROM change WHERE ${openCondition}`).pluck().get());
}

function lookInto<T>(file: string, key: Uint8Array, read: (db: Connection) => T, what?: 'whole'): T | null {
  try {
    if (what === 'whole') checkDatabase(file, key, 'quick_check');
    const db = openConnection(file, key, { readOnly: true, cacheKibibytes: 1024 });
    try {
      return hasKnownSchema(db) ? read(db) : null;
    } finally {
      db.close();
    }
  } catch (error) {
    if (classifyError(error) === 'defect') throw error;
    return null;
  }
}

/** Milliseconds. What a person has settled since is in a copy still, so one that is older is let go (decision 011). */
const maxKept = 24 * 60 * 60 * 1000;

/** Rolling copies of the outbox, encrypted with its own key. */
export class OutboxCopies {
  readonly #folder: string;
  readonly #kept: number;
  #last: AuditHead | null;

  /** `last`: the end of the audit log in the newest copy. */
  constructor(folder: string, kept: number, last: AuditHead | null) {
    this.#folder = folder;
    this.#kept = kept;
    this.#last = last;
  }

  /**
   * Takes a copy unless the last one is the same. Durable when it returns; then those that are too many or older than
   * a day are let go, never the newest.
   */
  take(db: Connection, head: AuditHead, now: number): void {
    if (head.seq === 0) return;
    if (this.#last?.seq !== head.seq || this.#last.hash !== head.hash) this.#write(db, head, now);
    this.#letGo(now);
  }

  #write(db: Connection, head: AuditHead, now: number): void {
    makeFolderSync(this.#folder);
    syncFolderSync(dirname(this.#folder));
    const draft = join(this.#folder, 'outbox.partial');
    rmSync(draft, { force: true });
    try {
      makePrivateFile(draft);
      db.prepare('VACUUM INTO ?').run(draft);
      syncFileSync(draft);
      moveDurablySync(draft, join(this.#folder, this.#freeName(now)));
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
    this.#last = head;
  }

  /** Two copies within one millisecond, or a clock that was put back, must not take the place of another copy. */
  #freeName(now: number): string {
    const [newest = ''] = copyNames(this.#folder);
    const after = (copyMoment(newest) ?? 0) + 1;
    return `outbox-${timeStamp(Math.max(now, after))}.db`;
  }

  #letGo(now: number): void {
    const [, ...others] = copyNames(this.#folder);
    const old = others.filter(
      (name, index) => index + 1 >= this.#kept || now - (copyMoment(name) ?? now) > maxKept,
    );
    if (old.length === 0) return;
    for (const name of old) rmSync(join(this.#folder, name), { force: true });
    syncFolderSync(this.#folder);
  }
}
