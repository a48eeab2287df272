import { typeByPlace } from '../../../../renderer/features/scanner/spelling.ts';

/** What a computer makes of a key: by the key's place, and whether Shift is held. */
export type Layout = (code: string, shift: boolean) => string;

/** The keys that differ from the American layout: alone, and with Shift. */
function layout(keys: Readonly<Record<string, readonly [alone: string, shifted: string]>>): Layout {
  return (code, shift) => keys[code]?.[shift ? 1 : 0] ?? typeByPlace(code, shift);
}

export const us: Layout = typeByPlace;

export const azerty = layout({
  KeyQ: ['a', 'A'],
  KeyA: ['q', 'Q'],
  KeyW: ['z', 'Z'],
  KeyZ: ['w', 'W'],
  Semicolon: ['m', 'M'],
  KeyM: [',', '?'],
  Comma: [';', '.'],
  Period: [':', '/'],
  Slash: ['!', '§'],
  Minus: [')', '°'],
  Quote: ['ù', '%'],
  BracketLeft: ['Dead', 'Dead'],
  BracketRight: ['$', '£'],
  Digit1: ['&', '1'],
  Digit2: ['é', '2'],
  Digit3: ['"', '3'],
  Digit4: ["'", '4'],
  Digit5: ['(', '5'],
  Digit6: ['-', '6'],
  Digit7: ['è', '7'],
  Digit8: ['_', '8'],
  Digit9: ['ç', '9'],
  Digit0: ['à', '0'],
});

export const qwertz = layout({
  KeyY: ['z', 'Z'],
  KeyZ: ['y', 'Y'],
  Minus: ['ß', '?'],
  Slash: ['-', '_'],
  Semicolon: ['ö', 'Ö'],
  Quote: ['ä', 'Ä'],
  BracketLeft: ['ü', 'Ü'],
});

/** One key of it types two letters at once. */
export const arabic = layout({
  KeyA: ['ش', 'ِ'],
  KeyB: ['لا', 'لآ'],
  KeyF: ['ب', '['],
  KeyP: ['ح', '؛'],
  Semicolon: ['ك', ':'],
});

export const layouts = { us, azerty, qwertz, arabic } satisfies Record<string, Layout>;

/** American with Caps Lock on: letters change their case. */
export const capsLock: Layout = (code, shift) =>
  code.startsWith('Key') ? typeByPlace(code, !shift) : typeByPlace(code, shift);
