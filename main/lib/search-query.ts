import { maxSearchLength } from '../../preload/contract/index.ts';
import { fold, foldDigits, mayBeInside, splitTyped } from '../../preload/contract/text-folding.ts';
import { readPhone } from './phone-folding.ts';
import { squeeze, type FieldMark } from './search-text.ts';

/** One way to understand a part of what was typed. */
export interface Reading {
  readonly text: string;
  /** The lines in which it is looked for. */
  readonly marks: readonly FieldMark[];
  /** Whether it must be a whole line, may also be the beginning of one or of a word, or may stand anywhere. */
  readonly reach: Reach;
  /** It at the beginning of a line, for each mark, as it stands in a searchable text. */
  readonly beginnings: readonly string[];
}

type Reach = 'whole' | 'beginning' | 'anywhere';

/** A part of what was typed, in each way to understand it; one of them must match. */
export type Term = readonly Reading[];

export interface Query {
  /** All of them must match, in any order and any field. */
  readonly terms: readonly Term[];
  /** All that was typed, as one; decides who is exact and whose field begins so. */
  readonly whole: Term;
  /** For each term the texts of its readings; whoever has none of them does not match it. */
  readonly needles: readonly (readonly string[])[];
}

/** Fewest digits that are looked for inside a number. */
const minInside = 3;

/** Fewest characters of an id: ids that were given out together begin alike, and are nobody's name. */
const minOfId = 4;

/** Fewest digits that are also looked for inside a number when they were typed after a 0. */
const minAfterZero = 6;

/** Understands a typed text. Null when nothing is left to look for. */
export function readQuery(typed: string): Query | null {
  const pieces = splitTyped(typed.slice(0, maxSearchLength).toWellFormed());
  const terms = joinNumbers(pieces)
    .map((piece) => (isNumber(piece) ? readNumber(piece) : readWords(piece)))
    .filter((term) => term.length > 0);
  const [first] = terms;
  if (first === undefined) return null;
  const whole = terms.length === 1 ? first : readPhrase(fold(pieces.join(' ')));
  const needles = terms.map((term) => [...new Set(term.map(({ text }) => text))]);
  return { terms, whole, needles };
}

/** Digits in any grouping: (202) 555-0147 is one number, whatever spaces are typed in it. */
function joinNumbers(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && isNumber(last) && isNumber(piece))
      joined.push(`${joined.pop() ?? ''} ${piece}`);
    else joined.push(piece);
  }
  return joined;
}

function isNumber(piece: string): boolean {
  return /^[+()\p{Nd}./\- ]+$/u.test(piece.normalize('NFKC'));
}

function readWords(piece: string): Term {
  return [...readPhrase(fold(piece)), ...readId(piece)];
}

function readPhrase(text: string): Term {
  return read(text, [''], mayBeInside(text) ? 'anywhere' : 'beginning');
}

function readId(piece: string): Term {
  if (!/^[\w-]+$/.test(piece)) return [];
  const text = squeeze(piece);
  return read(text, ['#'], Array.from(text).length >= minOfId ? 'anywhere' : 'whole');
}

function readNumber(piece: string): Term {
  const digits = foldDigits(piece);
  const number = readPhone(piece);
  if (number === null) return [];
  const { international, national } = number;
  return [
    ...readPhrase(fold(piece)),
    ...readId(digits),
    ...(international === null ? readNational(digits, national) : readInternational(international, national)),
    ...(/[+\uff0b]/.test(piece) ? [] : readDigits(digits)),
  ];
}

function readInternational(international: string, national: string): Term {
  // Noted without country code; a number with another one is not meant.
  return [...read(international, ['+', '~'], 'beginning'), ...read(national, ['~'], 'beginning')];
}

function readNational(digits: string, national: string): Term {
  if (!digits.startsWith('0')) return [];
  return read(national, ['-', '~'], national.length >= minAfterZero ? 'anywhere' : 'beginning');
}

/** Digits as they stand, such as the last four of a number, zeros included. */
function readDigits(digits: string): Term {
  return read(digits, ['+', '-', '~'], digits.length >= minInside ? 'anywhere' : 'beginning');
}

function read(text: string, marks: readonly FieldMark[], reach: Reach): Term {
  if (text === '') return [];
  return [{ text, marks, reach, beginnings: marks.map((mark) => `\n${mark}${text}`) }];
}
