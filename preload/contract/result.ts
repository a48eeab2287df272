import * as v from 'valibot';
import { FailureSchema, type Failure } from './failure.ts';

/**
 * What every call across the bridge answers. Failures travel as values: Electron keeps only the
 * `message` of an error thrown in `ipcMain.handle`, and contextBridge strips custom properties.
 */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Wraps a value as a success. */
export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a failure; fits a `Result` of any value type. */
export function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

const EnvelopeSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), failure: FailureSchema }),
]);

/**
 * Checks at run time what main answered. A reply that does not fit is a defect of main: it becomes
 * the failure `internal`, whose delivery is unknown. Keys that the schema does not name are dropped.
 */
export function parseResult<const S extends v.GenericSchema>(
  schema: S,
  reply: unknown,
): Result<v.InferOutput<S>> {
  const envelope = v.safeParse(EnvelopeSchema, reply);
  if (!envelope.success) return unreadable;
  if (!envelope.output.ok) return envelope.output;
  const value = v.safeParse(schema, envelope.output.value);
  return value.success ? succeed(value.output) : unreadable;
}

const unreadable = fail({ code: 'internal', delivery: 'maybe-sent' });
