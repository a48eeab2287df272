import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
import type { Language } from '../../../preload/contract/index.ts';
import { fold, matchesText } from '../../../preload/contract/text-folding.ts';

/** A country that telephone numbers may be from. */
export interface Country {
  /** ISO 3166, two letters. */
  readonly code: string;
  readonly name: string;
  /** With its plus sign, for example "+1". */
  readonly callingCode: string;
}

/** Where the stores of a language most often are; any other country is found by its name. */
const usual: Readonly<Record<Language, readonly string[]>> = {
  en: ['US', 'GB', 'CA', 'AU', 'IE'],
  es: ['ES', 'MX', 'US', 'AR', 'CO'],
  fr: ['FR', 'BE', 'CH', 'CA', 'LU'],
  de: ['DE', 'AT', 'CH', 'LI', 'LU'],
  ar: ['SA', 'AE', 'EG', 'MA', 'JO'],
};

const maxFound = 8;

/** Every country that has telephone numbers, named in a language, in its order. */
export function listCountries(locale: string): readonly Country[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code, callingCode: `+${getCountryCallingCode(code)}` }))
    .toSorted((one, other) => one.name.localeCompare(other.name, locale));
}

/**
 * The countries to choose from: those that fit what was typed, else the usual ones of the language. The chosen one is
 * always among them.
 */
export function findCountries(
  countries: readonly Country[],
  typed: string,
  chosen: string,
  language: Language,
): readonly Country[] {
  const wanted = fold(typed);
  const fits = ({ code, name, callingCode }: Country): boolean =>
    typed.trim() === ''
      ? usual[language].includes(code)
      : code.toLowerCase() === wanted || matchesText(typed, name) || callingCode === `+${wanted}`;
  const found = countries.filter((country) => country.code !== chosen && fits(country));
  // Names that begin so come first.
  const first = found.filter(({ name }) => fold(name).startsWith(wanted));
  const rest = found.filter((country) => !first.includes(country));
  const current = countries.filter(({ code }) => code === chosen);
  return [...current, ...first, ...rest].slice(0, maxFound);
}
