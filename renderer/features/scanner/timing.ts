import type { ScannerHabit } from '../../../preload/contract/index.ts';
import type { KeyPress } from './key-press.ts';

/** A card's own code proves itself by its prefix and check character, so slow scanners need no setting for it. */
const cardGap = 150;

/** No person types ten keys at a median below this. */
const minHumanGap = 50;

/** From this setting on, people who type fast come near it. */
const plainGap = 35;
const minLengthAmongFast = 10;

const minSilence = 80;
const maxScan = 1500;
const outliersTolerated = 2;

/** Whether a gap, or the setting for it, is one that no person's typing comes near. */
export function isPlainGap(maximumGap: number): boolean {
  return maximumGap <= plainGap;
}

/** A gap beyond this ends whatever was typed. */
export function findPause({ maximumGap }: ScannerHabit): number {
  return Math.max(2 * maximumGap, 200);
}

/** How long nothing may be typed within a scan, and how long after it until it counts as ended. */
export function findSilence({ maximumGap }: ScannerHabit, gaps: readonly number[]): number {
  return Math.max(minSilence, 2 * maximumGap, 3 * Math.min(cardGap, Math.max(0, ...gaps)));
}

/** The gaps in milliseconds between presses that follow each other, and `end`, if something ended them. */
export function measureGaps(presses: readonly KeyPress[], end: number | null = null): number[] {
  const times = presses.map(({ time }) => time);
  if (end !== null && times.length > 0) times.push(end);
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

/** Whether a card's code came as fast as any scanner types. */
export function isCardFast(habit: ScannerHabit, gaps: readonly number[]): boolean {
  const limit = Math.max(cardGap, habit.maximumGap);
  return countAbove(gaps, limit) <= outliersTolerated;
}

/** Whether this many characters with these gaps are a scanner's, whatever they say. */
export function isMachineFast(habit: ScannerHabit, gaps: readonly number[], length: number): boolean {
  const { maximumGap, minimumLength } = habit;
  const minLength = isPlainGap(maximumGap) ? minimumLength : Math.max(minimumLength, minLengthAmongFast);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  return (
    length >= minLength &&
    median(gaps) <= Math.min(maximumGap, minHumanGap) &&
    countAbove(gaps, maximumGap) <= outliersTolerated &&
    total <= maxScan * Math.max(1, maximumGap / plainGap)
  );
}

/** The press with which typing without a break begins; null where a break came before `end`. */
export function findStart(
  habit: ScannerHabit,
  presses: readonly KeyPress[],
  end: number | null,
): number | null {
  const silence = Math.max(minSilence, 2 * habit.maximumGap);
  const gaps = measureGaps(presses, end);
  const start = gaps.findLastIndex((gap) => gap > silence) + 1;
  return start < presses.length ? start : null;
}

/** How many of a person's last keys stand before a scan that followed at once: a scan starts with a short gap. */
export function countLeading(habit: ScannerHabit, gaps: readonly number[]): number {
  const first = gaps.findIndex((gap) => gap <= habit.maximumGap);
  return first === -1 ? gaps.length : first;
}

function countAbove(gaps: readonly number[], limit: number): number {
  return gaps.filter((gap) => gap > limit).length;
}

function median(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Infinity;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}
