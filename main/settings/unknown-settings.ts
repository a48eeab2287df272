import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import {
  defaultPreferences,
  PreferencesChangeSchema,
  PreferencesSchema,
  type PreferencesChange,
} from '../../preload/contract/index.ts';

/*
 * What a newer version of the app wrote and this one does not know (decision 020): it is kept as it was found and
 * written back, so that neither going back a version nor coming forward again loses what a shop has chosen.
 */

/** Names and values that this version cannot read, as they were found. */
export interface UnknownSettings {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly preferences: Readonly<Record<string, unknown>>;
}

export const nothingUnknown: UnknownSettings = { settings: {}, preferences: {} };

/** Whether a value is an object of JSON; a list is none. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Divides an object by its names and values. */
export function divide(
  found: Readonly<Record<string, unknown>>,
  isKnown: (name: string, value: unknown) => boolean,
): {
  readonly known: Readonly<Record<string, unknown>>;
  readonly unknown: Readonly<Record<string, unknown>>;
} {
  const entries = Object.entries(found);
  return {
    known: Object.fromEntries(entries.filter(([name, value]) => isKnown(name, value))),
    unknown: Object.fromEntries(entries.filter(([name, value]) => !isKnown(name, value))),
  };
}

/** False for a preference that only a newer version knows, or whose value only a newer version offers. */
export function isKnownPreference(name: string, value: unknown): boolean {
  if (!Object.hasOwn(PreferencesSchema.entries, name)) return false;
  const { success, issues = [] } = v.safeParse(PreferencesChangeSchema, { [name]: value });
  return success || !issues.every(isOfNewerVersion);
}

/** A choice that is not in our list, or a name too many inside a preference; anything else is damage. */
function isOfNewerVersion({ type, input, expected }: v.BaseIssue<unknown>): boolean {
  return (
    (type === 'picklist' && typeof input === 'string') || (type === 'strict_object' && expected === 'never')
  );
}

/**
 * What stays unknown when preferences are saved. A value that cannot be read was shown as the default, so it stays
 * until a person chooses anything else.
 */
export function keepUnknown(before: UnknownSettings, chosen: PreferencesChange): UnknownSettings {
  const values = new Map<string, unknown>(Object.entries(chosen));
  const defaults = new Map<string, unknown>(Object.entries(defaultPreferences));
  const { known: preferences } = divide(
    before.preferences,
    (name) => !values.has(name) || isDeepStrictEqual(values.get(name), defaults.get(name)),
  );
  return { ...before, preferences };
}
