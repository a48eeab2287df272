import * as v from 'valibot';

/**
 * An id that addresses exactly one account. The allow-list is stricter than any encoding, because
 * `encodeURIComponent` leaves `.` and `..` as they are (docs/design.md, promise 3).
 */
export const AccountIdSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,64}$/, 'An account id has 1 to 64 letters, digits, hyphens or underscores.'),
  v.brand('AccountId'),
);

export type AccountId = v.InferOutput<typeof AccountIdSchema>;

/** Longest text that a field may carry across the bridge; the API states no limit of its own. */
export const maxFieldLength = 500;

const field = v.pipe(v.string(), v.maxLength(maxFieldLength, `At most ${maxFieldLength} characters.`));

/**
 * What a person typed. All three fields are optional, as in the API; that at least one is filled in
 * is this app's rule, kept here so that both sides hold it. An empty string clears a field on update.
 */
export const AccountDraftSchema = v.pipe(
  v.strictObject({
    email: v.optional(field),
    name: v.optional(field),
    phone: v.optional(field),
  }),
  v.check(
    (draft) =>
      [draft.email, draft.name, draft.phone].some((text) => text !== undefined && text.trim() !== ''),
    'Fill in at least one field.',
  ),
);

export type AccountDraft = v.InferOutput<typeof AccountDraftSchema>;

const storedField = v.nullable(v.pipe(v.string(), v.maxLength(10_000)));

/** An account as the screens see it. Times are the server's own RFC 3339 strings, never reordered. */
export const AccountSchema = v.object({
  id: AccountIdSchema,
  createdAt: v.pipe(v.string(), v.maxLength(64)),
  updatedAt: v.pipe(v.string(), v.maxLength(64)),
  email: storedField,
  name: storedField,
  phone: storedField,
});

export type Account = v.InferOutput<typeof AccountSchema>;

/** What a delete answers: the id asked for. */
export interface Removal {
  readonly id: AccountId;
}
