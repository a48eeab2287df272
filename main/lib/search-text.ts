import { fold } from '../../preload/contract/text-folding.ts';
import { readPhone } from './phone-folding.ts';

/*
 * What of an account is searched: one line for each way to write a field, folded. A line of name or e-mail has no
 * mark; the others begin with one.
 */

/** Rises whenever a searchable text comes out differently; a stored directory with another one is folded anew. */
export const foldingVersion = 1;

/** `#` id, `+` phone with country code, `-` the same number without it, `~` phone noted without country code. */
export type FieldMark = '' | '#' | '+' | '-' | '~';

export interface FieldLine {
  readonly mark: FieldMark;
  readonly content: string;
}

/** What of an account, or of a draft that has no id yet, is searched. */
interface Searchable {
  readonly id?: string;
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

/** The searchable text of an account, as it is stored beside it: lines, each between two line breaks. */
export function searchText({ id, name, email, phone }: Searchable): string {
  const ids = id === undefined ? [] : [`#${squeeze(id)}`];
  const lines = [fold(name ?? ''), fold(email ?? ''), ...phoneLines(phone ?? ''), ...ids];
  return `\n${[...new Set(lines)].filter((line) => line !== '').join('\n')}\n`;
}

/** An id, or what was typed of one, without its hyphens and underscores. */
export function squeeze(text: string): string {
  return fold(text).replaceAll(' ', '');
}

function phoneLines(phone: string): string[] {
  const number = readPhone(phone);
  if (number === null) return [];
  const { international, national } = number;
  const lines =
    international === null
      ? [['~', national]]
      : [
          ['+', international],
          ['-', national],
        ];
  return lines.filter(([, digits]) => digits !== '').map(([mark, digits]) => `${mark}${digits}`);
}

/** Takes a searchable text apart again. */
export function readLines(text: string): readonly FieldLine[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const mark = readMark(line.charAt(0));
    return { mark, content: line.slice(mark.length) };
  });
}

/** The mark that a line begins with; folded texts begin with none of them. */
export function readMark(letter: string): FieldMark {
  return letter === '#' || letter === '+' || letter === '-' || letter === '~' ? letter : '';
}
