import { isCharacter, isModifier, type KeyPress } from './key-press.ts';

/** What some key presses spell; for each character the press that it begins with, Shift included. */
export interface Spelling {
  readonly text: string;
  readonly begins: readonly number[];
}

/** How a press becomes a character: as this computer's layout has it, or by its place on the American keyboard. */
export type Reading = 'typed' | 'place';

/** Stands for a command within a code: no code of ours has it, so it makes the code a foreign one. */
const command = '\ufffd';

/** What the keys of the American keyboard type, by their place: alone, and with Shift. Letters and digits of the keypad are added. */
const signs: Readonly<Record<string, string>> = {
  Digit1: '1!',
  Digit2: '2@',
  Digit3: '3#',
  Digit4: '4$',
  Digit5: '5%',
  Digit6: '6^',
  Digit7: '7&',
  Digit8: '8*',
  Digit9: '9(',
  Digit0: '0)',
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  IntlBackslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Backquote: '`~',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Space: '  ',
  NumpadAdd: '++',
  NumpadSubtract: '--',
  NumpadMultiply: '**',
  NumpadDivide: '//',
  NumpadDecimal: '..',
};

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

/** The character at a place of the American keyboard; '' where there is none. */
export function typeByPlace(code: string, shift: boolean): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = /^Numpad(\d)$/.exec(code)?.[1];
  return digit ?? signs[code]?.charAt(shift ? 1 : 0) ?? '';
}
