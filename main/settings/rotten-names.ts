import { lostPin, type Settings } from './settings-schema.ts';

/*
 * A bit that turned in a name, or in a choice, makes it look like one of a newer version. The copy tells them apart: a
 * newer version writes both files, and a rotten name is in one of them only, in the place of one that is known.
 */

export function hasUnknownNames(settings: Settings): boolean {
  return unknownNames(settings).length > 0;
}

/** Whether a file has something unknown instead of something that its copy knows. */
export function hasRottenNames(file: Settings, copy: Settings): boolean {
  const kept = new Set(unknownNames(copy));
  const known = new Set(knownNames(file));
  return (
    unknownNames(file).some((name) => !kept.has(name)) && knownNames(copy).some((name) => !known.has(name))
  );
}

function unknownNames({ unknown: { settings, preferences } }: Settings): string[] {
  return [...Object.keys(settings), ...inPreferences(preferences)];
}

/** Version and server are in every whole file. */
function knownNames({ preferences = {}, retentionDays, staffPin }: Settings): string[] {
  const names = inPreferences(preferences);
  if (retentionDays !== undefined) names.push('retentionDays');
  if (staffPin !== undefined && staffPin !== lostPin) names.push('staffPin');
  return names;
}

function inPreferences(preferences: object): string[] {
  return Object.keys(preferences).map((name) => `preferences.${name}`);
}
