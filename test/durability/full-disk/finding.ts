import * as v from 'valibot';

/** What the program found on one disk of a certain size. */
export const FindingSchema = v.object({
  kibibytes: v.number(),
  /** How many steps were acknowledged before the disk was full. */
  acknowledged: v.number(),
  /** How many changes were being sent just then, and were brought to an end. */
  settled: v.number(),
  /** How many steps were refused in all. */
  refused: v.number(),
  /** What went wrong. */
  wrong: v.array(v.string()),
});

export type Finding = v.InferOutput<typeof FindingSchema>;
