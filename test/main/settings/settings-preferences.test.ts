import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultPreferences, type Preferences } from '../../../preload/contract/index.ts';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';

const chosen: Preferences = {
  mode: 'self-service',
  language: 'ar',
  country: 'DE',
  screenInches: 21.5,
  theme: 'contrast',
  largeText: true,
  keyboard: 'always',
  scanner: { maximumGap: 100, minimumLength: 12, terminator: 'silence', layout: 'us' },
  sounds: false,
  speech: 'headphones',
  printer: { name: 'counter', paper: 'receipt-58' },
  staffLockSeconds: 300,
  ownAccount: true,
};

let folder = '';
let path = '';
const events: string[] = [];
const log = (event: string) => void events.push(event);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-preferences-'));
  path = join(folder, 'settings.json');
  events.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('every preference is there after a restart, and the rest of the file with it', async () => {
  const settings = openSettingsFile(path, log);
  await settings.save({ kind: 'official' });
  await settings.saveRetention(30);
  await settings.savePreferences(chosen);
  const later = openSettingsFile(path, log);
  expect(await later.loadPreferences()).toEqual(chosen);
  expect([await later.load(), await later.loadRetention(), await later.loadPin()]).toEqual([
    { kind: 'official' },
    30,
    null,
  ]);
  await later.savePreferences(defaultPreferences);
  expect(await openSettingsFile(path, log).loadPreferences()).toEqual(defaultPreferences);
  expect(events).toEqual([]);
});

test.each([
  ['{"version":1,"server":{"kind":"mock"}}', {}],
  ['{"version":1,"server":{"kind":"mock"},"retentionDays":null}', {}],
  ['{"version":1,"server":{"kind":"mock"},"preferences":{}}', {}],
  [
    '{"version":1,"server":{"kind":"mock"},"preferences":{"language":"fr","largeText":true}}',
    { language: 'fr', largeText: true },
  ],
])(
  'a file of an earlier version is read, and what it does not know has its default: %s',
  async (text, known) => {
    await writeFile(path, text);
    const settings = openSettingsFile(path, log);
    expect(await settings.loadPreferences()).toEqual({ ...defaultPreferences, ...known });
    expect([await settings.load(), await settings.loadPin(), events]).toEqual([{ kind: 'mock' }, null, []]);
    expect(await readFile(path, 'utf8')).toBe(text);
  },
);

test.each([
  ['a lock that never comes', { staffLockSeconds: 1_000_000 }],
  ['a scanner in words', { scanner: 'fast' }],
])('a file with %s counts as damaged, and the defaults hold', async (_, preferences) => {
  await writeFile(path, JSON.stringify({ version: 1, server: { kind: 'mock' }, preferences }));
  const settings = openSettingsFile(path, log);
  expect(await settings.loadPreferences()).toEqual(defaultPreferences);
  expect(events).toEqual(['settings-damaged']);
});

test('where the file cannot be read the defaults hold, and nothing is written over it', async () => {
  await mkdir(path);
  const settings = openSettingsFile(path, log);
  expect(await settings.loadPreferences()).toEqual(defaultPreferences);
  await expect(settings.savePreferences(chosen)).rejects.toThrow();
  expect(new Set(events)).toEqual(new Set(['settings-unreadable']));
});

test('changes of every kind at the same time undo none of each other', async () => {
  const settings = openSettingsFile(path, log);
  const pin = { hash: 'hash', misses: 2, lastMissAt: 1_000 };
  await Promise.all([
    settings.savePreferences(chosen),
    settings.savePin(pin),
    settings.saveRetention(7),
    settings.save({ kind: 'mock' }),
  ]);
  const later = openSettingsFile(path, log);
  expect([
    await later.loadPreferences(),
    await later.loadPin(),
    await later.loadRetention(),
    await later.load(),
  ]).toEqual([chosen, pin, 7, { kind: 'mock' }]);
});
