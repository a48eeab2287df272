import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openConnection, type Connection } from '../../../../main/store/files/connection.ts';
import {
  copyMoment,
  listCopies,
  newestCopyHead,
  OutboxCopies,
} from '../../../../main/store/outbox/copies.ts';
import { OutboxDatabase } from '../../../../main/store/outbox/database.ts';
import { value } from '../../../support/main/results.ts';
import { newCreate, newUpdate, sampleKey, saved, step } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { onDisk, openedStore, watchWorkers } from '../worker/worker-store.ts';

const noon = Date.UTC(2026, 10, 22, 12);

function open(folder: string): {
  db: Connection;
  outbox: OutboxDatabase;
  copies: OutboxCopies;
  place: string;
} {
  const db = openConnection(join(folder, 'outbox.db'), sampleKey(), { alone: true });
  const place = join(folder, 'copies');
  return { db, outbox: new OutboxDatabase(db), copies: new OutboxCopies(place, 5, null), place };
}

test('a copy is encrypted with the same key, holds what was there, and says when and how much is open', () => {
  const { db, outbox, copies, place } = open(temporaryFolder());
  const [first, second] = [newCreate(), newUpdate('a1')];
  for (const change of [first, second]) outbox.save(change, saved);
  outbox.move(step(first.id, 'pending', 'dropped'));
  copies.take(db, outbox.audit.head(), noon);
  outbox.save(newCreate(), saved);
  const name = 'outbox-20261122t120000000z.db';
  expect(listCopies(place, sampleKey())).toEqual([{ name, takenAt: noon, open: 1 }]);
  expect(readFileSync(join(place, name)).includes('Grace Example')).toBe(false);
  const copy = new OutboxDatabase(openConnection(join(place, name), sampleKey()));
  expect(copy.get(second.id)).toEqual(outbox.get(second.id));
  expect(copy.list({}).total).toBe(1);
});

test('without anything new no copy is taken; five are kept, the newest', () => {
  const { db, outbox, copies, place } = open(temporaryFolder());
  copies.take(db, outbox.audit.head(), noon);
  expect(existsSync(place)).toBe(false);
  for (let number = 0; number < 8; number += 1) {
    outbox.save(newCreate(), saved);
    copies.take(db, outbox.audit.head(), noon + number * 1000);
    copies.take(db, outbox.audit.head(), noon + number * 1000 + 500);
  }
  const listed = listCopies(place, sampleKey());
  expect(listed.map(({ takenAt, open: count }) => [takenAt - noon, count])).toEqual([
    [7000, 8],
    [6000, 7],
    [5000, 6],
    [4000, 5],
    [3000, 4],
  ]);
  expect(newestCopyHead(place, sampleKey())).toEqual(outbox.audit.head());
  const started = new OutboxCopies(place, 5, newestCopyHead(place, sampleKey()));
  started.take(db, outbox.audit.head(), noon + 90_000);
  expect(listCopies(place, sampleKey())).toEqual(listed);
});

test('copies older than a day are let go with the names in them, the newest never', () => {
  const day = 86_400_000;
  const { db, outbox, copies, place } = open(temporaryFolder());
  const moments = () => listCopies(place, sampleKey()).map(({ takenAt }) => takenAt - noon);
  const change = newCreate();
  outbox.save(change, saved);
  copies.take(db, outbox.audit.head(), noon);
  copies.take(db, outbox.audit.head(), noon + 9 * day);
  expect(moments()).toEqual([0]);
  outbox.move(step(change.id, 'pending', 'dropped'));
  copies.take(db, outbox.audit.head(), noon + day);
  expect(moments()).toEqual([day, 0]);
  // Nothing is new, and what is settled goes all the same.
  copies.take(db, outbox.audit.head(), noon + day + 1);
  expect(moments()).toEqual([day]);
  for (const name of readdirSync(place)) {
    const copy = openConnection(join(place, name), sampleKey(), { readOnly: true });
    expect(copy.prepare('SELECT draft FROM change').pluck().all()).toEqual([null]);
    copy.close();
  }
});

