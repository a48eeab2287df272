import * as v from 'valibot';
import {
  PreferencesChangeSchema,
  RetentionSchema,
  ServerChoiceSchema,
} from '../../preload/contract/index.ts';

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

export type Settings = v.InferOutput<typeof SettingsSchema>;

export const nothingChosen: Settings = { version: 1, server: { kind: 'practice' } };

/** The settings that a text holds; null where it is damaged. */
export function parseSettings(text: string): Settings | null {
  const settings = v.safeParse(SettingsSchema, parseJson(text));
  return settings.success ? settings.output : null;
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
