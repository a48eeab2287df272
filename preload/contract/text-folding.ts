/*
 * Folding: the one form in which texts are stored for search and in which typed texts are looked for, in main and in
 * the page. The result has words of letters and digits, one space between them. A change by which any text comes out
 * differently takes another `foldingVersion` in main/lib/search-text.ts, so that what is stored is folded anew.
 */

/** Longest text that is folded, and longest result, in UTF-16 units; the rest of a longer one is not searched. */
export const maxFoldedLength = 500;

/** Letters that Unicode does not take apart, and what people type instead of them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ə: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/**
 * Accents, vowel signs of Arabic and Hebrew, variants of a symbol, the Arabic stretching stroke. Not the marks that
 * make other letters of Japanese and Indic ones.
 */
const marks = /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]]--[\u3099\u309a]]|\u0640/gv;

/** Apostrophes hold a word together: O'Brien and OBrien are the same. */
const apostrophes = /['\u02bb\u02bc\u2018\u2019\u2032`]/g;

/** Written without spaces, so each character begins a word; the name 李小龙 is found by 小龙. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}]/gu;

const betweenWords = /[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+/gu;

/**
 * Folds a text: case, accents, letters such as ß and ø, full-width and other compatibility forms, digits of other
 * scripts and punctuation do not count. Answers words with one space between them; '' when nothing is left.
 */
export function fold(text: string): string {
  const cut = text.slice(0, maxFoldedLength);
  // Most names and addresses; the same as below, in a tenth of the time.
  if (/^[ -~]*$/.test(cut))
    return cut
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const taken = cut
    .toWellFormed()
    .replaceAll('\u00b4', "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(apostrophes, '')
    .replace(special, (letter) => plainLetters[letter] ?? letter)
    .replace(/\p{Nd}/gu, asciiDigit);
  return taken
    .normalize('NFC')
    .replace(unspaced, ' $& ')
    .replace(betweenWords, ' ')
    .slice(0, maxFoldedLength)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** The digits of a text, in ASCII, whatever stands between them and in whatever script they are. */
export function foldDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, asciiDigit).replace(/[^0-9]/g, '');
}

/** Fewest characters that are looked for inside words; the directory's index knows of three. */
const minInside = 3;

/** Blanks, commas and semicolons, also those of Chinese, Japanese and Arabic. */
const betweenPieces = /[\s,;\u060c\u061b\u3001\uff0c\uff1b]+/;

/** The parts of a typed text, each of which must be found; they may be empty. */
export function splitTyped(typed: string): string[] {
  return typed.split(betweenPieces);
}

/** Whether a folded phrase may also begin inside a word; a short one finds the beginnings of words alone. */
export function mayBeInside(phrase: string): boolean {
  const [first = ''] = phrase.split(' ');
  return Array.from(first).length >= minInside;
}

/** Whether a typed text finds a text that is not stored, such as the name of a choice: all its parts, in any order. */
export function matchesText(typed: string, text: string): boolean {
  const phrases = splitTyped(typed)
    .map(fold)
    .filter((phrase) => phrase !== '');
  const words = ` ${fold(text)}`;
  const isFound = (phrase: string): boolean => words.includes(mayBeInside(phrase) ? phrase : ` ${phrase}`);
  return phrases.length > 0 && phrases.every(isFound);
}

/** Unicode keeps the ten digits of a script next to each other, in order. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
