import type { Language } from '../../../preload/contract/index.ts';

/** The three rows of letters, as they lie on the keyboards that people of each language know. */
export const letterRows: Readonly<Record<Language, readonly [string, string, string]>> = {
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  es: ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'],
  fr: ['azertyuiop', 'qsdfghjklm', 'wxcvbnç'],
  de: ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnmß'],
  ar: ['ضصثقفغعهخحج', 'شسيبلاتنمكط', 'ذءؤرىةوزظد'],
};

/** What a long press on a letter offers, the ones of the five languages first, then those of their neighbours. */
const latinVariants: Readonly<Record<string, string>> = {
  a: 'áàâäãåæā',
  c: 'çćč',
  d: 'ďđð',
  e: 'éèêëęėēě',
  g: 'ğģ',
  i: 'íîïìīıį',
  l: 'łľļ',
  n: 'ñńňņ',
  o: 'óôöòõøœō',
  r: 'řŕ',
  s: 'ßśšşș',
  t: 'ťțþ',
  u: 'úûüùūůű',
  y: 'ýÿ',
  z: 'žźż',
};

const arabicVariants: Readonly<Record<string, string>> = {
  ا: 'أإآٱ',
  ي: 'ئ',
  ه: 'ة',
  ك: 'گ',
  ج: 'چ',
  ف: 'ڤ',
  ب: 'پ',
  ز: 'ژ',
};

/** The letters that a long press on a letter offers, without those that have a key of their own in this language. */
export function findVariants(letter: string, language: Language): readonly string[] {
  const all = (language === 'ar' ? arabicVariants : latinVariants)[letter] ?? '';
  const keys = letterRows[language].join('');
  return Array.from(all).filter((variant) => !keys.includes(variant));
}

/** Capitals that JavaScript's own rule would spell with two letters, or turn into another letter. */
const ownCapitals: Readonly<Record<string, string>> = { ß: 'ẞ', ı: 'İ' };

export function capitalize(letter: string): string {
  return ownCapitals[letter] ?? letter.toUpperCase();
}

export const digits = '1234567890';

/** The two pages of signs, below the digits and in rows of at most ten; together they hold all of ASCII. */
export const signRows = {
  symbols: ['@#$&_-()/:', '.,?!\'"+'],
  'more-symbols': ['[]{}<>^~`|', '\\=%*;€£°•§', '¿¡«»„“”'],
} as const;

/** Arabic has its own comma, semicolon and question mark. */
export const arabicSigns = '،؛؟«»“”';

/** What a long press on a sign or a digit offers. */
const signVariants: Readonly<Record<string, string>> = {
  $: '€£¥₹',
  "'": '’‘´',
  '"': '“”„«»',
  '-': '–—·',
  '?': '¿',
  '!': '¡',
  '/': '\\|',
  '.': '…',
};

const arabicSignVariants: Readonly<Record<string, string>> = { ',': '،', '،': ',؛', '?': '؟' };

const arabicDigits = '٠١٢٣٤٥٦٧٨٩';

export function findSignVariants(sign: string, language: Language): readonly string[] {
  if (language === 'ar') {
    if (/^\d$/.test(sign)) return [arabicDigits.charAt(Number(sign))];
    const own = arabicSignVariants[sign];
    if (own !== undefined) return Array.from(own);
  }
  return Array.from(signVariants[sign] ?? '');
}

/** How most e-mail addresses end, where each language is spoken. */
export const domains: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ['@gmail.com', '@yahoo.com', '@outlook.com', '@icloud.com'],
  es: ['@gmail.com', '@hotmail.com', '@outlook.es', '@yahoo.es'],
  fr: ['@gmail.com', '@orange.fr', '@hotmail.fr', '@free.fr'],
  de: ['@gmail.com', '@gmx.de', '@web.de', '@t-online.de'],
  ar: ['@gmail.com', '@hotmail.com', '@outlook.com', '@yahoo.com'],
};
