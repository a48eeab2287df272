import * as v from 'valibot';
import {
  PreferencesChangeSchema,
  RetentionSchema,
  ServerChoiceSchema,
} from '../../preload/contract/index.ts';
import {
  divide,
  isKnownPreference,
  isObject,
  nothingUnknown,
  type UnknownSettings,
} from './unknown-settings.ts';

const PinRecordSchema = v.strictObject({
  hash: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  misses: v.pipe(v.number(), v.integer(), v.minValue(0)),
  lastMissAt: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** Stands where a damaged file may have held a PIN: nobody knows it, and it is not the same as none. */
export const lostPin = 'lost';

/** What the file holds. Every key but the first two is missing from files of earlier versions of the app. */
const SettingsSchema = v.strictObject({
  version: v.literal(1),
  server: ServerChoiceSchema,
  retentionDays: v.optional(RetentionSchema),
  /** What a version of the app did not know yet has its default. */
  preferences: v.optional(PreferencesChangeSchema),
  staffPin: v.optional(v.union([PinRecordSchema, v.literal(lostPin)])),
});

/** The settings, with what only a newer version of the app knows of them. */
export type Settings = v.InferOutput<typeof SettingsSchema> & { readonly unknown: UnknownSettings };

export const nothingChosen: Settings = {
  version: 1,
  server: { kind: 'practice' },
  unknown: nothingUnknown,
};

/**
 * The names in files of the first version, which says that there is no PIN by leaving its name out. Beside any other
 * name, `staffPin` is always there, null where none is set: one flipped bit in its name must not mean "no PIN". Never
 * add to this list.
 */
const firstNames = new Set(['version', 'server', 'retentionDays', 'preferences', 'staffPin']);

function hasLaterName(settings: object): boolean {
  return Object.keys(settings).some((name) => !firstNames.has(name));
}

/** The settings that a text holds, with the PIN as lost where it cannot be known; null where the text is damaged. */
export function parseSettings(text: string): Settings | null {
  const json = parseJson(text);
  if (!isObject(json)) return null;
  const { known, unknown } = divide(json, (name) => Object.hasOwn(SettingsSchema.entries, name));
  const { preferences: found } = known;
  const preferences = isObject(found) ? divide(found, isKnownPreference) : null;
  const settings = v.safeParse(SettingsSchema, {
    ...known,
    ...(preferences && { preferences: preferences.known }),
    ...(hasLaterName(json) && { staffPin: readStatedPin(known) }),
  });
  if (!settings.success) return null;
  return { ...settings.output, unknown: { settings: unknown, preferences: preferences?.unknown ?? {} } };
}

function readStatedPin({ staffPin = lostPin }: Readonly<Record<string, unknown>>): unknown {
  return staffPin === null ? undefined : staffPin;
}

/** The text of a file that holds the settings; an earlier version of the app can read it where nothing is unknown. */
export function writeSettings({ unknown, ...known }: Settings): string {
  const preferences = { ...known.preferences, ...unknown.preferences };
  const hasPreferences = known.preferences !== undefined || Object.keys(unknown.preferences).length > 0;
  const settings = { ...known, ...(hasPreferences && { preferences }), ...unknown.settings };
  const stated = hasLaterName(settings) ? { ...settings, staffPin: settings.staffPin ?? null } : settings;
  return `${JSON.stringify(stated, null, 2)}\n`;
}

/** Settings of this version but for the PIN, whatever is wrong with them. */
const WithoutPinSchema = v.strictObject({
  version: v.literal(1),
  server: v.optional(v.unknown()),
  retentionDays: v.optional(v.unknown()),
  preferences: v.optional(v.unknown()),
});

/** A whole PIN in settings that are damaged elsewhere, or that a later version of the app wrote. */
const WithPinSchema = v.object({ staffPin: PinRecordSchema });

/**
 * What stands in for damaged texts, the file's before its copy's: nothing was chosen, but the PIN stays where one of
 * them holds it whole; otherwise one counts as set unless a text shows that none was.
 */
export function replaceDamaged(texts: readonly string[]): Settings {
  const replaced = texts.map(replaceOne);
  return replaced.find(({ staffPin }) => staffPin !== lostPin) ?? { ...nothingChosen, staffPin: lostPin };
}

function replaceOne(text: string): Settings {
  const json = parseJson(text);
  if (v.is(WithoutPinSchema, json)) return nothingChosen;
  const kept = v.safeParse(WithPinSchema, json);
  return { ...nothingChosen, staffPin: kept.success ? kept.output.staffPin : lostPin };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
