import * as v from 'valibot';

/** What became of each step of a scenario, in order; `problem` is null where it was played. */
export const StepReportSchema = v.object({
  kind: v.literal('gallery-steps'),
  finished: v.boolean(),
  steps: v.array(v.object({ text: v.string(), problem: v.nullable(v.string()) })),
  notes: v.array(v.string()),
});

export type StepReport = v.InferOutput<typeof StepReportSchema>;
