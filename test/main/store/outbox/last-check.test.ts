import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AuditClock } from '../../../../main/store/audit/entry.ts';
import { openInMemory, openOnDisk } from '../../../../main/store/files/store-files.ts';
import { usualLimits } from '../../../../main/store/files/store-limits.ts';
import { newUpdate, sampleKey, saved } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const week = 7 * 24 * 60 * 60 * 1000;
const begun = 1_795_000_000_000;

function open(folder: string, now: number) {
  const clock: AuditClock = { now: () => now, monotonic: () => 0, run: 'run-1' };
  const limits = { ...usualLimits, reserveBytes: 4096 };
  return openOnDisk(folder, sampleKey(), { limits, clock, notify: () => undefined });
}

function opened(folder: string, now = begun) {
  const opening = open(folder, now);
  if (opening.kind !== 'open') throw new Error('It is damaged.');
  return opening.files;
}

/** A folder whose outbox was closed well. */
function closedFolder(): { folder: string; file: string } {
  const folder = temporaryFolder();
  const files = opened(folder);
  for (let number = 0; number < 60; number += 1) files.outbox.save(newUpdate(`a${number}`), saved);
  files.close();
  return { folder, file: join(folder, 'outbox.db') };
}

/** A bit goes bad on the disk by itself, which no time of the file tells; in a page that opening does not need. */
function decay(file: string): void {
  const { atime, mtime } = statSync(file);
  const content = readFileSync(file);
  const place = content.length - 4096 * 3 + 100;
  content.writeUInt8(content.readUInt8(place) ^ 1, place);
  writeFileSync(file, content);
  utimesSync(file, atime, mtime);
}

test('an outbox that was closed well is not read to its end again, for a week', () => {
  const { folder, file } = closedFolder();
  decay(file);
  opened(folder, begun + week).close();
  // Another well closed run makes no check later.
  expect(open(folder, begun + week + 1).kind).toBe('damaged');
});

test.each([
  ['after another program has written to it', (file: string) => utimesSync(file, begun / 1000, begun / 1000)],
  ['after a clock that was ahead', () => undefined, begun - 1],
  ['with something left in its log', (file: string) => writeFileSync(`${file}-wal`, 'x')],
  ['without the mark', (file: string) => writeFileSync(join(file, '..', 'outbox.checked'), '{"version":1')],
])('it is read to its end %s', (_name, happen: (file: string) => void, now = begun) => {
  const { folder, file } = closedFolder();
  decay(file);
  happen(file);
  expect(open(folder, now).kind).toBe('damaged');
});

test('it is read to its end after damage was met in use', () => {
  const { folder, file } = closedFolder();
  decay(file);
  const files = opened(folder);
  files.markUnverified();
  files.close();
  expect(existsSync(join(folder, 'outbox.checked'))).toBe(false);
  expect(open(folder, begun).kind).toBe('damaged');
});

test('a store in memory marks nothing', () => {
  const files = openInMemory({ now: () => begun, monotonic: () => 0, run: 'run-1' });
  expect(() => files.markUnverified()).not.toThrow();
  files.close();
});
