import type { CommandOutcome } from './run-command.ts';

/** One kind of proof: what it is called and how it is run. */
export interface Ring {
  readonly name: string;
  readonly run: () => Promise<RingOutcome>;
}

export interface RingOutcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Which tests failed and how, a few lines each; empty for a check, whose output says it. */
  readonly failures: readonly string[];
  /** What to read when something failed. */
  readonly output: string;
}

/** A check that is one test: it passes when its command ends with 0. */
export function checkOutcome(outcome: CommandOutcome): RingOutcome {
  const passed = outcome.code === 0;
  return {
    passed: passed ? 1 : 0,
    failed: passed ? 0 : 1,
    skipped: 0,
    failures: [],
    output: passed ? '' : outcome.output,
  };
}
