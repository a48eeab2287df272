/** One key that went down, as the detector needs it: what it typed, where it is, and when. */
export interface KeyPress {
  /** What the layout of this computer makes of it, as in `KeyboardEvent.key`. */
  readonly key: string;
  /** Its place on the keyboard, as in `KeyboardEvent.code`. */
  readonly code: string;
  readonly shift: boolean;
  /** Milliseconds since any fixed moment. */
  readonly time: number;
  /** Typed by itself, because a person holds the key. */
  readonly repeat: boolean;
  /** Ctrl or the system's key is held: this is a command and no character. */
  readonly control: boolean;
  readonly alt: boolean;
}

export function readKeyPress(event: KeyboardEvent): KeyPress {
  // On Windows AltGr is Ctrl and Alt at once, and types characters.
  const altGraph = event.getModifierState('AltGraph');
  return {
    key: event.key,
    code: event.code,
    shift: event.shiftKey,
    // When the key went down, not when this page got round to it.
    time: event.timeStamp,
    repeat: event.repeat,
    control: (event.ctrlKey || event.metaKey) && !altGraph,
    alt: event.altKey && !altGraph,
  };
}

const modifiers = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

export function isModifier({ key }: Pick<KeyPress, 'key'>): boolean {
  return modifiers.includes(key);
}

export function isTerminator({ key, control, alt }: KeyPress): boolean {
  return (key === 'Enter' || key === 'Tab') && !control && !alt;
}

/**
 * Whether a key stands for a character: names of keys are words of Latin letters, while one key of the Arabic layout
 * types two letters at once. Keypads without Num Lock name theirs after arrows; a dead key waits for the next one.
 */
export function isCharacter({ key, code }: KeyPress): boolean {
  if (/^Numpad\d$/.test(code) || key === 'Dead' || key === 'Process') return true;
  return key.length === 1 || !/^[A-Z][A-Za-z0-9]*$/.test(key);
}
