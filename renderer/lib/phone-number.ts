import { defaultPreferences } from '../../preload/contract/index.ts';
import { findPhoneLibrary } from './phone-library.svelte.ts';

/**
 * What a typed phone number was read as. `sent` is the text that goes to the server: E.164 when the
 * number parses, otherwise what was typed. A doubt is shown, never a reason to refuse.
 */
export interface PhoneReading {
  readonly sent: string;
  readonly parsed: boolean;
  readonly doubt: 'unread' | 'unusual' | 'extension' | null;
}

/**
 * Reads a phone number as people type it; `sent` is empty for an empty field. `country`: where a number without a
 * country code is from (ISO 3166, two letters). Until the library is loaded, a number is taken as it was typed.
 */
export function readPhone(text: string, country: string = defaultPreferences.country): PhoneReading {
  const typed = text.trim();
  const library = findPhoneLibrary();
  if (typed === '' || library === null) return { sent: typed, parsed: false, doubt: null };
  const number = library.isSupportedCountry(country)
    ? library.parsePhoneNumberFromString(typed, country)
    : library.parsePhoneNumberFromString(typed);
  if (number?.isPossible() !== true) return { sent: typed, parsed: false, doubt: 'unread' };
  // E.164 has no place for an extension, and dropping it would lose what was typed.
  if (number.ext !== undefined) return { sent: typed, parsed: false, doubt: 'extension' };
  return { sent: number.number, parsed: true, doubt: number.isValid() ? null : 'unusual' };
}

/** A stored phone number in groups for reading; text that is not a number stays as it is. */
export function formatPhone(stored: string): string {
  const number = findPhoneLibrary()?.parsePhoneNumberFromString(stored);
  return number?.isPossible() === true && number.ext === undefined ? number.formatInternational() : stored;
}
