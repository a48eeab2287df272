import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DirectoryDatabase, forgetBatch } from '../../../../main/store/directory/database.ts';
import { openFile, type Connection } from '../../../../main/store/files/sqlite.ts';
import { makeAccounts } from '../../../../build/bench/people.ts';
import { accountId } from '../sample-entries.ts';
import { indexOnly, idsOf, openDirectory, person } from './samples.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Letters that nobody else has; those of his second name have no neighbours in the sorted index either. */
const quirin = person('zqwvuxjkzqwv', {
  name: 'Qxzqv ჯჰჵჯ',
  email: 'wvvxq@xqjzk.example',
  phone: '+4998979695949392',
});
const hisId = 'zqwvu';
const hisTexts = ['Qxzqv', 'qxzqv', 'xqjzk', 'wvvxq', '989796959', bytesOf('ჰჵ'), hisId];

/** A text as it looks in bytes that are read one by one. */
function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** Every row of every table, the index's own tables included, as text. */
function dumpTables(db: Connection, like = '%'): string {
  const names = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name LIKE ?",
    )
    .pluck()
    .all(like);
  return names
    .flatMap((name) => db.prepare(`SELECT * FROM "${String(name)}"`).all())
    .flatMap((row): unknown[] => (typeof row === 'object' && row !== null ? Object.values(row) : []))
    .map((value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : bytesOf(String(value)),
    )
    .join('\n');
}

/** The words that the index holds for rows that are not in the table any more. */
function orphans(db: Connection): unknown[] {
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab(main, account_index, instance)');
  return db.prepare('SELECT term FROM temp.word WHERE doc NOT IN (SELECT seq FROM account)').pluck().all();
}

function fill(directory: DirectoryDatabase, from = 0): void {
  const crowd = [...makeAccounts(600, 5)];
  directory.recordAll(crowd.slice(0, 300).map((account, index) => ({ account, confirmedAt: from + index })));
  directory.record(quirin, from + 300);
  // Each in a transaction of its own, so that his entries lie in the middle of merged and unmerged segments.
  for (const account of crowd.slice(300)) directory.record(account, from + 301);
}

const ways: readonly (readonly [string, (directory: DirectoryDatabase) => void])[] = [
  ['forget', (directory) => void directory.forget(quirin.id)],
  ['recordDeleted', (directory) => directory.recordDeleted(quirin.id, 9_000)],
  ['forgetOlderThan', (directory) => forgetAll(directory, 301)],
  [
    'a corrected account',
    (directory) => directory.record({ ...quirin, name: null, email: null, phone: null }, 9_000),
  ],
];

function forgetAll(directory: DirectoryDatabase, moment: number): void {
  while (directory.forgetOlderThan(moment) > 0);
}

describe.each(ways)('after %s', (way, takeOut) => {
  const idMayStay = way === 'recordDeleted' || way === 'a corrected account';
  const texts = idMayStay ? hisTexts.filter((text) => text !== hisId) : hisTexts;

  test('no table holds anything of the person, the tables of the index included', () => {
    const { db, directory } = openDirectory();
    fill(directory);
    const before = dumpTables(db);
    expect(hisTexts.filter((text) => !before.includes(text))).toEqual([]);
    expect(dumpTables(db, 'account_index%')).toContain(bytesOf('ჰჵ'));
    takeOut(directory);
    const after = dumpTables(db);
    expect(texts.filter((text) => after.includes(text))).toEqual([]);
    expect(orphans(db)).toEqual([]);
    expect(idsOf(directory, 'qxzqv')).toEqual([]);
    expect(
      db.prepare("INSERT INTO account_index (account_index) VALUES ('integrity-check')").run(),
    ).toBeTruthy();
  });

  test('no page of the file does either, free ones included', () => {
    const file = join(temporaryFolder(), 'plain.db');
    // Without a key, so that the pages can be read as they are under the encryption.
    const db = openFile(file, {});
    db.pragma('secure_delete=ON');
    db.pragma('synchronous=OFF');
    const directory = new DirectoryDatabase(db);
    fill(directory);
    const before = readFileSync(file, 'latin1');
    expect(hisTexts.filter((text) => !before.includes(text))).toEqual([]);
    takeOut(directory);
    db.close();
    const after = readFileSync(file, 'latin1');
    expect(texts.filter((text) => after.includes(text))).toEqual([]);
  });
});

test('forget tells whether anything was there', () => {
  const { directory } = openDirectory();
  directory.record(quirin, 1000);
  expect([directory.forget(quirin.id), directory.forget(quirin.id)]).toEqual([true, false]);
  directory.recordDeleted(quirin.id, 2000);
  expect([directory.forget(quirin.id), directory.find(quirin.id)]).toEqual([true, null]);
});

test('forgetOlderThan takes a bounded number at a time, the oldest first, tombstones too', () => {
  const { directory } = openDirectory(indexOnly);
  const crowd = [...makeAccounts(forgetBatch + 20)];
  directory.recordAll(crowd.map((account, index) => ({ account, confirmedAt: index })));
  for (let index = 0; index < 5; index += 1) directory.recordDeleted(accountId(`gone${index}`), index);
  expect(directory.forgetOlderThan(forgetBatch + 10)).toBe(forgetBatch);
  expect(directory.count()).toBe(20);
  expect(directory.forgetOlderThan(forgetBatch + 10)).toBe(10 + 5);
  expect(directory.forgetOlderThan(forgetBatch + 10)).toBe(0);
  expect(directory.recent(20).map(({ confirmedAt }) => confirmedAt)).toEqual(
    Array.from({ length: 10 }, (_, index) => forgetBatch + 19 - index),
  );
});
