import type { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What knows the world's phone numbers. */
export interface PhoneLibrary {
  readonly isSupportedCountry: typeof isSupportedCountry;
  readonly parsePhoneNumberFromString: typeof parsePhoneNumberFromString;
}

let library = $state.raw<PhoneLibrary | null>(null);
let loading: Promise<void> | null = null;

/** The library, or null until it is loaded; a component that reads it is drawn anew then. */
export function findPhoneLibrary(): PhoneLibrary | null {
  return library;
}

/**
 * Loads it after the first picture, which does without: it is a quarter of the code. Where it cannot be loaded,
 * numbers stay as they were typed, and the next call tries again.
 */
export function loadPhoneLibrary(): Promise<void> {
  loading ??= import('libphonenumber-js/min').then(
    ({ isSupportedCountry, parsePhoneNumberFromString }) => {
      library = { isSupportedCountry, parsePhoneNumberFromString };
    },
    () => {
      loading = null;
    },
  );
  return loading;
}
