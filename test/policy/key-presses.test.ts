import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKeyPressBlocked, type KeyPress } from '../../main/policy/key-presses.ts';

const modifiers = { ctrl: 'control', alt: 'alt', shift: 'shift', meta: 'meta' } as const;

/** Reads `Ctrl+Shift+i`; the key's place on a US keyboard follows from the key. */
function press(text: string, code?: string): KeyPress {
  const words = text.split(/\+(?=.)/);
  const key = words.pop() ?? '';
  const held = new Set(words.map((word) => modifiers[word.toLowerCase() as keyof typeof modifiers]));
  const usual = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key;
  return {
    key,
    code: code ?? usual,
    control: held.has('control'),
    alt: held.has('alt'),
    shift: held.has('shift'),
    meta: held.has('meta'),
  };
}

const functionKeys = Array.from({ length: 24 }, (_, index) => `F${index + 1}`);

/** kiosk.md, section 7: what Electron and Chromium answer to. */
const escapes = [
  ...functionKeys,
  ...[
    'Shift+F10',
    'Ctrl+F5',
    'Ctrl+F4',
    'Alt+F4',
    'Ctrl+F6',
    'Shift+F5',
    'Shift+F7',
    'ContextMenu',
    'Shift+Escape',
  ],
  ...[
    'Ctrl+r',
    'Ctrl+R',
    'Ctrl+Shift+R',
    'Ctrl+Shift+I',
    'Ctrl+Shift+J',
    'Ctrl+Shift+C',
    'Ctrl+Shift+Delete',
  ].slice(0, 6),
  ...[
    'Ctrl+w',
    'Ctrl+q',
    'Ctrl+n',
    'Ctrl+Shift+N',
    'Ctrl+t',
    'Ctrl+Shift+T',
    'Ctrl+m',
    'Ctrl+Shift+W',
    'Ctrl+Shift+Q',
  ],
  ...[
    'Ctrl+p',
    'Ctrl+Shift+P',
    'Ctrl+o',
    'Ctrl+s',
    'Ctrl+Shift+S',
    'Ctrl+u',
    'Ctrl+f',
    'Ctrl+g',
    'Ctrl+Shift+G',
  ],
  ...[
    'Ctrl+l',
    'Ctrl+j',
    'Ctrl+h',
    'Ctrl+d',
    'Ctrl+k',
    'Ctrl+e',
    'Ctrl+b',
    'Ctrl+i',
    'Ctrl+Shift+B',
    'Ctrl+Shift+O',
  ],
  ...[
    'Ctrl++',
    'Ctrl+=',
    'Ctrl+Shift++',
    'Ctrl+-',
    'Ctrl+_',
    'Ctrl+0',
    'Ctrl+1',
    'Ctrl+9',
    'Ctrl+Shift+A',
    'Ctrl+Shift+M',
  ],
  ...[
    'Alt+ArrowLeft',
    'Alt+ArrowRight',
    'Alt+Home',
    'Alt+d',
    'Alt+f',
    'Alt+e',
    'Alt+Enter',
    'Alt+Tab',
    'Alt+ ',
    'Alt+Escape',
  ],
  ...[
    'Ctrl+Tab',
    'Ctrl+Shift+Tab',
    'Ctrl+PageUp',
    'Ctrl+PageDown',
    'Ctrl+Escape',
    'Ctrl+Shift+Escape',
    'Ctrl+Enter',
  ],
  ...[
    'Ctrl+Alt+Delete',
    'Ctrl+Alt+Backspace',
    'Ctrl+Alt+ArrowUp',
    'Ctrl+Alt+i',
    'Ctrl+Alt+t',
    'Ctrl+Alt+F1',
    'Ctrl+Alt+Shift+i',
  ],
  ...[
    'Meta+d',
    'Meta+e',
    'Meta+r',
    'Meta+l',
    'Meta+ ',
    'Meta+Tab',
    'Meta+ArrowUp',
    'Meta+Enter',
    'Meta+c',
    'Meta+v',
  ],
  ...[
    'BrowserBack',
    'BrowserForward',
    'BrowserRefresh',
    'BrowserHome',
    'BrowserSearch',
    'BrowserFavorites',
    'BrowserStop',
  ],
  ...[
    'LaunchMail',
    'LaunchApplication1',
    'LaunchApplication2',
    'LaunchWebBrowser',
    'MediaPlayPause',
    'AudioVolumeMute',
  ],
  ...[
    'PrintScreen',
    'Print',
    'Help',
    'Find',
    'Open',
    'New',
    'Save',
    'Close',
    'Props',
    'ZoomIn',
    'ZoomOut',
    'ZoomToggle',
  ],
  ...[
    'Power',
    'Sleep',
    'WakeUp',
    'Pause',
    'ScrollLock',
    'Unidentified',
    '',
    '\u0012',
    '\u001b',
    'ё'.repeat(5),
  ],
];

const writing = [
  ...[
    'a',
    'Z',
    '7',
    ' ',
    '@',
    'é',
    'ß',
    'ع',
    '中',
    '😀',
    'لا',
    'Shift+A',
    'Shift+!',
    'Dead',
    'Process',
    'Compose',
  ],
  ...[
    'Enter',
    'Tab',
    'Shift+Tab',
    'Escape',
    'Backspace',
    'Shift+Backspace',
    'Delete',
    'Insert',
    'CapsLock',
    'NumLock',
  ],
  ...[
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'Shift+ArrowLeft',
    'Home',
    'End',
    'Shift+End',
    'PageUp',
    'PageDown',
  ],
  ...['Shift+Insert', 'Shift+Delete', 'Cut', 'Copy', 'Paste', 'Undo', 'Redo'],
];

