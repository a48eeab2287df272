/** A key going down, as Electron's `before-input-event` and the DOM name it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** Keys with a name that only write, edit or move; F-keys, browser, media and menu keys are not here. */
const plainKeys: ReadonlySet<string> = new Set([
  ...['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Dead', 'Process', 'Compose'],
  ...['Enter', 'Tab', 'Escape', 'Backspace', 'Delete', 'Insert', 'Cut', 'Copy', 'Paste', 'Undo', 'Redo'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
]);

/** With the shortcut modifier: select all, copy, paste, cut, undo, redo; with Shift: paste plain, redo. */
const editingLetters: ReadonlySet<string> = new Set(['a', 'c', 'v', 'x', 'y', 'z']);
const shiftedEditingLetters: ReadonlySet<string> = new Set(['v', 'z']);

/** Moving and deleting by words and paragraphs. */
const wordKeys: ReadonlySet<string> = new Set([
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Backspace', 'Delete', 'Insert'],
]);

const macWordKeys: ReadonlySet<string> = new Set([
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Backspace', 'Delete'],
]);

const modifierKeys: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph']);

/**
 * Whether a key press is kept from the page and from Chromium. Writing and editing pass; everything
 * else is blocked without being listed: reload, developer tools, zoom, print, find, new window, close,
 * history, F-keys, menu key. `platform` is Node's name; on `darwin` the shortcut modifier is Command.
 */
export function isKeyPressBlocked(press: KeyPress, platform: string): boolean {
  if (modifierKeys.has(press.key)) return false;
  return platform === 'darwin' ? !passesOnMac(press) : !passesElsewhere(press);
}

function passesElsewhere(press: KeyPress): boolean {
  const { control, alt, meta, key, code } = press;
  if (meta) return false;
  // AltGr arrives as Ctrl+Alt: the at sign of many layouts. No shortcut is made of such characters.
  if (control && alt) return isCharacter(key) && !/^[A-Za-z0-9 ]$/.test(key);
  // Alt and digits of the number pad write a character by its code; some scanners do.
  if (alt) return /^Numpad\d$/.test(code);
  return control ? passesAsShortcut(press, wordKeys) : passesPlain(press);
}

function passesOnMac(press: KeyPress): boolean {
  const { control, alt, meta, key } = press;
  if (control || (meta && alt)) return false;
  if (meta) return passesAsShortcut(press, new Set());
  // Option writes further characters and moves by words.
  return alt ? isCharacter(key) || macWordKeys.has(key) : passesPlain(press);
}

function passesPlain({ key, shift }: KeyPress): boolean {
  // Chromium opens its task manager with Shift+Escape.
  if (shift && key === 'Escape') return false;
  return isCharacter(key) || plainKeys.has(key);
}

function passesAsShortcut(press: KeyPress, named: ReadonlySet<string>): boolean {
  const letters = press.shift ? shiftedEditingLetters : editingLetters;
  // Shift selects where a key moves; Ctrl+Shift+Delete is the "clear browsing data" of browsers.
  const isNamed = named.has(press.key) && !(press.shift && /^(?:Backspace|Delete|Insert)$/.test(press.key));
  return isNamed || letters.has(shortcutLetter(press));
}

/** The Latin letter of a shortcut; layouts without Latin letters are read by the key's position. */
function shortcutLetter({ key, code }: KeyPress): string {
  const latin = /^[\x21-\x7e]$/.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? '');
  return latin.toLowerCase();
}

/**
 * A written character: one code point or, as Arabic's lam-alef key, a few outside ASCII; the names of
 * keys are longer and ASCII. Control characters, which scanners can send, are none.
 */
function isCharacter(key: string): boolean {
  return /^(?:[^\p{Cc}\p{Cs}]|[^\p{ASCII}\p{Cc}\p{Cs}]{2,4})$/u.test(key);
}
