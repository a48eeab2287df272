import type { Query, Reading } from './search-query.ts';
import { readMark } from './search-text.ts';

/** How well an account answers a query, best first. */
export const ranks = ['whole', 'beginning', 'word', 'part'] as const;

export type Rank = (typeof ranks)[number];

/**
 * The rank of an account by its searchable text; null when it does not answer the query. It is asked of thousands of
 * texts for each letter typed, so it looks for strings only and takes nothing apart.
 */
export function rankOf(text: string, { terms, whole, needles }: Query): Rank | null {
  if (!needles.every((some) => some.some((needle) => text.includes(needle)))) return null;
  let worst: 'word' | 'part' = 'word';
  for (const term of terms) {
    if (term.some((reading) => isWord(text, reading))) continue;
    if (!term.some((reading) => isPart(text, reading))) return null;
    worst = 'part';
  }
  if (whole.some((reading) => isWhole(text, reading))) return 'whole';
  return whole.some((reading) => isBeginning(text, reading)) ? 'beginning' : worst;
}

function isWhole(text: string, { beginnings }: Reading): boolean {
  return beginnings.some((beginning) => text.includes(`${beginning}\n`));
}

function isBeginning(text: string, { reach, beginnings }: Reading): boolean {
  return reach !== 'whole' && beginnings.some((beginning) => text.includes(beginning));
}

/** Only lines of names and e-mail addresses have blanks in them. */
function isWord(text: string, reading: Reading): boolean {
  if (reading.reach === 'whole') return isWhole(text, reading);
  return isBeginning(text, reading) || (reading.marks.includes('') && text.includes(` ${reading.text}`));
}

function isPart(text: string, { text: wanted, marks, reach }: Reading): boolean {
  if (reach !== 'anywhere') return false;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
    if (marks.includes(readMark(text.charAt(text.lastIndexOf('\n', at) + 1)))) return true;
  return false;
}
