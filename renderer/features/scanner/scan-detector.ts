import { accountCodePrefix, readAccountCode, type ScannerHabit } from '../../../preload/contract/index.ts';
import { isCharacter, isModifier, isTerminator, type KeyPress } from './key-press.ts';
import { spell, type Reading } from './spelling.ts';
import {
  countLeading,
  findPause,
  findSilence,
  findStart,
  isCardFast,
  isMachineFast,
  measureGaps,
} from './timing.ts';

/** What one key press, or a silence, turned out to be. */
export type Detection =
  /** A person's key, which does what it always does. */
  | { readonly kind: 'human' }
  /** It may turn out to belong to a scan; until then it counts as a person's. `likely`: as fast as a scanner's. */
  | { readonly kind: 'pending'; readonly likely: boolean }
  /** A scan has ended, and this key with it. `length`: how many presses it had, this one not counted. */
  | {
      readonly kind: 'scan';
      readonly text: string;
      readonly length: number;
      /** The same code as a moment ago: the scanner saw it twice. */
      readonly repeated: boolean;
    }
  /** What the scanner types after the scan: a second terminator, or a command. It may do nothing. */
  | { readonly kind: 'tail' };

/** Milliseconds within which the same code is the same scan. */
const repetition = 1500;

/** More presses than any code of ours needs, even as Alt codes. */
const maxPresses = 512;

/** After this many fast presses in a row a space or a command is the scanner's. */
const likelyFrom = 3;

/**
 * Tells scanners that type like a keyboard from people, by the time between key presses; pure: fed with presses and
 * with the time (docs/design.md, sizes and numbers).
 *
 * A card's code (prefix and fitting check character) is a scan at gaps of up to 150 ms. Anything else is one when it
 * has the least length, its median gap is at most `maximumGap` (and 50 ms), at most two gaps are longer, it took at
 * most 1.5 s (more where slow gaps are set), and Enter or Tab ends it, or silence where the setting says so.
 *
 * Typing that is taken for a scan: a card's whole code typed at over 6 keys a second; fingers drummed over six keys
 * (ten, where the setting is over 35 ms) with hardly a gap over the setting, and Enter at once.
 * Scans that are not seen: fewer characters than the least length; other codes than a card's from scanners with gaps
 * over 50 ms or over the setting, or without the Enter that the setting expects; a scan with three hiccups; one that
 * follows a person's key within a few milliseconds, where that key becomes part of it. A bare id has no check
 * character: typed through another layout, or with Caps Lock, it may be another id.
 */
export class ScanDetector {
  readonly #habit: () => ScannerHabit;
  #presses: KeyPress[] = [];
  #last: { readonly text: string; readonly time: number } | null = null;
  #tailUntil = -Infinity;

  /** `habit`: the setting, asked at every press. */
  constructor(habit: () => ScannerHabit) {
    this.#habit = habit;
  }

  /** When to ask by `wait` whether silence has ended a scan; null while nothing is typed. */
  get deadline(): number | null {
    const last = this.#presses.at(-1);
    return last === undefined ? null : last.time + findSilence(this.#habit(), measureGaps(this.#presses));
  }

  press(press: KeyPress): Detection {
    if (press.time <= this.#tailUntil && isTail(press)) return { kind: 'tail' };
    const last = this.#presses.at(-1);
    if (last !== undefined && press.time - last.time > findPause(this.#habit())) this.#presses = [];
    if (press.repeat) return this.#leave();
    if (isTerminator(press)) return this.#findEnd(press.time, press.time) ?? this.#leave();
    // A lone command is a person's; amid a scan it belongs to the code, and spoils it.
    const isPart = isCharacter(press) ? !press.control || this.#isLikely : isModifier(press);
    if (!isPart) return this.#leave();
    this.#presses = [...this.#presses.slice(1 - maxPresses), press];
    return { kind: 'pending', likely: this.#isLikely };
  }

  /** Says what silence means, at the deadline: a scan has ended, or nothing is known yet. */
  wait(time: number): Detection {
    const { deadline } = this;
    const ended = deadline !== null && time >= deadline ? this.#findEnd(time, null) : null;
    return ended ?? { kind: 'pending', likely: false };
  }

  /** Lets go of the keys; a code that was scanned stays known as long as it may be scanned twice. */
  forget(): void {
    this.#presses = [];
  }

  #findEnd(time: number, end: number | null): Detection | null {
    const scan = findScan(this.#habit(), this.#presses, end);
    if (scan === null) return null;
    const { text, from } = scan;
    const length = this.#presses.length - from;
    const repeated = this.#last?.text === text && time - this.#last.time <= repetition;
    this.#last = { text, time };
    this.#tailUntil = time + findPause(this.#habit());
    this.#presses = [];
    return { kind: 'scan', text, length, repeated };
  }

  get #isLikely(): boolean {
    const gaps = measureGaps(this.#presses.slice(-likelyFrom));
    return gaps.length === likelyFrom - 1 && gaps.every((gap) => gap <= this.#habit().maximumGap);
  }

  #leave(): Detection {
    this.#presses = [];
    return { kind: 'human' };
  }
}

/** Scanners that send CR and LF end with a second Enter, with Ctrl+J, or with an arrow down. */
function isTail(press: KeyPress): boolean {
  return isTerminator(press) || press.key === 'ArrowDown' || (press.control && !isModifier(press));
}

/** A scan among presses: its text, and the press that it begins with. */
interface FoundScan {
  readonly text: string;
  readonly from: number;
}

/**
 * Decides whether the last presses are a scan. `end`: when Enter or Tab ended them; null when silence did. The limits
 * of what can be told are those of `ScanDetector`.
 */
function findScan(habit: ScannerHabit, presses: readonly KeyPress[], end: number | null): FoundScan | null {
  const card = findCard(habit, presses, end);
  if (card !== null) return card;
  return end === null && habit.terminator !== 'silence' ? null : findMachine(habit, presses, end);
}

function readingsFor(habit: ScannerHabit): readonly Reading[] {
  return habit.layout === 'us' ? ['place'] : ['typed', 'place'];
}

/** A whole card's code at the end of what was typed. */
function findCard(habit: ScannerHabit, presses: readonly KeyPress[], end: number | null): FoundScan | null {
  for (const reading of readingsFor(habit)) {
    const { text, begins } = spell(presses, reading);
    const at = text.lastIndexOf(accountCodePrefix);
    const from = begins[at];
    if (at === -1 || from === undefined || readAccountCode(text.slice(at)).kind !== 'account') continue;
    if (isCardFast(habit, measureGaps(presses.slice(from), end))) return { text: text.slice(at), from };
  }
  return null;
}

/** Anything that came as fast as only a machine types. */
function findMachine(
  habit: ScannerHabit,
  presses: readonly KeyPress[],
  end: number | null,
): FoundScan | null {
  const start = findStart(habit, presses, end);
  if (start === null) return null;
  const gaps = measureGaps(presses.slice(start), end);
  const from = start + countLeading(habit, gaps);
  const typed = presses.slice(from);
  const spellings = readingsFor(habit).map((reading) => spell(typed, reading).text);
  const text = spellings.find((one) => readAccountCode(one).kind !== 'foreign') ?? spellings[0] ?? '';
  return isMachineFast(habit, gaps, text.length) ? { text, from } : null;
}
