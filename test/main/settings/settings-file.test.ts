import { readFileSync } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
  type FileHandle,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServerChoiceSchema, type ServerChoice } from '../../../preload/contract/index.ts';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';

const practice = { kind: 'practice' };
const custom = v.parse(ServerChoiceSchema, {
  kind: 'custom',
  baseUrl: 'https://pos.example.com/base',
  proxyUrl: 'http://proxy.example.com:8080',
});

let folder = '';
let path = '';
const events: string[] = [];
const log = (event: string) => void events.push(event);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-settings-'));
  path = join(folder, 'settings.json');
  events.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function damagedFiles(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('settings.json.damaged-'));
}

test.each<ServerChoice>([{ kind: 'practice' }, { kind: 'mock' }, { kind: 'official' }, custom])(
  'keeps the choice %j for the next start',
  async (choice) => {
    await openSettingsFile(path).save(choice);
    expect(await openSettingsFile(path).load()).toEqual(choice);
    expect(await readdir(folder)).toEqual(['settings.json', 'settings.json.copy']);
  },
);

test.each([1, 90, 10_000, null])('keeps a retention of %j days, and the server with it', async (days) => {
  const settings = openSettingsFile(path);
  expect(await settings.loadRetention()).toBe(400);
  await settings.save(custom);
  await settings.saveRetention(days);
  await settings.save({ kind: 'official' });
  const later = openSettingsFile(path);
  expect([await later.loadRetention(), await later.load()]).toEqual([days, { kind: 'official' }]);
});

test('a file of the first version without a retention is read, and the default holds', async () => {
  await writeFile(path, '{"version":1,"server":{"kind":"mock"}}');
  const settings = openSettingsFile(path, log);
  expect([await settings.load(), await settings.loadRetention(), events]).toEqual([
    { kind: 'mock' },
    400,
    [],
  ]);
});

test('choices made at the same time undo none of each other', async () => {
  const settings = openSettingsFile(path);
  await Promise.all([settings.saveRetention(30), settings.save(custom), settings.saveRetention(null)]);
  expect([await settings.load(), await settings.loadRetention()]).toEqual([custom, null]);
});

test('uses practice before anything was chosen, and writes nothing', async () => {
  expect(await openSettingsFile(path, log).load()).toEqual(practice);
  expect([await readdir(folder), events]).toEqual([[], []]);
});

test('only the own user can read the file and its folder, whatever lay there before', async () => {
  const deep = join(folder, 'data', 'settings.json');
  await openSettingsFile(deep).save(custom);
  for (const file of [deep, `${deep}.copy`]) {
    await chmod(file, 0o666);
    await writeFile(`${file}.new`, 'left by a crash', { mode: 0o666 });
  }
  await openSettingsFile(deep).save({ kind: 'mock' });
  for (const file of [deep, `${deep}.copy`]) expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700);
  expect(await readdir(join(folder, 'data'))).toEqual(['settings.json', 'settings.json.copy']);
});

test('does not write through a link laid where the draft goes', async () => {
  const victim = join(folder, 'victim');
  await writeFile(victim, 'untouched');
  await symlink(victim, `${path}.new`);
  await openSettingsFile(path).save(custom);
  expect(await readFile(victim, 'utf8')).toBe('untouched');
});

test('saves one after another; the last one stays', async () => {
  const settings = openSettingsFile(path);
  const choices: ServerChoice[] = [custom, { kind: 'mock' }, { kind: 'practice' }, { kind: 'official' }];
  await Promise.all(choices.map((choice) => settings.save(choice)));
  expect(await settings.load()).toEqual({ kind: 'official' });
});

