import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { foldingVersion } from '../../../../main/lib/search-text.ts';
import { DirectoryDatabase } from '../../../../main/store/directory/database.ts';
import type { SearchTuning } from '../../../../main/store/directory/search/search.ts';
import { openConnection, type Connection } from '../../../../main/store/files/connection.ts';
import { openOnDisk } from '../../../../main/store/files/store-files.ts';
import { usualLimits } from '../../../../main/store/files/store-limits.ts';
import { createAuditClock } from '../../../../main/store/audit/entry.ts';
import { value } from '../../../support/main/results.ts';
import { sampleKey } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { onDisk, openedStore } from '../worker/worker-store.ts';
import { writeOldFolding } from './old-folding.ts';
import { idsOf, indexOnly, openDirectory, person } from './samples.ts';

const people = Array.from({ length: 620 }, (_, index) => ({
  account: person(`id-${index}`, { name: `Aude O'Neil${index}`, phone: `+1 202 555 ${1000 + index}` }),
  confirmedAt: 1000 + index,
}));

function openFile(folder: string) {
  const db = openConnection(join(folder, 'directory.db'), sampleKey(), { alone: true });
  onTestFinished(() => void db.close());
  return { db, directory: new DirectoryDatabase(db) };
}

/** A folder with a directory of so many people, folded otherwise. */
function oldFolder(count: number, folder = temporaryFolder()): string {
  const { db, directory } = openFile(folder);
  directory.recordAll(people.slice(0, count));
  writeOldFolding(db);
  db.close();
  return folder;
}

/** A directory in memory that was folded otherwise. */
function oldMemory(count: number, tuning?: Partial<SearchTuning>, version = 0) {
  const { db, directory } = openDirectory();
  directory.recordAll(people.slice(0, count));
  writeOldFolding(db, version);
  return { db, directory: new DirectoryDatabase(db, tuning) };
}

/** The same beside an outbox, so that the whole store opens it. */
async function oldStoreFolder(count: number): Promise<string> {
  const folder = temporaryFolder();
  await (await openedStore(onDisk(folder))).close();
  return oldFolder(count, folder);
}

/** How many steps it takes until nothing is left. */
function refoldAll(directory: DirectoryDatabase): number {
  let steps = 1;
  while (directory.refold()) steps += 1;
  return steps;
}

function versionOf(db: Connection): unknown {
  return db.pragma('application_id', { simple: true });
}

describe.each([
  ['in memory', {}],
  ['in the index', indexOnly],
])('a directory of another folding, searched %s', (_where, tuning) => {
  test('finds all its accounts once it is folded anew', () => {
    const { db, directory } = oldMemory(people.length, tuning);
    // Until then it is searched as it was written.
    expect(idsOf(directory, 'oneil7')).toEqual([]);
    expect(idsOf(directory, 'ynyyl619')).toEqual(['id-619']);
    expect(versionOf(db)).toBe(0);
    refoldAll(directory);
    expect(versionOf(db)).toBe(foldingVersion);
    for (const index of [0, 49, 50, 51, 333, 499, 500, 618, 619]) {
      expect(idsOf(directory, `aude oneil${index}`)[0]).toBe(`id-${index}`);
      expect(idsOf(directory, `202-555-${1000 + index}`)).toEqual([`id-${index}`]);
    }
    expect(idsOf(directory, 'ynyyl')).toEqual([]);
    expect(idsOf(directory, 'oneil', 3)).toEqual(['id-619', 'id-618', 'id-617']);
    expect([directory.count(), directory.refold()]).toEqual([people.length, false]);
  });

  test('is searched, written and forgotten while it is folded anew', () => {
    const { directory } = oldMemory(200, tuning);
    directory.refold();
    expect(idsOf(directory, 'oneil49')).toEqual(['id-49']);
    expect(idsOf(directory, 'ynyyl199')).toEqual(['id-199']);
    directory.record(person('id-199', { name: 'Aude Changed' }), 9000);
    directory.record(person('id-new', { name: "O'Neil-New" }), 9001);
    directory.forget(person('id-150', {}).id);
    expect(idsOf(directory, 'changed')).toEqual(['id-199']);
    refoldAll(directory);
    expect(idsOf(directory, 'oneil new')).toEqual(['id-new']);
    expect([idsOf(directory, 'oneil198'), idsOf(directory, 'oneil150')]).toEqual([['id-198'], []]);
    expect(directory.count()).toBe(200);
  });
});

