import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultPreferences, type Preferences } from '../../../preload/contract/index.ts';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';
import { openPlace, record } from './settings-place.ts';

const selfService: Preferences = { ...defaultPreferences, mode: 'self-service' };

/** A terminal whose settings are written by the app itself, with what it logs. */
function openTerminal() {
  const place = openPlace();
  const lines: string[] = [];
  const settings = openSettingsFile(
    place.path,
    (event, details = {}) => void lines.push(`${event} ${JSON.stringify(details)}`),
  );
  return { ...place, lines, settings };
}

test('where the copy cannot be written the save is done, and the old copy is gone', async () => {
  const { path, copy, put, block, start, settings, lines } = openTerminal();
  await settings.savePin(record('taken away'));
  block(`${copy}.new`);
  await settings.savePin(null);
  expect([existsSync(copy), lines]).toEqual([false, ['settings-copy-not-written {"removed":true}']]);
  expect((await start()).pin).toBe('none');
  put(path, 'damaged');
  expect((await start()).pin).toBe('unknown');
});

test('an open counter does not come back where the copy of self-service could not be written', async () => {
  const { path, copy, put, block, start, settings } = openTerminal();
  await settings.save({ kind: 'official' });
  block(`${copy}.new`);
  await settings.savePin(record('hash'));
  await settings.savePreferences(selfService);
  put(path, 'damaged');
  put(`${copy}.new`, null);
  expect(await start()).toMatchObject({ pin: 'unknown', events: ['settings-damaged'] });
});

test('the copy is made again by the next save that can', async () => {
  const { path, copy, put, block, start, settings } = openTerminal();
  block(`${copy}.new`);
  await settings.savePin(record('hash'));
  put(`${copy}.new`, null);
  await settings.savePreferences(selfService);
  put(path, null);
  expect(await start()).toMatchObject({ mode: 'self-service', pin: 'hash', events: ['settings-restored'] });
});

test('a copy that can neither be written nor removed stops no save, and is renewed once it can be', async () => {
  const { path, copy, put, block, start, settings, lines } = openTerminal();
  await settings.save({ kind: 'mock' });
  block(copy);
  await settings.savePin(record('hash'));
  await settings.savePreferences(selfService);
  expect(new Set(lines)).toEqual(new Set(['settings-copy-not-written {"removed":false}']));
  // What stuck is an old copy.
  put(copy, '{"version":1,"server":{"kind":"mock"}}');
  expect(await settings.loadPin()).toEqual(record('hash'));
  expect(lines.at(-1)).toBe('settings-copy-renewed {}');
  put(path, 'damaged');
  expect(await start()).toMatchObject({ mode: 'self-service', pin: 'hash' });
});

test('a save that the disk refuses leaves both files as they were', async () => {
  const { path, copy, block, settings, lines, textOf } = openTerminal();
  await settings.savePin(record('hash'));
  const text = textOf(path);
  block(`${path}.new`);
  await expect(settings.savePin(null)).rejects.toThrow();
  expect([textOf(path), textOf(copy), lines]).toEqual([text, text, []]);
});

test('settings that were put back by hand hold, and renew the copy', async () => {
  const { path, copy, put, start, settings, textOf } = openTerminal();
  await settings.savePreferences(selfService);
  const byHand = '{"version":1,"server":{"kind":"mock"}}';
  put(path, byHand);
  expect(await start()).toEqual({
    mode: 'counter',
    server: 'mock',
    pin: 'none',
    events: ['settings-copy-renewed'],
  });
  expect(textOf(copy)).toBe(byHand);
});
