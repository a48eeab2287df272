import * as fc from 'fast-check';
import { FakeOutbox } from './fake-outbox.ts';
import { play, type WorldOptions } from './world/world.ts';

/** The choices of a run; enough for a dozen changes with their faults and crashes. */
const seeds = fc.uint8Array({ minLength: 40, maxLength: 400, size: 'max' });

/** Plays so many runs; answers what was wrong with the first that broke a promise, or null. */
export async function playMany(
  runs: number,
  makeOptions: () => WorldOptions = () => ({ held: new FakeOutbox() }),
  { shrinks = true } = {},
): Promise<{ readonly complaint: string; readonly report: string } | null> {
  const property = fc.asyncProperty(seeds, (seed) => play(seed, makeOptions()));
  const outcome = await fc.check(property, { numRuns: runs, endOnFailure: !shrinks });
  if (!outcome.failed) return null;
  const complaint = outcome.errorInstance instanceof Error ? outcome.errorInstance.message : 'unknown';
  return { complaint, report: fc.defaultReportMessage(outcome) ?? '' };
}
