import { errorCode } from '../../lib/error-code.ts';
import { sqliteCode } from './sqlite.ts';

/**
 * Why the store could not do what it was asked. `full`: the disk has no room. `damaged`: the file is not what was
 * written, or the key is not the one it was written with. `refused`: the disk, its permissions or another process
 * is in the way. `newer`: a later version of the app wrote the file. `defect`: a mistake of this app.
 */
export type StoreTrouble = 'full' | 'damaged' | 'refused' | 'newer' | 'defect';

/** An error of the store's own, with nothing in it but codes. */
export class StoreError extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, code: string) {
    super(code);
    this.name = 'StoreError';
    this.trouble = trouble;
  }
}

/** Reading gave other bytes than were written, or none: the file's damage, not the disk's refusal. */
const unreadable =
  /^SQLITE_(NOTADB|CORRUPT|FORMAT|IOERR_(READ|SHORT_READ|DATA|CORRUPTFS|BADKEY|CODEC|DECRYPT))(_|$)/;
const refused = /^SQLITE_(IOERR|CANTOPEN|PERM|READONLY|BUSY|LOCKED|NOMEM|AUTH|PROTOCOL|NOLFS)(_|$)/;

/** Judges an error by its code alone; its text may hold what was stored. */
export function classifyError(error: unknown): StoreTrouble {
  if (error instanceof StoreError) return error.trouble;
  const code = sqliteCode(error) ?? systemCode(error);
  if (code === null) return 'defect';
  // No room left shows itself as an I/O error where the shared memory of the log cannot grow.
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/.test(code)) return 'full';
  if (unreadable.test(code)) return 'damaged';
  if (refused.test(code) || /^E[A-Z]+$/.test(code)) return 'refused';
  return 'defect';
}

function systemCode(error: unknown): string | null {
  const code = errorCode(error);
  return code !== null && /^E[A-Z]{2,15}$/.test(code) ? code : null;
}

/** A code for the log: the library's, the system's or one of this folder's own, and never an error's free text. */
export function describeError(error: unknown): string {
  if (error instanceof StoreError) return error.message;
  const code = sqliteCode(error) ?? systemCode(error) ?? 'unforeseen';
  // The triggers of the outbox say which rule was broken, in words of their own.
  const rule =
    error instanceof Error && /^(change|audit)-[a-z]{1,20}$/.test(error.message) ? error.message : '';
  return code === 'SQLITE_CONSTRAINT_TRIGGER' && rule !== '' ? rule : code;
}
