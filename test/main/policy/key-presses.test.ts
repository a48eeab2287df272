import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKeyPressBlocked, type KeyPress } from '../../../main/policy/key-presses.ts';
import { press, presses } from './press.ts';

const functionKeys = Array.from({ length: 24 }, (_, index) => `F${index + 1}`);

/** What Electron and Chromium answer to (docs/design.md, sizes and numbers). */
const escapes = presses(`
  ${functionKeys.join(' ')} Shift+F10 Ctrl+F5 Ctrl+F4 Alt+F4 Ctrl+F6 Shift+F5 Shift+F7 ContextMenu Shift+Escape
  Ctrl+r Ctrl+R Ctrl+Shift+R Ctrl+Shift+I Ctrl+Shift+J Ctrl+Shift+C Ctrl+Shift+Delete Ctrl+Shift+Backspace
  Ctrl+w Ctrl+q Ctrl+n Ctrl+Shift+N Ctrl+t Ctrl+Shift+T Ctrl+m Ctrl+Shift+W Ctrl+Shift+Q
  Ctrl+p Ctrl+Shift+P Ctrl+o Ctrl+s Ctrl+Shift+S Ctrl+u Ctrl+f Ctrl+g Ctrl+Shift+G
  Ctrl+l Ctrl+j Ctrl+h Ctrl+d Ctrl+k Ctrl+e Ctrl+b Ctrl+i Ctrl+Shift+B Ctrl+Shift+O
  Ctrl++ Ctrl+= Ctrl+Shift++ Ctrl+- Ctrl+_ Ctrl+0 Ctrl+1 Ctrl+9 Ctrl+Shift+A Ctrl+Shift+M Ctrl+Space
  Alt+ArrowLeft Alt+ArrowRight Alt+Home Alt+d Alt+f Alt+e Alt+Enter Alt+Tab Alt+Space Alt+Escape Alt+Backspace
  Ctrl+Tab Ctrl+Shift+Tab Ctrl+PageUp Ctrl+PageDown Ctrl+Escape Ctrl+Shift+Escape Ctrl+Enter
  Ctrl+Alt+Delete Ctrl+Alt+Backspace Ctrl+Alt+ArrowUp Ctrl+Alt+i Ctrl+Alt+t Ctrl+Alt+F1 Ctrl+Alt+Shift+i
  Meta+d Meta+e Meta+r Meta+l Meta+Space Meta+Tab Meta+ArrowUp Meta+Enter Meta+c Meta+v Ctrl+Meta+v
  BrowserBack BrowserForward BrowserRefresh BrowserHome BrowserSearch BrowserFavorites BrowserStop
  LaunchMail LaunchApplication1 LaunchApplication2 LaunchWebBrowser MediaPlayPause AudioVolumeMute
  PrintScreen Print Help Find Open New Save Close Props ZoomIn ZoomOut ZoomToggle
  Power Sleep WakeUp Pause ScrollLock Unidentified \u0012 \u0003 ёёёёё
`);

const writing = presses(`
  a Z 7 Space @ é ß ع 中 😀 لا Shift+A Shift+! Dead Process Compose
  Enter Tab Shift+Tab Escape Backspace Shift+Backspace Delete Insert CapsLock NumLock
  ArrowLeft ArrowRight ArrowUp ArrowDown Shift+ArrowLeft Home End Shift+End PageUp PageDown
  Shift+Insert Shift+Delete Cut Copy Paste Undo Redo
`);

const editing = presses(`
  Ctrl+a Ctrl+c Ctrl+v Ctrl+x Ctrl+z Ctrl+y Ctrl+C Ctrl+Shift+Z Ctrl+Shift+V Ctrl+Insert
  Ctrl+ArrowLeft Ctrl+ArrowRight Ctrl+Shift+ArrowLeft Ctrl+ArrowUp Ctrl+ArrowDown Ctrl+Home Ctrl+End
  Ctrl+Shift+Home Ctrl+Shift+End Ctrl+Backspace Ctrl+Delete
`);

describe.each(['linux', 'win32'])('on %s', (platform) => {
  test.each(escapes)('%s is blocked', (text) => {
    expect(isKeyPressBlocked(press(text), platform)).toBe(true);
  });

  test.each([...writing, ...editing])('%s passes', (text) => {
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

  test('a press without a name is blocked', () => {
    const nothing: KeyPress = { ...press('a'), key: '', code: '' };
    expect(isKeyPressBlocked(nothing, platform)).toBe(true);
  });
});

describe('on macOS', () => {
  const blocked = presses(`
    ${functionKeys.join(' ')}
    Meta+q Meta+w Meta+h Meta+m Meta+n Meta+t Meta+r Meta+Shift+R Meta+p Meta+f Meta+,
    Meta+Alt+i Meta+Alt+Escape Meta+Shift+I Meta+Shift+4 Meta+[ Meta+] Meta+ArrowLeft Meta+ArrowRight
    Meta+= Meta+- Meta+0 Meta+Space Meta+Tab Meta+Ctrl+f Meta+Ctrl+q Meta+\` Meta+Backspace
    Ctrl+c Ctrl+r Ctrl+ArrowUp Ctrl+Tab Alt+Tab Alt+Escape Alt+F5 Shift+Escape Shift+F10
  `);
  const passing = presses(`
    Meta+a Meta+c Meta+v Meta+x Meta+z Meta+Shift+Z Meta+Shift+V Alt+@ Alt+€ Alt+å
    Alt+ArrowLeft Alt+ArrowRight Alt+Shift+ArrowLeft Alt+Backspace Alt+Delete
  `);

  test.each(blocked)('%s is blocked', (text) => {
    expect(isKeyPressBlocked(press(text), 'darwin')).toBe(true);
  });

  test.each([...writing, ...passing])('%s passes', (text) => {
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

test('what no table knows is blocked, whatever is held', () => {
  const letter = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
  const named = fc.string({ unit: letter, minLength: 5, maxLength: 12 });
  const held = fc.record({
    control: fc.boolean(),
    alt: fc.boolean(),
    shift: fc.boolean(),
    meta: fc.boolean(),
  });
  fc.assert(
    fc.property(named, held, (key, modifiers) => {
      for (const platform of ['linux', 'win32', 'darwin']) {
        expect(isKeyPressBlocked({ key, code: key, ...modifiers }, platform)).toBe(true);
      }
    }),
  );
});
