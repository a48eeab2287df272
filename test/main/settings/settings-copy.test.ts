import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultPreferences } from '../../../preload/contract/index.ts';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';
import { openPlace, record, settingsText, type Found, type Lying } from './settings-place.ts';

/** Before and after a save at a self-service terminal. */
const before = settingsText('self-service', 'first');
const after = settingsText('self-service', 'second');
const torn = after.slice(0, 60);

const found = (pin: string, ...events: string[]): Found => ({
  mode: 'self-service',
  server: 'official',
  pin,
  events,
});
const nothing = (pin: string, ...events: string[]): Found => ({
  mode: 'counter',
  server: 'practice',
  pin,
  events,
});

test.each<[string, Lying, Lying, Found, Found]>([
  ['nothing is written yet', before, before, found('first'), found('first')],
  ['the file is torn', torn, before, found('first', 'settings-restored'), found('first')],
  ['the file is empty', '', before, found('first', 'settings-restored'), found('first')],
  ['the file is zeros', '\0'.repeat(400), before, found('first', 'settings-restored'), found('first')],
  ['the file is gone', null, before, found('first', 'settings-restored'), found('first')],
  ['only the file is new', after, before, found('second', 'settings-copy-renewed'), found('second')],
  ['the copy is torn', after, torn, found('second', 'settings-copy-renewed'), found('second')],
  ['the copy is empty', after, '', found('second', 'settings-copy-renewed'), found('second')],
  ['there is no copy yet', after, null, found('second'), found('second')],
  ['both are new', after, after, found('second'), found('second')],
  ['both, then the file rots', `x${after}`, after, found('second', 'settings-restored'), found('second')],
  ['both are torn', torn, torn, nothing('unknown', 'settings-damaged'), nothing('unknown')],
  ['the copy alone is left, torn', null, torn, nothing('unknown', 'settings-damaged'), nothing('unknown')],
  ['the file alone is left, torn', torn, null, nothing('unknown', 'settings-damaged'), nothing('unknown')],
  ['none was ever written', null, null, nothing('none'), nothing('none')],
])('after a save that was cut where %s, a start finds', async (_, file, copy, first, later) => {
  const place = openPlace();
  place.put(place.path, file);
  place.put(place.copy, copy);
  expect(await place.start()).toEqual(first);
  expect(await place.start()).toEqual(later);
  // A copy that was missing beside a whole file is made by the next save, not by a start.
  expect(existsSync(place.copy)).toBe(copy !== null || first.events.length > 0);
  if (existsSync(place.copy)) expect(place.textOf(place.copy)).toBe(place.textOf(place.path));
  // Whatever it was, from here on the file may go.
  if (!existsSync(place.copy)) return;
  place.put(place.path, torn);
  expect(await place.start()).toEqual({ ...later, events: ['settings-restored'] });
});

test('every save leaves two files that are the same to the byte, for the own user only', async () => {
  const { path, copy, textOf } = openPlace();
  const settings = openSettingsFile(path);
  const saves = [
    () => settings.save({ kind: 'official' }),
    () => settings.saveRetention(30),
    () => settings.savePreferences({ ...defaultPreferences, mode: 'self-service' }),
    () => settings.savePin(record('hash')),
    () => settings.savePin(null),
  ];
  for (const save of saves) {
    await save();
    expect(textOf(copy)).toBe(textOf(path));
    expect([path, copy].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
  }
});

test('cut off at any byte, the file is restored whole, and what was damaged is kept beside it', async () => {
  const { folder, path, copy, put, start, textOf } = openPlace();
  put(copy, after);
  for (let length = 0; length < after.length - 1; length += 9) {
    put(path, after.slice(0, length));
    expect(await start()).toEqual(found('second', 'settings-restored'));
    expect(textOf(path)).toBe(after);
  }
  const kept = readdirSync(folder).filter((name) => name.includes('.damaged-'));
  expect(kept.map((name) => readFileSync(join(folder, name)).length).sort((a, b) => a - b)).toEqual(
    Array.from({ length: Math.ceil((after.length - 1) / 9) }, (_, index) => index * 9),
  );
});

test('with both files damaged each is kept, and a PIN that one of them holds whole stays', async () => {
  const { folder, path, copy, put, start } = openPlace();
  put(path, torn);
  put(copy, after.replace('"server"', '"sorver"'));
  expect(await start()).toEqual(nothing('second', 'settings-damaged'));
  const kept = readdirSync(folder).filter((name) => name.includes('.damaged-'));
  expect(kept.map((name) => name.split('.damaged-')[0]).sort()).toEqual([
    'settings.json',
    'settings.json.copy',
  ]);
  put(path, after.replace('"server"', '"sorver"').replace('second', 'newest'));
  put(copy, after.replace('"server"', '"sorver"'));
  expect((await start()).pin).toBe('newest');
});

test('a file that cannot be put back is used from its copy all the same, and kept once', async () => {
  const { folder, path, copy, put, block, start, textOf } = openPlace();
  put(path, torn);
  put(copy, after);
  block(`${path}.new`);
  expect(await start()).toEqual(found('second', ...Array<string>(3).fill('settings-restored')));
  expect([textOf(path), textOf(copy)]).toEqual([torn, after]);
  expect(readdirSync(folder).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
});

test('a copy that cannot be read just now keeps its secret: nothing takes its place, and nothing opens', async () => {
  const { path, copy, put, block, start } = openPlace();
  block(copy);
  for (const file of [torn, null]) {
    put(path, file);
    expect(await start()).toEqual(nothing('unknown', ...Array<string>(3).fill('settings-unreadable')));
    await expect(openSettingsFile(path).saveRetention(30)).rejects.toThrow();
    expect(existsSync(path)).toBe(file !== null);
  }
  put(copy, after);
  expect(await start()).toEqual(found('second', 'settings-restored'));
});
