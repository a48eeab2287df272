import * as v from 'valibot';
import type { AccountFields } from './accounts.ts';

const fieldNames = ['email', 'name', 'phone'];

const text = (field: string, maxLength: number) =>
  v.pipe(
    v.string(`${field} must be a string`),
    v.maxLength(maxLength, `${field} must be shorter than or equal to ${maxLength} characters`),
  );

/** None of the three is demanded and an empty one clears, as far as the API's page tells. */
const BodySchema = v.object({
  email: v.optional(
    v.pipe(
      text('email', 320),
      v.check((email) => email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email), 'email must be an email'),
    ),
  ),
  name: v.optional(text('name', 500)),
  phone: v.optional(text('phone', 100)),
});

export type Validation =
  | { readonly ok: true; readonly fields: AccountFields }
  | { readonly ok: false; readonly messages: readonly string[] };

/** Checks the body of a create or an update; the messages are worded as the API's are likely to be. */
export function validateBody(body: unknown): Validation {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { ok: false, messages: ['body must be an object'] };
  }
  const foreign = Object.keys(body)
    .filter((key) => !fieldNames.includes(key))
    .slice(0, 5)
    .map((key) => `property ${key.slice(0, 40)} should not exist`);
  const parsed = v.safeParse(BodySchema, body);
  const messages = [...foreign, ...(parsed.issues ?? []).map((issue) => issue.message)];
  return parsed.success && messages.length === 0
    ? { ok: true, fields: parsed.output }
    : { ok: false, messages };
}
