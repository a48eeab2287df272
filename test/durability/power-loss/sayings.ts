import { writeSync } from 'node:fs';
import * as v from 'valibot';
import type { DiskEvent } from './disk-log.ts';

const SayingSchema = v.object({
  when: v.picklist(['begun', 'acknowledged']),
  number: v.number(),
  what: v.unknown(),
});

/** A line by which a program under test tells of one of its steps. */
type Saying = v.InferOutput<typeof SayingSchema>;

/** Says it at once: one call of the system, which stands in the trace where it belongs. */
export function say(when: Saying['when'], number: number, what: unknown): void {
  writeSync(1, `${JSON.stringify({ when, number, what } satisfies Saying)}\n`);
}

/** A step as it was known at one moment. */
export interface Step<T> {
  readonly number: number;
  readonly begun: T;
  /** What the program had been promised by then; undefined while it had not heard yet. */
  readonly acknowledged: T | undefined;
}

/** The steps that were begun, in order, as they stood when the last of `events` had happened. */
export function readSteps<const S extends v.GenericSchema>(
  schema: S,
  events: readonly DiskEvent[],
): Step<v.InferOutput<S>>[] {
  const steps = new Map<number, Step<v.InferOutput<S>>>();
  for (const event of events) {
    if (event.kind !== 'say') continue;
    for (const line of event.text.split('\n').filter((text) => text !== '')) {
      const { when, number, what } = v.parse(SayingSchema, JSON.parse(line));
      const known = steps.get(number);
      const told = v.parse(schema, what);
      if (when === 'begun') steps.set(number, { number, begun: told, acknowledged: undefined });
      else if (known !== undefined) steps.set(number, { ...known, acknowledged: told });
    }
  }
  return [...steps.values()];
}
