/** The on-screen keyboard: what stands on its keys, and what screen readers call them. */
export const keyboard = {
  name: 'On-screen keyboard',
  /** The keypad for a PIN. */
  pad: 'Number pad',

  space: 'Space',
  backspace: 'Backspace',
  shift: 'Shift',
  capsLock: 'Caps lock',
  left: 'Cursor left',
  right: 'Cursor right',
  /** On the key that goes to the next field, and on the one that ends the form. At most eight letters fit well. */
  next: 'Next',
  done: 'Done',
  hide: 'Hide keyboard',

  /** Keys that show other keys; the first two stand on the keys as signs. */
  symbols: 'Numbers and symbols',
  moreSymbols: 'More symbols',
  letters: 'Letters',
  latinLetters: 'Latin letters',
  arabicLetters: 'Arabic letters',

  /** The letters that a long press offers; `key` is the letter that is held. */
  variants: (key: string) => `More letters for ${key}`,
  capital: (letter: string) => `Capital ${letter}`,

  /** Signs that many screen readers pass over in silence. */
  signs: {
    '!': 'exclamation mark',
    '"': 'quotation mark',
    '#': 'number sign',
    $: 'dollar sign',
    '%': 'percent sign',
    '&': 'ampersand',
    "'": 'apostrophe',
    '(': 'opening parenthesis',
    ')': 'closing parenthesis',
    '*': 'asterisk',
    '+': 'plus sign',
    ',': 'comma',
    '-': 'hyphen',
    '.': 'full stop',
    '/': 'slash',
    ':': 'colon',
    ';': 'semicolon',
    '<': 'less-than sign',
    '=': 'equals sign',
    '>': 'greater-than sign',
    '?': 'question mark',
    '@': 'at sign',
    '[': 'opening bracket',
    '\\': 'backslash',
    ']': 'closing bracket',
    '^': 'caret',
    _: 'underscore',
    '`': 'grave accent',
    '{': 'opening brace',
    '|': 'vertical bar',
    '}': 'closing brace',
    '~': 'tilde',
  },
};
