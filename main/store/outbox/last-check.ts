import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { lengthOf } from '../files/disk.ts';

/*
 * When the outbox was read to its end, and what its file looked like when it was closed: as long as nobody else has
 * written to it, it need not be read again at each opening. A mark that is lost or wrong costs one more check.
 */

const markName = 'outbox.checked';

/** A file that nobody touches can go bad by itself, so it is read to its end once a week all the same. */
const checkedFor = 7 * 24 * 60 * 60 * 1000;

const MarkSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({ version: v.literal(1), checkedAt: v.number(), closed: v.nullable(v.string()) }),
);

type Mark = v.InferOutput<typeof MarkSchema>;

/** Whether the outbox is as this app has closed it, with nothing left in its log, and was checked within a week. */
export function isAsClosed(file: string, folder: string, now: number): boolean {
  const mark = readMark(folder);
  if (mark === null || mark.checkedAt > now || now - mark.checkedAt > checkedFor) return false;
  return lengthOf(`${file}-wal`) <= 0 && mark.closed === fingerprint(file);
}

/** The outbox was read to its end, or is new. */
export function noteChecked(folder: string, now: number): void {
  writeMark(folder, { version: 1, checkedAt: now, closed: null });
}

/** The outbox was closed, and its log played into it. */
export function noteClosed(file: string, folder: string): void {
  const mark = readMark(folder);
  if (mark === null) return;
  try {
    // Times of files are coarse: a write right after this one would leave the same. In whole seconds.
    const before = Math.floor(Date.now() / 1000) - 2;
    utimesSync(file, before, before);
  } catch {
    return;
  }
  writeMark(folder, { ...mark, closed: fingerprint(file) });
}

/** Something in the outbox was not what was written: it is read to its end at the next opening. */
export function markUnverified(folder: string): void {
  rmSync(join(folder, markName), { force: true });
}

/** What shows that another has written to a file, or put one in its place. */
function fingerprint(file: string): string | null {
  const seen = statSync(file, { bigint: true, throwIfNoEntry: false });
  return seen === undefined ? null : `${seen.ino}:${seen.size}:${seen.mtimeNs}`;
}

function readMark(folder: string): Mark | null {
  try {
    const parsed = v.safeParse(MarkSchema, readFileSync(join(folder, markName), 'utf8'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Where it cannot be written, what is left of it fits no file. */
function writeMark(folder: string, mark: Mark): void {
  try {
    writeFileSync(join(folder, markName), JSON.stringify(mark), { mode: 0o600 });
  } catch {
    return;
  }
}
