import type { Language } from '../../preload/contract/index.ts';
import type { Dictionary } from './dictionary.ts';
import { en } from './en.ts';
import { localeExtension } from './plural.ts';

/** What each language calls itself, for the picker. */
export const nativeNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  ar: 'العربية',
};

/** Which way each language is written. */
export function findDirection(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** For dates and numbers: the language as the computer's user wishes it (their country's), with our digits. */
export function findLocale(language: Language, wished: readonly string[]): string {
  const locale = wished.find((one) => one.split('-', 1)[0] === language) ?? language;
  const extension = localeExtension[language];
  return extension === undefined ? locale : `${new Intl.Locale(locale).baseName}${extension}`;
}

/** Every language but English is a file of its own, loaded when it is chosen: nobody reads five at once. */
const loaders: Readonly<Record<Language, () => Promise<Dictionary>>> = {
  en: () => Promise.resolve(en),
  es: () => import('./es.ts').then(({ es }) => es),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  de: () => import('./de.ts').then(({ de }) => de),
  ar: () => import('./ar.ts').then(({ ar }) => ar),
};

/** Loads the sentences of a language; rejects where its file cannot be read. */
export function loadDictionary(language: Language): Promise<Dictionary> {
  return loaders[language]();
}