test('a stop in the middle is gone on with at the next start, and what is done is not written again', () => {
  const folder = oldFolder(200);
  const first = openFile(folder);
  expect([first.directory.refold(), first.directory.refold()]).toEqual([true, true]);
  expect(versionOf(first.db)).toBe(0);
  first.db.close();
  const second = openFile(folder);
  // 50 are written in a step, and one more finds nothing left: it would be five from the beginning.
  expect(refoldAll(second.directory)).toBe(3);
  expect(idsOf(second.directory, 'oneil0')).toEqual(['id-0']);
  expect(idsOf(second.directory, 'oneil199')).toEqual(['id-199']);
  second.db.close();
  const third = openFile(folder);
  expect([versionOf(third.db), third.directory.refold()]).toEqual([foldingVersion, false]);
});

test('a step that fails changes nothing, and the next one does it', () => {
  const { db, directory } = oldMemory(60);
  db.exec("CREATE TEMP TRIGGER refuse BEFORE UPDATE ON main.account BEGIN SELECT RAISE(ABORT, 'full'); END");
  expect(() => directory.refold()).toThrow('full');
  expect(idsOf(directory, 'ynyyl59')).toEqual(['id-59']);
  db.exec('DROP TRIGGER refuse');
  refoldAll(directory);
  expect(idsOf(directory, 'oneil0')).toEqual(['id-0']);
  expect(idsOf(directory, 'oneil59')).toEqual(['id-59']);
});

test('a row that does not fit is not in the way', () => {
  const { db, directory } = oldMemory(60);
  db.exec("UPDATE account SET confirmed_at = -1 WHERE id = 'id-30'");
  refoldAll(directory);
  expect(versionOf(db)).toBe(foldingVersion);
  expect(idsOf(directory, 'oneil31')).toEqual(['id-31']);
});

test('a directory that a later version has folded is folded back', () => {
  const { db, directory } = oldMemory(60, {}, foldingVersion + 1);
  refoldAll(directory);
  expect(versionOf(db)).toBe(foldingVersion);
  expect(idsOf(directory, 'oneil59')).toEqual(['id-59']);
});

test('a new directory has nothing to fold anew', () => {
  const { db, directory } = openFile(temporaryFolder());
  expect([directory.refold(), versionOf(db)]).toEqual([false, foldingVersion]);
});

test("the store's thread folds anew while it answers, and a store that is closed in the middle opens again", async () => {
  const folder = await oldStoreFolder(people.length);
  const first = await openedStore(onDisk(folder));
  expect(value(await first.directory.search('ynyyl619', 5)).found).toHaveLength(1);
  await first.close();
  const second = await openedStore(onDisk(folder));
  const found = async () => value(await second.directory.search('oneil619', 5)).found.length;
  await expect.poll(found, { timeout: 20_000 }).toBe(1);
  expect(value(await second.directory.count())).toBe(people.length);
  await second.close();
  const { directory } = openFile(folder);
  refoldAll(directory);
  expect(idsOf(directory, 'oneil0')).toEqual(['id-0']);
});

test('nothing is folded anew in a store that is closed', async () => {
  const folder = await oldStoreFolder(60);
  const limits = { ...usualLimits, reserveBytes: 4096 };
  const opening = openOnDisk(folder, sampleKey(), {
    limits,
    clock: createAuditClock(),
    notify: () => undefined,
  });
  if (opening.kind !== 'open') throw new Error(opening.kind);
  expect(opening.files.refoldDirectory()).toBe(true);
  opening.files.close();
  expect(opening.files.refoldDirectory()).toBe(false);
  expect(versionOf(openFile(folder).db)).toBe(0);
});
