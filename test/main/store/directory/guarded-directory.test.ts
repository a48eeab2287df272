import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openConnection } from '../../../../main/store/files/connection.ts';
import { GuardedDirectory } from '../../../../main/store/directory/guarded-directory.ts';
import { StoreError } from '../../../../main/store/files/store-error.ts';
import { value } from '../../../support/main/results.ts';
import { account, accountId, newCreate, sampleKey, saved } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { onDisk, openedStore } from '../worker/worker-store.ts';

const now = () => 9000;

function open(folder: string, tell = vi.fn()): GuardedDirectory {
  return new GuardedDirectory(folder, sampleKey(), now, tell);
}

function fill(folder: string): void {
  const directory = open(folder);
  for (let number = 0; number < 40; number += 1)
    directory.ask((known) =>
      known.record(account(`a${number}`, `Person ${number} of Example Street `.repeat(8)), 1000),
    );
  directory.close();
}

function flip(file: string, place: number): void {
  const content = readFileSync(file);
  content.writeUInt8(content.readUInt8(place) ^ 1, place);
  writeFileSync(file, content);
}

test('a file that cannot be opened is set aside as it is, and another one is begun', () => {
  const folder = temporaryFolder();
  fill(folder);
  const file = join(folder, 'directory.db');
  flip(file, 200);
  const damaged = readFileSync(file);
  const tell = vi.fn();
  const directory = open(folder, tell);
  expect([directory.wasSetAside, directory.ask((known) => known.count())]).toEqual([true, 0]);
  expect(tell.mock.calls).toEqual([['directory-set-aside', 'damaged']]);
  directory.ask((known) => known.record(account('new1'), 1000));
  directory.close();
  expect(readFileSync(join(folder, 'set-aside', 'directory-19700101t000009000z.db')).equals(damaged)).toBe(
    true,
  );
  const again = open(folder);
  expect([again.wasSetAside, again.ask((known) => known.count())]).toEqual([false, 1]);
  again.close();
});

test('damage of any page is set aside when it is met, and every question is answered all the same', () => {
  const sound = temporaryFolder();
  fill(sound);
  const size = readFileSync(join(sound, 'directory.db')).length;
  let metInUse = 0;
  for (let place = 4096 * 2 + 100; place < size; place += 4096) {
    const folder = temporaryFolder();
    cpSync(sound, folder, { recursive: true });
    flip(join(folder, 'directory.db'), place);
    const tell = vi.fn();
    const directory = open(folder, tell);
    const metAtOnce = directory.wasSetAside;
    const found = directory.ask((known) => known.search('12 of example', 5)).found.length;
    expect([0, 1]).toContain(found);
    for (let number = 0; number < 40; number += 1)
      directory.ask((known) => known.recordDeleted(accountId(`a${number}`), 2000));
    directory.ask((known) => known.record(account('new1'), 3000));
    expect(directory.ask((known) => known.find(accountId('new1')))).toMatchObject({ kind: 'known' });
    expect(directory.ask((known) => known.count())).toBe(1);
    directory.close();
    const inUse = tell.mock.calls.length > 0 && !metAtOnce;
    if (inUse) metInUse += 1;
    expect(tell.mock.calls).toEqual(directory.wasSetAside ? [['directory-set-aside', 'damaged']] : []);
    const again = open(folder);
    // What was met in use is kept in memory until the next start, and that begins with an empty file.
    expect(again.ask((known) => known.count())).toBe(inUse ? 0 : 1);
    again.close();
  }
  expect(metInUse).toBeGreaterThan(0);
});

test('after an unclean stop a small file is read to its end at once', () => {
  const folder = temporaryFolder();
  fill(folder);
  const file = join(folder, 'directory.db');
  const db = openConnection(file, sampleKey());
  db.pragma('user_version=1');
  const log = readFileSync(`${file}-wal`);
  db.close();
  flip(file, 4096 * 3 + 100);
  writeFileSync(`${file}-wal`, log);
  expect(log.length).toBeGreaterThan(0);
  const directory = open(folder);
  expect(directory.wasSetAside).toBe(true);
  directory.close();
});

test.each([
  ['newer', 'user_version=999'],
  ['refused', 'user_version'],
] as const)('a file that is %s is left alone, and the app goes on in memory', (trouble, pragma) => {
  const folder = temporaryFolder();
  const other = openConnection(join(folder, 'directory.db'), sampleKey(), { alone: true });
  other.pragma(pragma);
  // The one has been written by a later version; the other is in use.
  if (trouble === 'newer') other.close();
  const tell = vi.fn();
  const directory = open(folder, tell);
  expect(tell.mock.calls).toEqual([['directory-in-memory', trouble]]);
  directory.ask((known) => known.record(account('new1'), 1000));
  expect([directory.wasSetAside, directory.ask((known) => known.count())]).toEqual([false, 1]);
  directory.close();
  if (other.open) other.close();
  expect(readdirSync(folder)).not.toContain('set-aside');
});

test.each(['at the opening', 'in use'])(
  'a damaged file that cannot be set aside, met %s, is gone without, and is left where it is',
  (when) => {
    const folder = temporaryFolder();
    fill(folder);
    const file = join(folder, 'directory.db');
    writeFileSync(join(folder, 'set-aside'), 'in the way');
    if (when === 'at the opening') flip(file, 200);
    const damaged = readFileSync(file);
    const tell = vi.fn();
    const directory = open(folder, tell);
    let isMet = when === 'at the opening';
    const count = directory.ask((known) => {
      if (isMet) return known.count();
      isMet = true;
      throw new StoreError('damaged', 'page');
    });
    expect([count, directory.wasSetAside]).toEqual([0, false]);
    expect(tell.mock.calls).toEqual([['directory-in-memory', 'refused']]);
    directory.close();
    expect(readFileSync(file).equals(damaged)).toBe(true);
  },
);

test('an error that is no damage is handed on and sets nothing aside', () => {
  const directory = open(temporaryFolder());
  expect(() =>
    directory.ask(() => {
      throw new TypeError('a defect');
    }),
  ).toThrow('a defect');
  expect(directory.wasSetAside).toBe(false);
  directory.close();
});

test('the whole store runs on without its directory, and says so', async () => {
  const folder = temporaryFolder();
  const first = await openedStore(onDisk(folder));
  const change = newCreate();
  value(await first.outbox.save(change, saved));
  value(await first.directory.record(account('a1'), 1000));
  await first.close();
  flip(join(folder, 'directory.db'), 50);
  const log = vi.fn();
  const second = await openedStore(onDisk(folder), { log });
  expect(value(await second.health())).toEqual({ full: false, directorySetAside: true });
  expect(value(await second.outbox.get(change.id))).toMatchObject({ state: 'pending' });
  expect(value(await second.directory.count())).toBe(0);
  expect(log.mock.calls).toEqual([['directory-set-aside', { trouble: 'damaged' }]]);
  await second.close();
});
