import type { Language } from '../../preload/contract/index.ts';
import { perLocale } from './per-locale.ts';

/** The forms that whole numbers take in each language (Unicode CLDR, "Plural Rules", cardinal). */
export interface PluralForms {
  readonly en: 'one' | 'other';
  readonly es: 'one' | 'many' | 'other';
  readonly fr: 'one' | 'many' | 'other';
  readonly de: 'one' | 'other';
  readonly ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/** A sentence, or one that says the number, which comes written as the language writes numbers. */
export type Counted = string | ((count: string) => string);

/**
 * Arabic is shown with the digits 0 to 9 everywhere: telephone numbers, ids and keys have them, and of the other
 * set the five looks like a nought to whoever reads both. Dates are Gregorian in every country.
 */
export const localeExtension: Readonly<Partial<Record<Language, string>>> = { ar: '-u-ca-gregory-nu-latn' };

const rulesOf = perLocale((language) => new Intl.PluralRules(language));
const numbersOf = perLocale((locale) => new Intl.NumberFormat(locale));

/** The sentence for a whole number that is not negative. A language that lacks one of its forms does not compile. */
export function plural<Spoken extends Language>(
  language: Spoken,
  count: number,
  forms: Readonly<Record<PluralForms[Spoken], Counted>>,
): string {
  const form = rulesOf(language).select(count);
  const sentence = Object.entries<Counted>(forms).find(([name]) => name === form)?.[1];
  if (sentence === undefined)
    throw new RangeError(`The language ${language} has no plural form "${form}" here.`);
  return typeof sentence === 'string' ? sentence : sentence(writeNumber(language, count));
}

/** A whole number within a sentence, with the language's separators. */
export function writeNumber(language: Language, count: number): string {
  return numbersOf(`${language}${localeExtension[language] ?? ''}`).format(count);
}
