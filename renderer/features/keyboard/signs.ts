import type { Language } from '../../../preload/contract/index.ts';

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
