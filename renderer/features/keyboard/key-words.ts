import type { Dictionary } from '../../i18n/dictionary.ts';
import type { Key, KeyAction, Shift } from '../../components/key.ts';

type Words = Dictionary['keyboard'];

/** What may stand on a key, or be said of it, beside its own text. */
export interface KeyContext {
  readonly words: Words;
  readonly shift: Shift;
  readonly enter: 'next' | 'done';
  /** The letters of the present language are Arabic. */
  readonly arabic: boolean;
}

/** What stands on a key; empty where a picture does. */
export function findLabel({ does, text }: Key, { words, enter, arabic }: KeyContext): string {
  if (does === 'type') return text === ' ' ? words.space : text;
  if (does === 'enter') return words[enter];
  const labels: Partial<Record<KeyAction, string>> = {
    symbols: '?123',
    'more-symbols': '{=<',
    letters: arabic ? 'أبج' : 'ABC',
    latin: 'Abc',
    arabic: 'ع',
  };
  return labels[does] ?? '';
}

/** What a screen reader calls a key. */
export function findName({ does, text }: Key, { words, shift, enter }: KeyContext): string {
  if (does === 'type') return nameText(text, words);
  const names: Readonly<Record<Exclude<KeyAction, 'type'>, string>> = {
    ...words,
    shift: shift === 'locked' ? words.capsLock : words.shift,
    enter: words[enter],
    'more-symbols': words.moreSymbols,
    latin: words.latinLetters,
    arabic: words.arabicLetters,
  };
  return names[does];
}

/** Signs have names of their own; capitals are told from small letters. */
export function nameText(text: string, words: Words): string {
  if (text === ' ') return words.space;
  const sign = new Map(Object.entries(words.signs)).get(text);
  if (sign !== undefined) return sign;
  return Array.from(text).length === 1 && text !== text.toLowerCase() ? words.capital(text) : text;
}
