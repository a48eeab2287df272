import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultPreferences } from '../../../preload/contract/index.ts';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';
import { openDataFolder } from '../../support/data-folder/open.ts';
import { later, laterText, openBoth, readAs, without } from './later-settings.ts';
import { openPlace, record } from './settings-place.ts';

test('settings of a newer version are read as far as they are known, and nothing is written or set aside', async () => {
  const { settings, events, path, folder, textOf } = openBoth(laterText);
  expect(await settings.load()).toEqual({ kind: 'official' });
  expect(await settings.loadRetention()).toBe(30);
  expect(await settings.loadPin()).toEqual(record('hash'));
  expect(await settings.loadPreferences()).toEqual(readAs);
  expect([events, textOf(path), readdirSync(folder)]).toEqual([
    [],
    laterText,
    ['settings.json', 'settings.json.copy'],
  ]);
});

test('whatever is saved, what is not known is written back unchanged, and so into the copy', async () => {
  const { settings, stored, path, copy, textOf, start } = openBoth(laterText);
  await settings.save({ kind: 'mock' });
  await settings.saveRetention(null);
  await settings.savePin(record('other'));
  await settings.savePreferences({ ...readAs, largeText: true });
  expect(stored()).toEqual({
    ...later,
    server: { kind: 'mock' },
    retentionDays: null,
    staffPin: record('other'),
    preferences: { ...later.preferences, largeText: true },
  });
  expect(textOf(copy)).toBe(textOf(path));
  expect(await start()).toEqual({ mode: 'self-service', server: 'mock', pin: 'other', events: [] });
});

test('a choice that is not known stays until another one is made', async () => {
  const { settings, stored } = openBoth(laterText);
  await settings.savePreferences({ ...readAs, theme: 'dark' });
  expect(stored()).toEqual({ ...later, preferences: { ...later.preferences, theme: 'dark' } });
  const scanner = { ...defaultPreferences.scanner, minimumLength: 9 };
  await settings.savePreferences({ ...readAs, theme: 'system', language: 'fr', scanner });
  expect(stored()).toEqual({
    ...later,
    preferences: { ...later.preferences, theme: 'system', language: 'fr', scanner },
  });
});

test('beside a name that is not known, a PIN that is taken away is said to be none', async () => {
  const { settings, stored, path, start } = openBoth(laterText);
  await settings.savePin(null);
  expect(stored()).toEqual({ ...later, staffPin: null });
  expect((await start()).pin).toBe('none');
  await openSettingsFile(path).saveRetention(7);
  expect(stored()).toEqual({ ...later, retentionDays: 7, staffPin: null });
  expect((await start()).pin).toBe('none');
});

test('beside a name that is not known, nothing about a PIN means that it is lost: locked, and not practice', async () => {
  const { settings, stored, folder, start, path } = openBoth(without('staffPin'));
  const locked = { mode: 'self-service', server: 'official', pin: 'unknown', events: [] };
  expect(await start()).toEqual(locked);
  await settings.saveRetention(7);
  expect(await start()).toEqual(locked);
  expect(stored()).toEqual({ ...later, retentionDays: 7, staffPin: 'lost' });
  await openSettingsFile(path).savePin(null);
  expect((await start()).pin).toBe('none');
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a preference that is not known says nothing about the PIN', async () => {
  const preferences = { greeting: 'morning' };
  const { start, settings, stored } = openBoth(
    JSON.stringify({ version: 1, server: { kind: 'mock' }, preferences }),
  );
  expect(await start()).toEqual({ mode: 'counter', server: 'mock', pin: 'none', events: [] });
  await settings.saveRetention(7);
  expect(stored()).toEqual({ version: 1, server: { kind: 'mock' }, preferences, retentionDays: 7 });
});

test.each([
  ['a preference of a wrong kind', { preferences: { largeText: 'very' } }],
  ['a preference out of bounds', { preferences: { staffLockSeconds: 5 } }],
  ['preferences in words', { preferences: 'none' }],
  ['an unknown name and no server', { server: undefined, updates: 'weekly' }],
  ['an unknown name and a PIN without a hash', { updates: 'weekly', staffPin: { misses: 0 } }],
  ['a PIN of nothing beside no other name', { staffPin: null }],
])('%s is damage still', async (_, part) => {
  const damaged = JSON.stringify({ version: 1, server: { kind: 'mock' }, ...part });
  expect((await openBoth(damaged).start()).events).toEqual(['settings-damaged']);
});

test('what version 0.1.0 wrote is written again as it can read it: the same names and values, and no more', async () => {
  const { settings, folder } = await openDataFolder('at-rest');
  const { textOf } = openPlace();
  const before: unknown = JSON.parse(textOf(`${folder}/settings.json`));
  await settings.saveRetention(91);
  await settings.saveRetention(90);
  await settings.savePreferences(await settings.loadPreferences());
  for (const file of ['settings.json', 'settings.json.copy'])
    expect(JSON.parse(textOf(`${folder}/${file}`))).toEqual(before);
  await settings.savePin(null);
  expect(textOf(`${folder}/settings.json`)).not.toContain('staffPin');
});
