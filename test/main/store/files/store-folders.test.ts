import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { folderName, openStoreFolders } from '../../../../main/store/files/store-folders.ts';
import { value } from '../../../support/main/results.ts';
import { newCreate, sampleKey, saved } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { onDisk, openedStore, opener } from '../worker/worker-store.ts';

const custom = 'custom:https://pos.example.com/base';

test('each server has a folder of its own, whose name tells no address', () => {
  const hash = createHash('sha256').update('https://pos.example.com/base').digest('hex').slice(0, 16);
  expect(['official', 'mock', custom].map(folderName)).toEqual(['official', 'mock', `custom-${hash}`]);
  expect(folderName('custom:https://pos.example.com/other')).not.toBe(folderName(custom));
});

test.each(['', '..', 'a/b', 'set-aside', 'custom:', 'Official', 'a'.repeat(21)])(
  'the profile %j has no folder',
  (profile) => {
    expect(() => folderName(profile)).toThrow('unknown-profile');
  },
);

test('a folder is made for its own user alone, also where it was laid open', async () => {
  const root = join(temporaryFolder(), 'data');
  const folders = openStoreFolders(root);
  const folder = await folders.prepare('mock');
  expect([folder, statSync(folder).isDirectory()]).toEqual([join(root, 'mock'), true]);
  chmodSync(folder, 0o755);
  await folders.prepare('mock');
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test.each([
  ['nothing', [], false],
  ['an empty folder', ['x/'], false],
  ['a key-check value alone', ['key-check.json'], false],
  ['an outbox', ['outbox.db'], true],
  ['a directory', ['directory.db'], true],
  ['a log alone', ['outbox.db-wal'], true],
  ['a copy alone', ['copies/outbox-20261122t120000000z.db'], true],
  ['a copy that was made ready', ['outbox.db.ready'], true],
  ['what was set aside', ['set-aside/outbox.db'], false],
  ['another server’s data', ['../official/outbox.db'], false],
])('with %s, there is data: %s', async (_name, files, expected) => {
  const folders = openStoreFolders(temporaryFolder());
  if (files.length > 0) {
    const folder = await folders.prepare('mock');
    for (const file of files) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      if (!file.endsWith('/')) writeFileSync(join(folder, file), 'x');
    }
  }
  expect(await folders.hasData('mock')).toBe(expected);
});

test('a key-check value is read back; one that is missing, damaged or too long is none', async () => {
  const folders = openStoreFolders(temporaryFolder());
  expect(await folders.readKeyCheck(custom)).toBeNull();
  await folders.writeKeyCheck(custom, '0123456789abcdef');
  expect(await folders.readKeyCheck(custom)).toBe('0123456789abcdef');
  await folders.writeKeyCheck(custom, 'fedcba9876543210');
  expect(await folders.readKeyCheck(custom)).toBe('fedcba9876543210');
  expect(await folders.readKeyCheck('mock')).toBeNull();
  const file = join(await folders.prepare(custom), 'key-check.json');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  for (const text of [
    '',
    '{}',
    '{"version":1,"keyCheck":7}',
    '{"version":2,"keyCheck":"00"}',
    `{"version":1,"keyCheck":"00"}${' '.repeat(5000)}`,
  ]) {
    writeFileSync(file, text);
    expect(await folders.readKeyCheck(custom)).toBeNull();
  }
});

test('a key-check value that cannot be read is an error and not taken for a missing one', async () => {
  const folders = openStoreFolders(temporaryFolder());
  mkdirSync(join(await folders.prepare('mock'), 'key-check.json'));
  await expect(folders.readKeyCheck('mock')).rejects.toThrow();
});

test('setting aside moves everything of one server, deletes nothing, and can be done again', async () => {
  const root = temporaryFolder();
  const folders = openStoreFolders(root);
  await folders.setAside('mock');
  expect(existsSync(join(root, 'set-aside'))).toBe(false);
  for (const text of ['first', 'second']) {
    writeFileSync(join(await folders.prepare('mock'), 'outbox.db'), text);
    await folders.writeKeyCheck('mock', '00');
    writeFileSync(join(await folders.prepare('official'), 'outbox.db'), 'other');
    await folders.setAside('mock');
    expect([await folders.hasData('mock'), await folders.readKeyCheck('mock')]).toEqual([false, null]);
  }
  const aside = readdirSync(join(root, 'set-aside')).sort();
  expect(aside.map((name) => readFileSync(join(root, 'set-aside', name, 'outbox.db'), 'utf8'))).toEqual([
    'first',
    'second',
  ]);
  expect(aside.every((name) => /^mock-\d{8}t\d{9}z(-\d)?$/.test(name))).toBe(true);
  expect(readdirSync(join(root, 'set-aside', aside[0] ?? '')).sort()).toEqual([
    'key-check.json',
    'outbox.db',
  ]);
  expect(await folders.hasData('official')).toBe(true);
});

test('a copy is used by its profile and name', async () => {
  const folders = openStoreFolders(temporaryFolder());
  const folder = await folders.prepare(custom);
  const store = await openedStore(onDisk(folder));
  const change = newCreate();
  value(await store.outbox.save(change, saved));
  await store.close();
  writeFileSync(join(folder, 'outbox.db'), 'this is not what was written'.repeat(200));
  const opening = await opener()(onDisk(folder));
  if (opening.kind !== 'damaged') throw new Error('It opened.');
  const [copy] = opening.copies;
  expect(opening.copies).toMatchObject([{ open: 1 }]);
  const key = sampleKey();
  expect(await folders.useCopy('mock', copy?.name ?? '', key)).toBe(false);
  expect(await folders.useCopy(custom, copy?.name ?? '', key)).toBe(true);
  expect(key).toEqual(sampleKey());
  const again = await openedStore(onDisk(folder));
  expect(value(await again.outbox.get(change.id))).toMatchObject({ state: 'unknown', draft: change.draft });
  await again.close();
  expect(basename(folder)).toBe(folderName(custom));
});
