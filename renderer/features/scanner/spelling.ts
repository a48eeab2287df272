import { isCharacter, isModifier, type KeyPress } from './key-press.ts';
import { typeByPlace } from './us-layout.ts';

/** What some key presses spell; for each character the press that it begins with, Shift included. */
export interface Spelling {
  readonly text: string;
  readonly begins: readonly number[];
}

/** How a press becomes a character: as this computer's layout has it, or by its place on the American keyboard. */
export type Reading = 'typed' | 'place';

/** Stands for a command within a code: no code of ours has it, so it makes the code a foreign one. */
const command = '\ufffd';

/** Reads presses as text. Digits of the keypad typed while Alt is held are character codes, as old scanners send them. */
export function spell(presses: readonly KeyPress[], reading: Reading): Spelling {
  const begins: number[] = [];
  let text = '';
  let start = 0;
  let altCode = '';
  const add = (characters: string): void => {
    for (const character of characters) {
      text += character;
      for (let unit = 0; unit < character.length; unit++) begins.push(start);
    }
  };
  const endAltCode = (): void => {
    if (altCode !== '') add(String.fromCodePoint(Number(altCode.slice(-3))));
    altCode = '';
  };
  presses.forEach((press, index) => {
    const digit = press.alt ? /^Numpad(\d)$/.exec(press.code)?.[1] : undefined;
    if (digit !== undefined) {
      altCode += digit;
      return;
    }
    if (altCode !== '') {
      endAltCode();
      start = index;
    }
    if (isModifier(press)) return;
    add(readPress(press, reading));
    start = index + 1;
  });
  endAltCode();
  return { text, begins };
}

function readPress(press: KeyPress, reading: Reading): string {
  if (press.control) return command;
  if (!isCharacter(press)) return '';
  const place = typeByPlace(press.code, press.shift);
  // A dead key, and a keypad without Num Lock, name no character; their place does.
  const named = /^[A-Z][A-Za-z0-9]+$/.test(press.key);
  return reading === 'place' || named ? place : press.key;
}
