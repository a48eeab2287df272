import { defaultPreferences, maxScannerGap, type ScannerHabit } from '../../../preload/contract/index.ts';
import { isTerminator, type KeyPress } from './key-press.ts';
import { spell } from './spelling.ts';
import { measureGaps } from './timing.ts';

/** How one scan was typed; gaps in milliseconds. */
export interface Measured {
  readonly terminator: ScannerHabit['terminator'];
  readonly layout: ScannerHabit['layout'];
  readonly typicalGap: number;
  /** The longest but two, for a hiccup is tolerated twice. */
  readonly longGap: number;
}

/** Why a scan of the test code does not count. */
export type CalibrationProblem = 'another-code' | 'differs' | 'too-slow';

/** How much longer than any measured a gap may be. */
const gapTolerance = 1.5;

/** Measures a scan of a known code; a problem where it does not read as that code, or is too slow. */
export function measureScan(presses: readonly KeyPress[], expected: string): Measured | CalibrationProblem {
  const last = presses.at(-1);
  const terminator = last !== undefined && isTerminator(last) ? last : null;
  const typed = terminator === null ? presses : presses.slice(0, -1);
  const layout = (['typed', 'place'] as const).find((reading) => spell(typed, reading).text === expected);
  if (layout === undefined) return 'another-code';
  const gaps = measureGaps(presses).sort((one, other) => one - other);
  const longGap = gaps.at(-3) ?? 0;
  if (longGap > maxScannerGap) return 'too-slow';
  return {
    terminator: terminator === null ? 'silence' : terminator.key === 'Tab' ? 'tab' : 'enter',
    layout: layout === 'typed' ? 'as-typed' : 'us',
    typicalGap: gaps[Math.floor(gaps.length / 2)] ?? 0,
    longGap,
  };
}

/** The setting for a scanner that was measured several times. */
export function combineScans(scans: readonly Measured[]): ScannerHabit {
  const { minimumLength, maximumGap, terminator, layout } = defaultPreferences.scanner;
  const maxGap = Math.max(...scans.map(({ longGap }) => longGap));
  const rounded = Math.ceil((maxGap * gapTolerance) / 5) * 5;
  return {
    maximumGap: Math.min(maxScannerGap, Math.max(maximumGap, rounded)),
    minimumLength,
    terminator: scans[0]?.terminator ?? terminator,
    layout: scans[0]?.layout ?? layout,
  };
}
