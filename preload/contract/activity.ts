import * as v from 'valibot';
import { MomentSchema } from './outbox.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const milliseconds = v.nullable(v.pipe(v.number(), v.minValue(0)));

const CountsSchema = v.object({ opened: count, changed: count, deleted: count });

export type ActivityCounts = v.InferOutput<typeof CountsSchema>;

/** How long the server took; null where nothing was asked. */
const LatencySchema = v.object({ requests: count, p50: milliseconds, p99: milliseconds });

export type Latency = v.InferOutput<typeof LatencySchema>;

/** Today on this terminal and its server, from local midnight until now. */
export const ActivitySchema = v.object({
  ...CountsSchema.entries,
  /** Open changes, now. */
  waiting: count,
  /** One for each hour of the day so far, the first from midnight; a day may have 23 or 25 hours. */
  hours: v.pipe(
    v.array(v.object({ from: MomentSchema, ...CountsSchema.entries, latency: LatencySchema })),
    v.maxLength(26),
  ),
  /** Of the whole day, as far as this run of the app saw it. */
  latency: LatencySchema,
  /** When the server last answered, whatever it said; null if it has not in this run. */
  lastContactAt: v.nullable(MomentSchema),
  oldestOpenAt: v.nullable(MomentSchema),
});

export type Activity = v.InferOutput<typeof ActivitySchema>;
