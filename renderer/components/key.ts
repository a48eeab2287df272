/** What a field takes, which decides the keys that are shown for it. */
export const fieldKinds = ['text', 'name', 'email', 'tel', 'url', 'id', 'pin'] as const;

export type FieldKind = (typeof fieldKinds)[number];

/** `once`: the next letter is a capital; `locked`: all are. */
export type Shift = 'off' | 'once' | 'locked';

/** What a key does. `letters`, `symbols` and `more-symbols` show other keys; `latin` and `arabic` other letters. */
export type KeyAction =
  | 'type'
  | 'shift'
  | 'backspace'
  | 'left'
  | 'right'
  | 'enter'
  | 'hide'
  | 'letters'
  | 'symbols'
  | 'more-symbols'
  | 'latin'
  | 'arabic';

export interface Key {
  readonly does: KeyAction;
  /** What it types; empty on keys that type nothing. */
  readonly text: string;
  /** What a long press offers in place of it. */
  readonly variants: readonly string[];
  /** How wide it is, in half keys. */
  readonly span: number;
}

export interface KeyRow {
  /** Room before the first key, in half keys. */
  readonly indent: number;
  readonly keys: readonly Key[];
}

/** The keys that are shown, row by row as they lie on the screen: left to right in every language. */
export interface KeyPlan {
  /** How many whole keys fit beside each other. */
  readonly columns: number;
  readonly rows: readonly KeyRow[];
}

/** Keys that go on while they are held. */
export function isRepeating({ does }: Key): boolean {
  return does === 'backspace' || does === 'left' || does === 'right';
}
