import * as v from 'valibot';
import { AccountDraftSchema, AccountSchema } from './account.ts';
import { EntryIdSchema, OutboxEntrySchema } from './outbox.ts';
import { CachedAccountSchema } from './directory.ts';

/** A new account. */
export const CreateRequestSchema = v.strictObject({
  draft: AccountDraftSchema,
  /** True when a person has seen the accounts that look the same and wants a new one. */
  evenIfSimilar: v.boolean(),
});

export type CreateRequest = v.InferOutput<typeof CreateRequestSchema>;

/** An update carries every field of the form: the API documents PUT, and PUT replaces. */
export const UpdateRequestSchema = v.strictObject({
  /** The account as the person saw it when the form was opened, waiting changes included. */
  base: AccountSchema,
  draft: AccountDraftSchema,
});

/** A delete names the account as it was shown, so that an open delete can say whom it concerns. */
export const RemoveRequestSchema = v.strictObject({ base: AccountSchema });

/** What became of a change that was handed in or decided upon. */
export const SubmissionSchema = v.variant('kind', [
  /** Carried out. `account` is the server's copy; null after a delete. */
  v.object({ kind: v.literal('done'), change: OutboxEntrySchema, account: v.nullable(AccountSchema) }),
  /** Kept: waiting, being sent, or for a person to decide; its state and failure say which. */
  v.object({ kind: v.literal('open'), change: OutboxEntrySchema }),
  /** Given up by the person's own decision. */
  v.object({ kind: v.literal('dropped'), change: OutboxEntrySchema }),
  /** Not saved yet: accounts that may be this one already, for a person to look at. */
  v.object({
    kind: v.literal('looks-like'),
    accounts: v.pipe(v.array(CachedAccountSchema), v.maxLength(10)),
    waiting: v.pipe(v.array(OutboxEntrySchema), v.maxLength(10)),
  }),
]);

export type Submission = v.InferOutput<typeof SubmissionSchema>;

/** An unknown create and the account that a person entered for it. */
export const ComparisonRequestSchema = v.strictObject({
  change: EntryIdSchema,
  id: AccountSchema.entries.id,
});

/** The account of that id, for a person to compare; `same` names the typed fields that agree. */
export const ComparisonSchema = v.object({
  account: AccountSchema,
  same: v.pipe(v.array(v.picklist(['name', 'email', 'phone'])), v.maxLength(3)),
  different: v.pipe(v.array(v.picklist(['name', 'email', 'phone'])), v.maxLength(3)),
});

export type Comparison = v.InferOutput<typeof ComparisonSchema>;
