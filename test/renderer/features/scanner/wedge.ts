import type { KeyPress } from '../../../../renderer/features/scanner/key-press.ts';
import { typeByPlace } from '../../../../renderer/features/scanner/spelling.ts';
import { us, type Layout } from './keyboard-layouts.ts';

/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

const places = [
  ...Array.from({ length: 26 }, (_, index) => `Key${String.fromCharCode(65 + index)}`),
  ...Array.from({ length: 10 }, (_, index) => `Digit${index}`),
  ...['Minus', 'Equal', 'Semicolon', 'Quote', 'Comma', 'Period', 'Slash', 'Space', 'BracketLeft'],
];

/** Where the American keyboard has a character. */
function findPlace(character: string): { readonly code: string; readonly shift: boolean } {
  for (const shift of [false, true]) {
    const code = places.find((place) => typeByPlace(place, shift) === character);
    if (code !== undefined) return { code, shift };
  }
  throw new RangeError(`No key types ${character}.`);
}

export function press(key: string, code: string, time: number, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code, time, shift: false, repeat: false, control: false, alt: false, ...more };
}

export interface Wedge {
  /** Milliseconds from key to key, and by how much of itself each differs at most (0 to 1). */
  readonly gap: number;
  readonly jitter?: number;
  readonly layout?: Layout;
  readonly terminator?: 'Enter' | 'Tab' | null;
  /** When its first key goes down. */
  readonly start?: number;
  /** Gaps, by their number, that take this many milliseconds longer. */
  readonly hiccups?: Readonly<Record<number, number>>;
  readonly random?: Random;
}

/** The key presses of a scanner that types a text as an American keyboard would, Shift keys included. */
export function typeAsScanner(text: string, wedge: Wedge): KeyPress[] {
  const { gap, jitter = 0, layout = us, terminator = 'Enter', hiccups = {}, random = () => 0.5 } = wedge;
  const presses: KeyPress[] = [];
  let time = wedge.start ?? 1000;
  const add = (key: string, code: string, shift: boolean): void => {
    const late = hiccups[presses.length] ?? 0;
    if (presses.length > 0) time += gap * (1 + jitter * (2 * random() - 1)) + late;
    presses.push(press(key, code, time, { shift }));
  };
  for (const character of text) {
    const { code, shift } = findPlace(character);
    if (shift) add('Shift', 'ShiftLeft', true);
    add(layout(code, shift), code, shift);
  }
  if (terminator !== null) add(terminator, terminator, false);
  return presses;
}

export interface Typist {
  readonly keysPerSecond: number;
  /** How often, of all keys, two go down nearly together, as fast typists' do (0 to 1). */
  readonly rollover?: number;
  readonly ends?: 'Enter' | 'Tab' | null;
  readonly start?: number;
  readonly random: Random;
}

/** The key presses of a person: uneven, in bursts, with Shift held before capitals; keys that roll over are 15 to 45 ms apart. */
export function typeAsPerson(text: string, typist: Typist): KeyPress[] {
  const { keysPerSecond, rollover = 0, ends = 'Enter', random } = typist;
  const presses: KeyPress[] = [];
  const mean = 1000 / keysPerSecond;
  let time = typist.start ?? 1000;
  let debt = 0;
  const add = (key: string, code: string, shift: boolean): void => {
    const rolls = debt === 0 && random() < rollover;
    const gap = rolls ? 15 + 30 * random() : mean * spread(random) + debt;
    // What two keys gained by rolling, the next one takes longer: the speed stays.
    debt = rolls ? mean - gap : 0;
    if (presses.length > 0) time += Math.max(12, gap);
    presses.push(press(key, code, time, { shift }));
  };
  for (const character of text) {
    const { code, shift } = findPlace(character);
    if (shift) add('Shift', 'ShiftLeft', true);
    add(character, code, shift);
  }
  if (ends !== null) add(ends, ends, false);
  return presses;
}

/** A log-normal factor with a middle of 1 and a spread of 35 %, as the gaps of typists have. */
function spread(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.exp(0.35 * normal);
}