const editing = [
  ...[
    'Ctrl+a',
    'Ctrl+c',
    'Ctrl+v',
    'Ctrl+x',
    'Ctrl+z',
    'Ctrl+y',
    'Ctrl+C',
    'Ctrl+Shift+Z',
    'Ctrl+Shift+V',
    'Ctrl+Insert',
  ],
  ...[
    'Ctrl+ArrowLeft',
    'Ctrl+ArrowRight',
    'Ctrl+Shift+ArrowLeft',
    'Ctrl+ArrowUp',
    'Ctrl+ArrowDown',
    'Ctrl+Home',
    'Ctrl+End',
  ],
  ...['Ctrl+Shift+Home', 'Ctrl+Backspace', 'Ctrl+Delete', 'Ctrl+Shift+End'],
];

describe.each(['linux', 'win32'])('on %s', (platform) => {
  test.each(escapes)('%j is blocked', (text) => {
    expect(isKeyPressBlocked(press(text), platform)).toBe(true);
  });

  test.each([...writing, ...editing])('%j passes', (text) => {
    expect(isKeyPressBlocked(press(text), platform)).toBe(false);
  });

  test.each(['@', '€', '{', '[', '\\', '~', '|', 'ą', 'ł', '²'])('AltGr writes %s', (key) => {
    expect(isKeyPressBlocked(press(`Ctrl+Alt+${key}`, 'KeyQ'), platform)).toBe(false);
  });

  test('scanners may write by Alt and the number pad, but Alt and other digits do nothing', () => {
    expect(isKeyPressBlocked(press('Alt+6', 'Numpad6'), platform)).toBe(false);
    expect(isKeyPressBlocked(press('Alt+6', 'Digit6'), platform)).toBe(true);
  });

  test('without Latin letters on the keys, the place of the key counts', () => {
    expect(isKeyPressBlocked(press('Ctrl+ؤ', 'KeyC'), platform)).toBe(false);
    expect(isKeyPressBlocked(press('Ctrl+ق', 'KeyR'), platform)).toBe(true);
    expect(isKeyPressBlocked(press('Ctrl+с', 'KeyC'), platform)).toBe(false);
  });

  test('with Latin letters in other places, the letter counts', () => {
    expect(isKeyPressBlocked(press('Ctrl+a', 'KeyQ'), platform)).toBe(false);
    expect(isKeyPressBlocked(press('Ctrl+q', 'KeyA'), platform)).toBe(true);
  });
});

describe('on macOS', () => {
  test.each([
    ...functionKeys,
    ...[
      'Meta+q',
      'Meta+w',
      'Meta+h',
      'Meta+m',
      'Meta+n',
      'Meta+t',
      'Meta+r',
      'Meta+Shift+R',
      'Meta+p',
      'Meta+f',
      'Meta+,',
    ],
    ...[
      'Meta+Alt+i',
      'Meta+Alt+Escape',
      'Meta+Shift+I',
      'Meta+Shift+4',
      'Meta+[',
      'Meta+]',
      'Meta+ArrowLeft',
      'Meta+ArrowRight',
    ],
    ...[
      'Meta+=',
      'Meta+-',
      'Meta+0',
      'Meta+ ',
      'Meta+Tab',
      'Meta+Ctrl+f',
      'Meta+Ctrl+q',
      'Meta+`',
      'Meta+Backspace',
    ],
    ...[
      'Ctrl+c',
      'Ctrl+r',
      'Ctrl+ArrowUp',
      'Ctrl+Tab',
      'Alt+Tab',
      'Alt+Escape',
      'Alt+F5',
      'Shift+Escape',
      'Shift+F10',
    ],
  ])('%j is blocked', (text) => {
    expect(isKeyPressBlocked(press(text), 'darwin')).toBe(true);
  });

  test.each([
    ...writing,
    ...[
      'Meta+a',
      'Meta+c',
      'Meta+v',
      'Meta+x',
      'Meta+z',
      'Meta+Shift+Z',
      'Meta+Shift+V',
      'Alt+@',
      'Alt+€',
      'Alt+å',
    ],
    ...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Shift+ArrowLeft', 'Alt+Backspace', 'Alt+Delete'],
  ])('%j passes', (text) => {
    expect(isKeyPressBlocked(press(text), 'darwin')).toBe(false);
  });
});

test.each(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'])(
  '%s by itself passes, with whatever is held',
  (key) => {
    const held = { control: true, alt: true, shift: true, meta: true };
    for (const platform of ['linux', 'darwin']) {
      expect(isKeyPressBlocked({ key, code: `${key}Left`, ...held }, platform)).toBe(false);
    }
  },
);

test('what no table knows is blocked with any modifier but Shift', () => {
  const named = fc.string({ unit: fc.constantFrom(...'ABCDEFabcdef'), minLength: 5, maxLength: 12 });
  fc.assert(
    fc.property(
      named,
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (key, control, alt, shift, meta) => {
        for (const platform of ['linux', 'win32', 'darwin']) {
          expect(isKeyPressBlocked({ key, code: key, control, alt, shift, meta }, platform)).toBe(true);
        }
      },
    ),
  );
});
