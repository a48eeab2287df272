import * as v from 'valibot';
import { AccountSchema, type Account } from '../../preload/contract/index.ts';

/** A field that is missing, null or empty has no value; the screens know one form of that, null. */
const wireField = <const S extends v.GenericSchema<string | null>>(schema: S) =>
  v.pipe(
    v.optional(schema, null),
    v.transform((text) => (text === '' ? null : text)),
  );

const { id, createdAt, updatedAt, email, name, phone } = AccountSchema.entries;

/** An account as it comes over the wire; keys that it does not name are dropped. */
const WireAccountSchema = v.object({
  id,
  createdAt,
  updatedAt,
  email: wireField(email),
  name: wireField(name),
  phone: wireField(phone),
});

/** What a delete answers; a server that says it in a list, as errors come, has deleted all the same. */
const WireDeletedSchema = v.object({
  statusCode: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(299)),
  message: v.union([v.string(), v.array(v.string())]),
});

/** The likely error body: every part may be missing, but one of the first two must be there. */
const WireErrorSchema = v.pipe(
  v.object({
    statusCode: v.optional(v.number()),
    message: v.optional(v.union([v.string(), v.array(v.unknown())])),
    error: v.optional(v.unknown()),
  }),
  v.check((body) => body.statusCode !== undefined || body.message !== undefined),
);

/** Parses an account, or answers null: the server sent something that is not one. */
export function parseAccount(json: unknown): Account | null {
  const parsed = v.safeParse(WireAccountSchema, json);
  return parsed.success ? parsed.output : null;
}

/** True for the documented reply to a delete. */
export function isDeleted(json: unknown): boolean {
  return v.is(WireDeletedSchema, json);
}

/** The sentences of a likely error body, raw, or null where the body is not one. */
export function parseErrorTexts(json: unknown): string[] | null {
  const parsed = v.safeParse(WireErrorSchema, json);
  if (!parsed.success) return null;
  const { message, error } = parsed.output;
  const texts = (Array.isArray(message) ? message : [message]).filter((text) => typeof text === 'string');
  return texts.length === 0 && typeof error === 'string' ? [error] : texts;
}

/** The JSON value in a body, or undefined when it is not JSON in valid UTF-8. */
export function parseJson(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
