import type { Query, Reading, Term } from '../../../lib/search-query.ts';
import type { Rank } from '../../../lib/search-rank.ts';
import { coverWord, pairTokens, searchTokens, wholeToken } from './tokens.ts';

/** Most index words that are asked for at once: each one more is a further list to read. The rest is judged by the text. */
const maxTokens = 6;

/** Most of them for one reading. */
const maxOfReading = 3;

/** Most terms that are asked for; the longest, because they find the least. */
const maxTerms = 6;

/**
 * What to ask the index for a rank: an FTS5 expression that finds every account of that rank, and perhaps others.
 * Its words are letters and digits of the folded text inside quotes, so nothing typed is ever read as syntax.
 * Null when no account can have that rank.
 */
export function expressionOf(rank: Rank, { terms, whole }: Query, sample: TokenSample): string | null {
  if (rank === 'whole' || rank === 'beginning') return anyOf(whole, rank, maxOfReading, sample);
  const asked = [...terms].sort((a, b) => longest(b) - longest(a)).slice(0, maxTerms);
  const share = Math.min(maxOfReading, Math.max(1, Math.floor(maxTokens / asked.length)));
  const expressions = asked
    .map((term) => anyOf(term, rank, share, sample))
    .filter((expression) => expression !== null);
  return expressions.length === 0 ? null : expressions.map((found) => `(${found})`).join(' AND ');
}

function longest(term: Term): number {
  return Math.max(...term.map(({ text }) => text.length));
}

function anyOf(term: Term, rank: Rank, share: number, sample: TokenSample): string | null {
  const ways = term
    .map((reading) => sample.rarest(tokensOf(reading, rank), share))
    .filter((tokens) => tokens.length > 0)
    .map((tokens) => tokens.map((token) => `"${token}"`).join(' AND '));
  return ways.length === 0 ? null : [...new Set(ways)].map((way) => `(${way})`).join(' OR ');
}

/** Index words that an account has whenever the reading is found in it so well or better. */
function tokensOf({ text, marks, reach }: Reading, rank: Rank): readonly string[] {
  if (rank === 'whole') return [wholeToken(text)];
  if (reach === 'whole') return rank === 'beginning' ? [] : [wholeToken(text)];
  if (marks.includes('#')) return coverWord(text, null, '#');
  const inside = rank === 'part' && reach === 'anywhere';
  if (!marks.includes(''))
    return coverWord(text, inside ? null : marks.some((mark) => mark !== '~') ? '^' : '~');
  const words = text.split(' ');
  // The first word may be the end of one; the last word may be the beginning of one.
  const pairs = pairTokens(inside ? words.slice(1) : words);
  return [
    ...pairs,
    ...words.flatMap((word, index) => coverWord(word, index > 0 ? '_' : inside ? null : edgeOf(rank))),
  ];
}

/** Where the first word of a text stands; the others begin words. */
function edgeOf(rank: Rank): '^' | '_' {
  return rank === 'beginning' ? '^' : '_';
}

/** How often each index word stands in a few texts: a hint at which one finds the least among all. */
export class TokenSample {
  readonly #counts = new Map<string, number>();

  constructor(texts: readonly string[]) {
    for (const text of texts)
      for (const token of searchTokens(text).split(' '))
        this.#counts.set(token, (this.#counts.get(token) ?? 0) + 1);
  }

  /** Those of the tokens that find the least, the rarest first. */
  rarest(tokens: readonly string[], count: number): string[] {
    const countOf = (token: string) => this.#counts.get(token) ?? 0;
    return [...new Set(tokens)].sort((a, b) => countOf(a) - countOf(b)).slice(0, count);
  }
}
