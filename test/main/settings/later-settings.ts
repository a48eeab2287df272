import { defaultPreferences, type Preferences } from '../../../preload/contract/index.ts';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';
import { openPlace, record } from './settings-place.ts';

/** What a newer version may have written: names, choices and parts that this one does not know. */
export const later = {
  version: 1,
  server: { kind: 'official' },
  updates: { channel: 'weekly', hours: [2, 4], since: null },
  retentionDays: 30,
  preferences: {
    ...{ ...defaultPreferences, mode: 'self-service', theme: 'sepia', language: 'pt' },
    scanner: { ...defaultPreferences.scanner, prefix: ']C1' },
    printer: { name: 'counter', paper: 'receipt-112' },
    greeting: 'morning',
  },
  staffPin: record('hash'),
};
export const laterText = JSON.stringify(later);
export const without = (name: string) => JSON.stringify({ ...later, [name]: undefined });

/** What this version makes of its preferences. */
export const readAs: Preferences = { ...defaultPreferences, mode: 'self-service' };

/** Files in their places, the copy the same unless it is told. */
export function openBoth(file: string, copy: string | null = file) {
  const place = openPlace();
  place.put(place.path, file);
  place.put(place.copy, copy);
  const events: string[] = [];
  const settings = openSettingsFile(place.path, (event) => void events.push(event));
  const stored = (): unknown => JSON.parse(place.textOf(place.path));
  return { ...place, settings, events, stored };
}
