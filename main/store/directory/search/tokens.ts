import { readLines } from '../../../lib/search-text.ts';

/*
 * The words of the full-text index. SQLite's own tokenizers find either words or parts of them, and rank them by a
 * formula over all that was found; here each kind of match has words of its own, so that each is one short look-up:
 *
 *   =hash   a whole line                      ^abcde  the beginning of a line, one to five characters of it
 *   abc     any three characters of a word    _abc    the beginning of a word of name or e-mail, one to three
 *   #abc    any three characters of an id     ~abc    the beginning of a phone number without country code
 *   >hash   a word of name or e-mail and the first character of the next one
 *
 * They carry no positions, so what they find is a superset, to be judged by the text itself.
 */

/** How much of a beginning is a token: more of a line's, because most names begin like many others. */
const edgeLengths = { '^': 5, _: 3, '~': 3 } as const;

export type Edge = keyof typeof edgeLengths;

/** The index words of a stored searchable text, separated by spaces; depends on nothing else. */
export function searchTokens(text: string): string {
  const tokens = new Set<string>();
  for (const { mark, content } of readLines(text)) {
    tokens.add(wholeToken(content));
    const found =
      mark === '#'
        ? partTokens(content, '#')
        : mark === ''
          ? textTokens(content)
          : phoneTokens(content, mark);
    for (const token of found) tokens.add(token);
  }
  return [...tokens].join(' ');
}

function textTokens(line: string): string[] {
  const words = line.split(' ');
  return [
    ...edgeTokens(words[0] ?? '', '^'),
    ...words.flatMap((word) => [...edgeTokens(word, '_'), ...partTokens(word)]),
    ...pairTokens(words),
  ];
}

function phoneTokens(digits: string, mark: string): string[] {
  return [
    ...edgeTokens(digits, '^'),
    ...(mark === '~' ? edgeTokens(digits, '~') : []),
    ...partTokens(digits),
  ];
}

/** The beginnings of a word, shortest first. */
function edgeTokens(word: string, edge: Edge): string[] {
  const characters = Array.from(word).slice(0, edgeLengths[edge]);
  return characters.map((_, index) => edge + characters.slice(0, index + 1).join(''));
}

/** Every three characters of a word; none of a shorter one. */
function partTokens(word: string, prefix: '' | '#' = ''): string[] {
  const characters = Array.from(word);
  return characters.slice(2).map((_, index) => prefix + characters.slice(index, index + 3).join(''));
}

/** The tokens of a word at an edge, or anywhere: as few as cover each of its characters once or twice. */
export function coverWord(word: string, edge: Edge | null, prefix: '' | '#' = ''): string[] {
  const parts = partTokens(word, prefix);
  const covered = edge === null ? 0 : edgeLengths[edge];
  const last = parts.length - 1;
  const chosen = parts.filter(
    (_, index) => (index >= covered && (index - covered) % 3 === 0) || (index === last && last > covered - 3),
  );
  return edge === null ? chosen : [...edgeTokens(word, edge).slice(-1), ...chosen];
}

/** Stand for each two neighbouring words of a line, of the second one no more than its first character. */
export function pairTokens(words: readonly string[]): string[] {
  const seconds = words.slice(1).map((word) => Array.from(word)[0] ?? '');
  return seconds.map((second, index) => `>${hash(`${words[index] ?? ''} ${second}`)}`);
}

/** Stands for a whole line. */
export function wholeToken(content: string): string {
  return `=${hash(content)}`;
}

/** A short number, so that no text stands in the index in full (FNV-1a, 32 bits). */
function hash(text: string): string {
  let hashed = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hashed = Math.imul(hashed ^ text.charCodeAt(index), 0x01000193);
  return (hashed >>> 0).toString(36);
}
