/** A piece of a text; `match`: it is what was typed. */
export interface Part {
  readonly text: string;
  readonly match: boolean;
}

/**
 * Cuts a text at the words that were typed, to mark them: letter by letter, capitals aside. What matches only
 * after accents or separators are folded away is left unmarked, since folding is not this side's business.
 */
export function findMatchingParts(text: string, typed: string): readonly Part[] {
  const words = typed.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [{ text, match: false }];
  const pattern = new RegExp(words.toSorted(longestFirst).map(escape).join('|'), 'giu');
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > end) parts.push({ text: text.slice(end, index), match: false });
    parts.push({ text: found, match: true });
    end = index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), match: false });
  return parts;
}

function longestFirst(one: string, other: string): number {
  return other.length - one.length;
}

/** Takes the meaning that a pattern gives to some characters from them. */
function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
