import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultPreferences } from '../../../preload/contract/index.ts';
import type { PinRecord } from '../../../main/core/ports.ts';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';
import { patience } from '../../durability/patience.ts';

const record: PinRecord = { hash: 'scrypt$10$1$1$salt$hash', misses: 3, lastMissAt: 1_795_000_000_000 };

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-pin-'));
  path = join(folder, 'settings.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What a start finds: the record, `none`, or `unknown`. */
async function find(): Promise<PinRecord | 'none' | 'unknown'> {
  try {
    return (await openSettingsFile(path).loadPin()) ?? 'none';
  } catch {
    return 'unknown';
  }
}

/** Puts a text in the place of the file, and leaves no copy that could stand in. */
async function leaveAlone(text: string | Buffer): Promise<void> {
  await rm(`${path}.copy`, { force: true });
  await writeFile(path, text);
}

test('is kept, replaced and taken away', async () => {
  const settings = openSettingsFile(path);
  expect(await find()).toBe('none');
  await settings.savePin(record);
  expect([await settings.loadPin(), await find()]).toEqual([record, record]);
  await settings.savePin({ ...record, misses: 0, lastMissAt: null });
  expect(await find()).toEqual({ ...record, misses: 0, lastMissAt: null });
  await settings.savePin(null);
  expect([await settings.loadPin(), await find()]).toEqual([null, 'none']);
  for (const file of [path, `${path}.copy`]) expect(await readFile(file, 'utf8')).not.toContain('Pin');
});

test('cut off at any byte, the file opens nothing: the PIN is unknown, now and after a restart', async () => {
  await openSettingsFile(path).savePin(record);
  const whole = await readFile(path);
  for (let length = 0; length < whole.length - 1; length += 1) {
    await leaveAlone(whole.subarray(0, length));
    expect(await find()).toBe('unknown');
    expect(await find()).toBe('unknown');
  }
});

test('with any one bit turned, the file never says that there is no PIN', { timeout: patience }, async () => {
  await openSettingsFile(path).savePin(record);
  const whole = await readFile(path);
  const found = { known: 0, unknown: 0 };
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const turned = Buffer.from(whole);
    turned[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    await leaveAlone(turned);
    const pin = await find();
    expect(pin).not.toBe('none');
    found[pin === 'unknown' ? 'unknown' : 'known'] += 1;
  }
  // Control: both happen, so that the bits were really turned.
  expect(found.known).toBeGreaterThan(50);
  expect(found.unknown).toBeGreaterThan(50);
});

test.each([
  ['a text', 'server=official'],
  ['an empty file', ''],
  ['another shape', '[]'],
  ['a later version', '{"version":2,"server":{"kind":"official"}}'],
  ['more than settings ever are', `{"version":1,"server":{"kind":"official"}}${' '.repeat(70_000)}`],
  ['a record without a hash', '{"version":1,"server":{"kind":"mock"},"staffPin":{"misses":0}}'],
  ['a record that is nothing', '{"version":1,"server":{"kind":"mock"},"staffPin":null}'],
])('%s may have held a PIN: unknown until it is set or taken away', async (_, text) => {
  await writeFile(path, text);
  expect([await find(), await find()]).toEqual(['unknown', 'unknown']);
  expect((await readdir(folder)).filter((name) => name.includes('damaged-'))).toHaveLength(1);
  const settings = openSettingsFile(path);
  await settings.savePreferences({ ...defaultPreferences, language: 'fr' });
  await settings.save({ kind: 'official' });
  expect(await find()).toBe('unknown');
  await settings.savePin(null);
  expect(await find()).toBe('none');
  expect((await settings.loadPreferences()).language).toBe('fr');
});

test.each([
  '{"version":1,"server":{"kind":"other"}}',
  '{"version":1,"server":{"kind":"mock"},"retentionDays":"90"}',
  '{"version":1,"server":{"kind":"mock"},"preferences":{"language":"xx"}}',
])('a damaged file that shows it held no PIN does not lock anybody out: %s', async (text) => {
  await writeFile(path, text);
  expect([await find(), await find()]).toEqual(['none', 'none']);
});

test.each([
  { version: 1, server: { kind: 'mock' }, preferences: { language: 'xx' } },
  { version: 1, server: { kind: 'other' } },
  { version: 2, server: { kind: 'mock' }, updates: 'weekly' },
])('a whole PIN outlives what is wrong, or newer than this app, beside it: %j', async (settings) => {
  await writeFile(path, JSON.stringify({ ...settings, staffPin: record }));
  expect([await find(), await find()]).toEqual([record, record]);
});

test('a file that cannot be read keeps its secret, and so does what is saved over it', async () => {
  await mkdir(path);
  expect(await find()).toBe('unknown');
  await expect(openSettingsFile(path).savePin(null)).rejects.toThrow();
  await rm(path, { recursive: true });
  // A link to itself cannot be read either, but can be replaced, as the choice of a server does.
  await symlink(path, path);
  expect(await find()).toBe('unknown');
  await openSettingsFile(path).save({ kind: 'official' });
  expect([await find(), await openSettingsFile(path).load()]).toEqual(['unknown', { kind: 'official' }]);
});

test('only the own user can read what is kept of a damaged file, and the files in its place', async () => {
  await writeFile(path, 'damaged');
  await chmod(path, 0o666);
  expect(await find()).toBe('unknown');
  const files = await readdir(folder);
  expect(files).toHaveLength(3);
  for (const file of files) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
});

test('where a damaged file cannot be replaced it stays, copied once, and the PIN stays unknown', async () => {
  await writeFile(path, 'damaged');
  await mkdir(`${path}.new`);
  await writeFile(join(`${path}.new`, 'in the way'), '');
  const settings = openSettingsFile(path);
  for (let time = 0; time < 3; time += 1) await expect(settings.loadPin()).rejects.toThrow();
  expect(await readFile(path, 'utf8')).toBe('damaged');
  expect((await readdir(folder)).filter((name) => name.includes('damaged-'))).toHaveLength(1);
});
