import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openConnection } from '../../../../main/store/files/connection.ts';
import { OutboxCopies } from '../../../../main/store/outbox/copies.ts';
import { OutboxDatabase } from '../../../../main/store/outbox/database.ts';
import { openOutboxFile } from '../../../../main/store/outbox/file.ts';
import { restoreCopy } from '../../../../main/store/outbox/restore-copy.ts';
import { StoreError } from '../../../../main/store/files/store-error.ts';
import { value } from '../../../support/main/results.ts';
import { newCreate, newDelete, newUpdate, sampleKey, saved } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { onDisk, openedStore } from '../worker/worker-store.ts';

vi.mock(import('node:fs'), async (original) => {
  const real = await original();
  return { ...real, renameSync: vi.fn(real.renameSync) };
});

const { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = fs;

const taken = Date.UTC(2026, 10, 22, 12);
const heldBack = { code: 'conflict', delivery: 'not-sent' };
const name = 'outbox-20261122t120000000z.db';

/** A folder with a copy and an outbox that has gone on since, then was damaged; with its log, which is left too. */
function damagedFolder() {
  const folder = temporaryFolder();
  const file = join(folder, 'outbox.db');
  const db = openConnection(file, sampleKey(), { alone: true });
  const outbox = new OutboxDatabase(db);
  const changes = [newCreate(), newCreate(), newUpdate('a1'), newDelete('a2'), newUpdate('a2')];
  for (const change of changes) outbox.save(change, saved);
  const [sent, waiting, update] = changes.map(({ id }) => id);
  if (!sent || !waiting || !update) throw new Error('There are five.');
  outbox.claim({ now: 2000, limit: 2, first: [sent, update] });
  new OutboxCopies(join(folder, 'copies'), 5, null).take(db, outbox.audit.head(), taken);
  // What came after the copy is in the log alone, and the log has nothing of the page that is damaged.
  db.pragma('wal_checkpoint(TRUNCATE)');
  outbox.audit.append({ event: 'log-exported', role: 'person' });
  const log = readFileSync(`${file}-wal`);
  db.close();
  writeFileSync(`${file}-wal`, log);
  const content = readFileSync(file);
  content.writeUInt8(content.readUInt8(5000) ^ 1, 5000);
  writeFileSync(file, content);
  return { folder, file, damaged: content, log, ids: changes.map(({ id }) => id) };
}

test('a copy takes the place of the damaged outbox, and what it held waiting is for a person', async () => {
  const { folder, damaged, log, ids } = damagedFolder();
  expect(restoreCopy(folder, name, sampleKey(), 9000)).toBe(true);
  const db = openOutboxFile(folder, sampleKey(), 9000);
  const outbox = new OutboxDatabase(db);
  expect(ids.map((id) => outbox.get(id))).toMatchObject([
    { operation: 'create', state: 'unknown', attempts: 1, draft: { name: 'Ada Example' } },
    { operation: 'create', state: 'unknown', attempts: 1, draft: { name: 'Ada Example' } },
    { operation: 'update', state: 'conflict', attempts: 1, theirs: null, failure: heldBack },
    { operation: 'delete', state: 'conflict', attempts: 0, theirs: null, failure: heldBack },
    { operation: 'update', state: 'conflict', attempts: 0, theirs: null, failure: heldBack },
  ]);
  expect(outbox.claim({ now: 1e12, limit: 9 })).toEqual([]);
  expect(outbox.audit.verify(null)).toMatchObject({ kind: 'whole', entries: 13 });
  expect(outbox.audit.read(7, 9)).toMatchObject([
    { event: 'unknown', outcome: 'outbox-restored' },
    { event: 'conflict', outcome: 'outbox-restored' },
    { event: 'conflict', outcome: 'outbox-restored' },
    { event: 'unknown', outcome: 'outbox-restored' },
    { event: 'conflict', outcome: 'outbox-restored' },
    { event: 'outbox-restored', role: 'person' },
  ]);
  db.close();
  const aside = join(folder, 'set-aside');
  expect(readdirSync(aside)).toEqual(['outbox-19700101t000009000z.db', 'outbox-19700101t000009000z.db-wal']);
  expect(readFileSync(join(aside, 'outbox-19700101t000009000z.db')).equals(damaged)).toBe(true);
  expect(readFileSync(join(aside, 'outbox-19700101t000009000z.db-wal')).equals(log)).toBe(true);
  expect(readdirSync(join(folder, 'copies'))).toEqual([name]);
  expect(readdirSync(folder).sort()).toEqual(['copies', 'outbox.checked', 'outbox.db', 'set-aside']);
  const store = await openedStore(onDisk(folder));
  expect(value(await store.outbox.recover(9000))).toBe(0);
  await store.close();
});

test('a copy that is not there, has another name, another key, or is damaged itself is refused, and nothing is changed', () => {
  const { folder, file, damaged } = damagedFolder();
  const copy = join(folder, 'copies', name);
  const content = readFileSync(copy);
  expect(restoreCopy(folder, 'outbox-20261122t130000000z.db', sampleKey(), 9000)).toBe(false);
  // Sound, and no copy.
  writeFileSync(join(folder, 'other.db'), content);
  expect(restoreCopy(folder, '../other.db', sampleKey(), 9000)).toBe(false);
  expect(restoreCopy(folder, name, sampleKey(9), 9000)).toBe(false);
  content.writeUInt8(content.readUInt8(6000) ^ 1, 6000);
  writeFileSync(copy, content);
  expect(restoreCopy(folder, name, sampleKey(), 9000)).toBe(false);
  writeFileSync(copy, '');
  expect(restoreCopy(folder, name, sampleKey(), 9000)).toBe(false);
  expect(readFileSync(file).equals(damaged)).toBe(true);
  expect(existsSync(join(folder, 'set-aside'))).toBe(false);
});

/** What another start finds: the outbox is damaged still, or it is the copy with nothing of the damaged one in it. */
function lookAgain(folder: string): 'damaged' | 'restored' {
  try {
    const db = openOutboxFile(folder, sampleKey(), 9500);
    const outbox = new OutboxDatabase(db);
    expect(outbox.totals()).toMatchObject({ unknown: 2, conflict: 3, sending: 0, pending: 0 });
    expect(outbox.audit.verify(null)).toMatchObject({ kind: 'whole', entries: 13 });
    db.close();
    return 'restored';
  } catch (error) {
    expect(error).toEqual(new StoreError('damaged', 'check-failed'));
    return 'damaged';
  }
}

test.each([
  [1, 'damaged'],
  [2, 'damaged'],
  [3, 'restored'],
  [4, 'restored'],
])('a crash before move %d leaves the outbox %s, never a new and empty one', (move, found) => {
  const { folder } = damagedFolder();
  const rename = vi.mocked(fs.renameSync);
  const real = rename.getMockImplementation();
  if (real === undefined) throw new Error('There is no real renameSync.');
  let moves = 0;
  rename.mockImplementation((from, to) => {
    moves += 1;
    if (moves === move) throw new Error('crash');
    real(from, to);
  });
  expect(() => restoreCopy(folder, name, sampleKey(), 9000)).toThrow('crash');
  rename.mockImplementation(real);
  expect(lookAgain(folder)).toBe(found);
  expect(existsSync(join(folder, 'outbox.db.ready'))).toBe(false);
  if (found === 'damaged') expect(restoreCopy(folder, name, sampleKey(), 9000)).toBe(true);
  expect(lookAgain(folder)).toBe('restored');
});

test('a copy made ready long ago does not come back when an outbox that works vanishes', () => {
  const { folder, file } = damagedFolder();
  restoreCopy(folder, name, sampleKey(), 9000);
  writeFileSync(join(folder, 'outbox.db.ready'), readFileSync(file));
  openOutboxFile(folder, sampleKey(), 9000).close();
  rmSync(file);
  expect(() => openOutboxFile(folder, sampleKey(), 9000)).toThrow('outbox-missing');
});
