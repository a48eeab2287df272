import * as v from 'valibot';
import { OutboxSummarySchema } from './outbox.ts';
import { DeviceStateSchema } from './devices.ts';
import { StorageReportSchema } from './storage.ts';

/** One kind of news that main sends to the page without being asked. */
export interface Event<P extends v.GenericSchema = v.GenericSchema> {
  readonly payload: P;
}

function event<const P extends v.GenericSchema>(payload: P): Event<P> {
  return { payload };
}

/** What a person loses or leaves waiting by closing the app. */
export const CloseQuestionSchema = v.object({
  open: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** False where open changes are in memory only and end with the app. */
  kept: v.boolean(),
});

export type CloseQuestion = v.InferOutput<typeof CloseQuestionSchema>;

/** Everything that main may send, by the group of the bridge it belongs to. */
export const events = {
  outbox: { onChanged: event(OutboxSummarySchema) },
  storage: { onChanged: event(StorageReportSchema) },
  /** The window was asked to close while changes are open. */
  terminal: { onCloseAsked: event(CloseQuestionSchema) },
  /** Headphones went in or out, or another screen was found. */
  devices: { onChanged: event(DeviceStateSchema) },
} as const satisfies Record<string, Record<string, Event>>;

export type Events = typeof events;

/** The name of an event on the wire, for example `outbox:onChanged`. */
export type EventName = {
  [G in keyof Events]: `${G}:${Extract<keyof Events[G], string>}`;
}[keyof Events];

/** A row of the table, flattened for the two ends that walk it. */
export interface EventEntry {
  readonly group: string;
  readonly operation: string;
  readonly name: string;
  readonly event: Event;
}

/**
 * Checks what was sent for an event: main before it leaves, the preload once more. Null when it does not
 * fit. Keys that the schema does not name are dropped.
 */
export function parsePayload<const E extends Event>(
  { payload: schema }: E,
  payload: unknown,
): { readonly payload: v.InferOutput<E['payload']> } | null {
  const parsed = v.safeParse(schema, payload);
  return parsed.success ? { payload: parsed.output } : null;
}

/** Lists every event, in the table's order. */
export function listEvents(): EventEntry[] {
  return Object.entries(events).flatMap(([group, rows]) =>
    Object.entries<Event>(rows).map(([operation, entry]) => ({
      group,
      operation,
      name: `${group}:${operation}`,
      event: entry,
    })),
  );
}
