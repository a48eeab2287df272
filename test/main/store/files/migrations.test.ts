import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConnection, type Connection } from '../../../../main/store/files/connection.ts';
import { migrate, readVersion, type Migration } from '../../../../main/store/files/migrations.ts';
import { outboxMigrations } from '../../../../main/store/outbox/schema.ts';
import { StoreError } from '../../../../main/store/files/store-error.ts';
import { sampleKey } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const first: Migration = {
  version: 1,
  sql: 'CREATE TABLE person (name TEXT); INSERT INTO person VALUES (1);',
};
const second: Migration = { version: 2, sql: 'ALTER TABLE person ADD COLUMN age INTEGER DEFAULT 40;' };
const third: Migration = {
  version: 3,
  sql: 'CREATE TABLE place (name TEXT); UPDATE person SET age = age + 1;',
};

function tables(db: Connection): unknown[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
}

test('a new file gets every step, an old one those that it lacks, each once', () => {
  const file = join(temporaryFolder(), 'a.db');
  const old = openConnection(file, sampleKey());
  migrate(old, [first]);
  expect(readVersion(old)).toBe(1);
  old.close();
  const db = openConnection(file, sampleKey());
  migrate(db, [first, second, third]);
  migrate(db, [first, second, third]);
  expect(readVersion(db)).toBe(3);
  expect(db.prepare('SELECT name, age FROM person').all()).toEqual([{ name: '1', age: 41 }]);
  db.close();
});

test('a step that fails takes all of them back', () => {
  const db = openConnection(':memory:', null);
  migrate(db, [first]);
  const broken = { version: 3, sql: 'CREATE TABLE place (name TEXT); INSERT INTO nowhere VALUES (1);' };
  expect(() => migrate(db, [first, second, broken])).toThrow('no such table');
  expect(readVersion(db)).toBe(1);
  expect(tables(db)).toEqual(['person']);
  expect(() => db.prepare('SELECT age FROM person')).toThrow('no such column');
});

test('a file of a later version of the app is refused and not touched', () => {
  const db = openConnection(':memory:', null);
  migrate(db, [first, second, third]);
  expect(() => migrate(db, [first, second])).toThrow(new StoreError('newer', 'newer-schema'));
  expect(readVersion(db)).toBe(3);
});

test('steps out of order are a defect, found before anything is done', () => {
  const db = openConnection(':memory:', null);
  expect(() => migrate(db, [second, first])).toThrow(new StoreError('defect', 'migrations-out-of-order'));
  expect(() => migrate(db, [first, third])).toThrow(new StoreError('defect', 'migrations-out-of-order'));
  expect(tables(db)).toEqual([]);
});

test('without a step to take, nothing is written', () => {
  const db = openConnection(':memory:', null);
  migrate(db, outboxMigrations);
  const before = db.prepare('SELECT total_changes()').pluck().get();
  migrate(db, outboxMigrations);
  expect(db.prepare('SELECT total_changes()').pluck().get()).toBe(before);
});
