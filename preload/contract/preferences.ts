import * as v from 'valibot';

/** Languages of the screens; the names on the picker are the languages' own. */
export const languages = ['en', 'es', 'fr', 'de', 'ar'] as const;

export type Language = (typeof languages)[number];

/** `counter`: for staff. `self-service`: for customers; staff come in with their PIN. */
export const terminalModes = ['counter', 'self-service'] as const;

export type TerminalMode = (typeof terminalModes)[number];

/** `system` follows the computer's wishes. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;

export type Theme = (typeof themes)[number];

/** When the app's own keyboard comes up: where a field is touched, at every field, or never. */
export const keyboardHabits = ['touch', 'always', 'never'] as const;

export type KeyboardHabit = (typeof keyboardHabits)[number];

/** What is read aloud, and when: nothing, everything while headphones are in, or always. */
export const speechHabits = ['off', 'headphones', 'on'] as const;

export type SpeechHabit = (typeof speechHabits)[number];

/** Paper of the printer: receipt rolls 58 and 80 mm wide, and A6 sheets. */
export const papers = ['receipt-58', 'receipt-80', 'a6'] as const;

export type Paper = (typeof papers)[number];

/** The diagonals in inches that a terminal's screen may have: smaller or larger is a mistake. */
export const possibleInches = { least: 4, most: 120 };

export const ScreenInchesSchema = v.nullable(
  v.pipe(v.number(), v.minValue(possibleInches.least), v.maxValue(possibleInches.most)),
);

/** No shop's printer has a longer name. */
export const maxPrinterName = 200;

/** The name is the system's own for the printer. */
export const PrinterNameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(maxPrinterName));

/** A printer and the paper that is in it. */
export const LoadedPrinterSchema = v.strictObject({ name: PrinterNameSchema, paper: v.picklist(papers) });

/** Milliseconds between two keys; a slower scanner is taken for a person. */
export const maxScannerGap = 150;

/** How the scanner that is plugged in types (docs/design.md, sizes and numbers). */
const ScannerHabitSchema = v.strictObject({
  /** Milliseconds: keys that follow each other faster than this may be a scan. */
  maximumGap: v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(maxScannerGap)),
  minimumLength: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(40)),
  /** What ends a code; `silence` where the scanner sends nothing after it. */
  terminator: v.picklist(['enter', 'tab', 'silence']),
  /** `us`: the scanner types in the US layout whatever layout the computer has, so keys are read by their place. */
  layout: v.picklist(['as-typed', 'us']),
});

export type ScannerHabit = v.InferOutput<typeof ScannerHabitSchema>;

/** What a person chose for this terminal; kept in the settings file, never a secret. */
export const PreferencesSchema = v.strictObject({
  mode: v.picklist(terminalModes),
  language: v.picklist(languages),
  /** Where a phone number without a country code is from: ISO 3166, two letters. */
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  /** The diagonal of the screen; null: as the system measures it. */
  screenInches: ScreenInchesSchema,
  theme: v.picklist(themes),
  /** Capital letters 7.3 mm high. */
  largeText: v.boolean(),
  keyboard: v.picklist(keyboardHabits),
  scanner: ScannerHabitSchema,
  sounds: v.boolean(),
  speech: v.picklist(speechHabits),
  /** Null where cards are not printed. */
  printer: v.nullable(LoadedPrinterSchema),
  /** Seconds without a touch, key or scan until staff have to come in again. */
  staffLockSeconds: v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(900)),
  /** Whether customers may look at their own account by scanning its code. */
  ownAccount: v.boolean(),
});

export type Preferences = v.InferOutput<typeof PreferencesSchema>;

/** What is to be changed; the rest stays. */
export const PreferencesChangeSchema = v.partial(PreferencesSchema);

export type PreferencesChange = v.InferOutput<typeof PreferencesChangeSchema>;

export const defaultPreferences: Preferences = {
  mode: 'counter',
  language: 'en',
  country: 'US',
  screenInches: null,
  theme: 'system',
  largeText: false,
  keyboard: 'touch',
  scanner: { maximumGap: 35, minimumLength: 6, terminator: 'enter', layout: 'as-typed' },
  sounds: true,
  speech: 'off',
  printer: null,
  staffLockSeconds: 120,
  ownAccount: false,
};

/** The preferences after a change; what the change leaves out, or leaves undefined, stays. */
export function mergePreferences(before: Preferences, change: PreferencesChange): Preferences {
  const told = Object.entries(change).filter(([, value]) => value !== undefined);
  return v.parse(PreferencesSchema, { ...before, ...Object.fromEntries(told) });
}