test('at an opening the newest copy is not read to its end', () => {
  const { db, outbox, copies, place } = open(temporaryFolder());
  for (let number = 0; number < 40; number += 1) outbox.save(newUpdate(`a${number}`), saved);
  copies.take(db, outbox.audit.head(), noon);
  const file = join(place, 'outbox-20261122t120000000z.db');
  const content = readFileSync(file);
  // In the middle of the table of changes, which the end of the log has nothing to do with.
  content.writeUInt8(content.readUInt8(4096 * 8 + 100) ^ 1, 4096 * 8 + 100);
  writeFileSync(file, content);
  expect(listCopies(place, sampleKey())).toEqual([]);
  expect(newestCopyHead(place, sampleKey())).toEqual(outbox.audit.head());
});

test('a clock that was put back makes no copy older than the one before', () => {
  const { db, outbox, copies, place } = open(temporaryFolder());
  for (const moment of [noon, noon, noon - 86_400_000]) {
    outbox.save(newCreate(), saved);
    copies.take(db, outbox.audit.head(), moment);
  }
  expect(listCopies(place, sampleKey()).map(({ takenAt, open: count }) => [takenAt - noon, count])).toEqual([
    [2, 3],
    [1, 2],
    [0, 1],
  ]);
});

test('what is no copy, is damaged, half made, or under another key is not listed, and is left where it is', () => {
  const { db, outbox, copies, place } = open(temporaryFolder());
  mkdirSync(place, { recursive: true });
  outbox.save(newCreate(), saved);
  writeFileSync(join(place, 'outbox.partial'), 'half of an earlier one');
  copies.take(db, outbox.audit.head(), noon);
  const content = readFileSync(join(place, 'outbox-20261122t120000000z.db'));
  content.writeUInt8(content.readUInt8(5000) ^ 1, 5000);
  writeFileSync(join(place, 'outbox-20261122t130000000z.db'), content);
  writeFileSync(join(place, 'outbox-20261122t140000000z.db'), '');
  for (const name of ['outbox-20269922t130000000z.db', 'outbox-x.db', 'notes.txt'])
    writeFileSync(join(place, name), 'x');
  expect(listCopies(place, sampleKey()).map(({ takenAt }) => takenAt)).toEqual([noon]);
  expect(listCopies(place, sampleKey(9))).toEqual([]);
  expect(listCopies(join(place, 'nowhere'), sampleKey())).toEqual([]);
  expect(readdirSync(place).length).toBe(6);
});

test.each([
  '',
  'outbox.db',
  '../outbox-20261122t120000000z.db',
  'outbox-20261122t120000000z.db/x',
  'outbox-20261322t120000000z.db',
])('a name like %s is no copy’s', (name) => {
  expect(copyMoment(name)).toBeNull();
});

test('a copy that cannot be written leaves nothing behind and is tried again', () => {
  const { db, outbox, copies, place } = open(temporaryFolder());
  outbox.save(newCreate(), saved);
  const prepare = vi.spyOn(db, 'prepare').mockImplementationOnce(() => {
    throw new Error('no room');
  });
  expect(() => copies.take(db, outbox.audit.head(), noon)).toThrow('no room');
  expect(readdirSync(place)).toEqual([]);
  prepare.mockRestore();
  copies.take(db, outbox.audit.head(), noon);
  expect(listCopies(place, sampleKey())).toHaveLength(1);
});

test('a store takes copies when asked, after so many new changes, at the close, and of what an earlier run left', async () => {
  const folder = temporaryFolder();
  const count = () => listCopies(join(folder, 'copies'), sampleKey()).length;
  const limits = { reserveBytes: 4096, copyEvery: 3, copyPause: 0 };
  const first = await openedStore(onDisk(folder), { limits });
  value(await first.outbox.save(newCreate(), saved));
  value(await first.copyOutbox());
  value(await first.copyOutbox());
  expect(count()).toBe(1);
  for (let number = 0; number < 3; number += 1) value(await first.outbox.save(newCreate(), saved));
  // The copy is taken between two answers.
  while (count() < 2) value(await first.health());
  value(await first.outbox.save(newCreate(), saved));
  await first.close();
  expect(count()).toBe(3);
  const workers = watchWorkers();
  const second = await openedStore(onDisk(folder), { limits });
  value(await second.outbox.save(newCreate(), saved));
  await workers[0]?.terminate();
  expect(count()).toBe(3);
  const third = await openedStore(onDisk(folder), { limits });
  while (count() < 4) value(await third.health());
  await third.close();
  expect(count()).toBe(4);
});
