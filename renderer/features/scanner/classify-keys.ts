import { accountCodePrefix, readAccountCode, type ScannerHabit } from '../../../preload/contract/index.ts';
import type { KeyPress } from './key-press.ts';
import { spell, type Reading } from './spelling.ts';
import { countLeading, findStart, isCardFast, isMachineFast, measureGaps } from './timing.ts';

/** A scan among presses: its text, and the press that it begins with. */
export interface FoundScan {
  readonly text: string;
  readonly from: number;
}

/**
 * Decides whether the last presses are a scan. `end`: when Enter or Tab ended them; null when silence did. The limits
 * of what can be told are those of `ScanDetector`.
 */
export function findScan(
  habit: ScannerHabit,
  presses: readonly KeyPress[],
  end: number | null,
): FoundScan | null {
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
