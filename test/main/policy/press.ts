import type { KeyPress } from '../../../main/policy/key-presses.ts';

/** Splits a table of presses such as `Ctrl+r Shift+F10`. */
export function presses(table: string): string[] {
  return table.trim().split(/[ \n]+/);
}

/** Reads `Ctrl+Shift+i`; the key's place on a US keyboard follows from the key unless it is given. */
export function press(text: string, code?: string): KeyPress {
  const words = text.split(/\+(?=.)/s);
  const last = words.pop() ?? '';
  const key = last === 'Space' ? ' ' : last;
  return {
    key,
    code: code ?? placeOf(key),
    control: words.includes('Ctrl'),
    alt: words.includes('Alt'),
    shift: words.includes('Shift'),
    meta: words.includes('Meta'),
  };
}

function placeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : key;
}
