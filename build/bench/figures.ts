import type { Section } from './options.ts';

/** What is wished for: a figure below, or above, a limit. */
interface Goal {
  readonly kind: 'below' | 'above';
  readonly limit: number;
}

/** One line of the table. */
export interface Figure {
  readonly section: Section;
  readonly name: string;
  readonly unit: 'ms' | 's' | '/s' | 'MB' | 'kB';
  /** The median, where a figure is the 99th percentile of many. */
  readonly p50: number | null;
  readonly value: number;
  readonly goal: Goal | null;
  /** The same done with plain means, in the same run. */
  readonly baseline: { readonly name: string; readonly value: number } | null;
}

/** Whether a figure's goal is met; null without a goal. */
export function isMet({ goal, value }: Figure): boolean | null {
  if (goal === null) return null;
  return goal.kind === 'below' ? value < goal.limit : value > goal.limit;
}

/** How many times ours is of the baseline; null without one. */
export function ratioOf({ baseline, value }: Figure): number | null {
  return baseline === null || baseline.value === 0 ? null : value / baseline.value;
}

/** The value below which so much of all lies; 0.5 is the median. 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds that a step takes. */
export async function timeOf(step: () => unknown): Promise<number> {
  const started = performance.now();
  await step();
  return performance.now() - started;
}
