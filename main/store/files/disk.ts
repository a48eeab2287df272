import { existsSync, statSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolderSync, moveDurablySync } from '../../lib/node/durable-file.ts';

/** A file's length, or -1 where there is none. */
export function lengthOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? -1;
}

/** Bytes that this user may still write on a folder's disk. */
export function roomLeft(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Moves a database with its log and its index out of the way, into `set-aside/` beside it; deletes nothing. */
export function setDatabaseAside(file: string, name: string, now: number): void {
  const aside = join(dirname(file), 'set-aside');
  makeFolderSync(aside);
  const stamp = `${name}-${timeStamp(now)}`;
  let base = join(aside, `${stamp}.db`);
  for (let number = 2; existsSync(base) || existsSync(`${base}-wal`); number += 1)
    base = join(aside, `${stamp}-${number}.db`);
  // The database first: where it is missing, a log that is left behind is known for what it is.
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(file + ending)) moveDurablySync(file + ending, base + ending);
  }
}

/** A moment as a part of a file's name, for example `20260131t235959999z`. */
export function timeStamp(moment: number): string {
  return new Date(moment).toISOString().replaceAll(/[-:.]/g, '').toLowerCase();
}

/** The moment of a time stamp, in milliseconds since 1970; null when it is none. */
export function parseTimeStamp(text: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)(\d{3})z$/.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, millisecond] = parts.map(Number);
  const moment = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second, millisecond);
  return timeStamp(moment) === text ? moment : null;
}