test('cut off at any byte and without a copy, the file is set aside whole and practice is used', async () => {
  await openSettingsFile(path).save(custom);
  const whole = await readFile(path);
  // The last two bytes are the closing brace and a line break that may go.
  for (let length = 0; length < whole.length - 1; length += 1) {
    await rm(`${path}.copy`);
    await writeFile(path, whole.subarray(0, length));
    expect(await openSettingsFile(path, log).load()).toEqual(practice);
  }
  const kept = await damagedFiles();
  expect(kept.length).toBe(whole.length - 1);
  const texts = await Promise.all(kept.map((name) => readFile(join(folder, name))));
  expect(texts.map(({ length }) => length).sort((a, b) => a - b)).toEqual(texts.map((_, index) => index));
  expect(new Set(events)).toEqual(new Set(['settings-damaged']));
  await writeFile(path, whole);
  expect(await openSettingsFile(path).load()).toEqual(custom);
});

test.each([
  ['is no JSON', 'server=official'],
  ['is binary', Buffer.from([0xff, 0xfe, 0x00, 0x7b])],
  ['has another shape', '[]'],
  ['is of a later version', '{"version":2,"server":{"kind":"official"}}'],
  ['has a retention of no days', '{"version":1,"server":{"kind":"official"},"retentionDays":0}'],
  ['has a retention in words', '{"version":1,"server":{"kind":"official"},"retentionDays":"90"}'],
  ['names an unknown server', '{"version":1,"server":{"kind":"other"}}'],
  [
    'has an address that is not https',
    '{"version":1,"server":{"kind":"custom","baseUrl":"http://pos.example.com"}}',
  ],
  ['reaches for the prototype', '{"__proto__":{"version":1},"server":{"kind":"official"}}'],
  ['is larger than settings ever are', `{"version":1,"server":{"kind":"official"}}${' '.repeat(70_000)}`],
])('a file that %s is set aside, and practice is used', async (_, text) => {
  await writeFile(path, text);
  const settings = openSettingsFile(path, log);
  expect(await settings.load()).toEqual(practice);
  expect((await damagedFiles()).length).toBe(1);
  expect(events).toEqual(['settings-damaged']);
  await settings.save({ kind: 'official' });
  expect(await settings.load()).toEqual({ kind: 'official' });
  expect((await damagedFiles()).length).toBe(1);
});

test('what cannot be read is left alone, and practice is used', async () => {
  await mkdir(path);
  expect(await openSettingsFile(path, log).load()).toEqual(practice);
  expect(events).toEqual(['settings-unreadable']);
  expect(await openSettingsFile(path).loadRetention()).toBe(400);
  // A retention is no reason to write practice over a server that nobody can read just now.
  await expect(openSettingsFile(path).saveRetention(30)).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['settings.json']);
});

test('a save that the disk refuses rejects, leaves the old file, and does not hold up the next', async () => {
  const settings = openSettingsFile(path);
  await settings.save(custom);
  await mkdir(`${path}.new`);
  await writeFile(join(`${path}.new`, 'in the way'), '');
  await expect(settings.save({ kind: 'official' })).rejects.toThrow();
  expect(await settings.load()).toEqual(custom);
  await rm(`${path}.new`, { recursive: true });
  await settings.save({ kind: 'official' });
  expect(await settings.load()).toEqual({ kind: 'official' });
});

test('each file reaches the disk before its name does, the file before its copy, and both before the save is done', async () => {
  const settings = openSettingsFile(path);
  await settings.save(custom);
  const probe = await open(path);
  const before: string[] = [];
  const sync = vi.spyOn(Object.getPrototypeOf(probe) as FileHandle, 'sync');
  await probe.close();
  sync.mockImplementation(() => {
    const isNew = [path, `${path}.copy`].map((file) => readFileSync(file, 'utf8').includes('official'));
    before.push(isNew.map((name) => (name ? 'new' : 'old')).join(' '));
    return Promise.resolve();
  });
  try {
    await settings.save({ kind: 'official' });
  } finally {
    sync.mockRestore();
  }
  expect(before).toEqual(['old old', 'new old', 'new old', 'new new']);
});
