import * as v from 'valibot';
import { AccountIdSchema, AccountSchema } from './account.ts';
import { OutboxEntrySchema, MomentSchema } from './outbox.ts';
import { FailureSchema } from './failure.ts';

/** An account as this terminal last heard of it. */
export const CachedAccountSchema = v.object({
  account: AccountSchema,
  /** When the server last confirmed it. */
  confirmedAt: MomentSchema,
});

export type CachedAccount = v.InferOutput<typeof CachedAccountSchema>;

/** What a look-up answers. */
export const LookUpSchema = v.object({
  ...CachedAccountSchema.entries,
  /** Whether the server answered just now; otherwise the copy of this terminal is shown. */
  live: v.boolean(),
  /** Why the server did not answer; only while not live. */
  failure: v.optional(FailureSchema),
  /** This account's changes that are not carried out yet, oldest first. */
  changes: v.pipe(v.array(OutboxEntrySchema), v.maxLength(100)),
});

export type LookUp = v.InferOutput<typeof LookUpSchema>;

/** Longest text that a search takes; longer ones are cut on screen before they are sent. */
export const maxSearchLength = 200;

/** Most accounts that a search or the list of recent ones answers. */
export const searchPageLength = 20;

export const SearchSchema = v.pipe(v.string(), v.maxLength(maxSearchLength));

/** Exact matches come first, then beginnings, then parts of words; within each the latest seen. */
export const SearchResultSchema = v.object({
  found: v.pipe(v.array(CachedAccountSchema), v.maxLength(searchPageLength)),
  /** Accounts saved on this terminal and not yet opened on the server. */
  waiting: v.pipe(v.array(OutboxEntrySchema), v.maxLength(searchPageLength)),
  /** Whether there are more than are listed. */
  more: v.boolean(),
});

export type SearchResult = v.InferOutput<typeof SearchResultSchema>;

export const RecentSchema = v.pipe(v.array(CachedAccountSchema), v.maxLength(searchPageLength));

/** Days after which an account that was not seen again is forgotten; null keeps it for good. */
export const RetentionSchema = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)));

export type Retention = v.InferOutput<typeof RetentionSchema>;

export const defaultRetentionDays = 400;

export const DirectoryStateSchema = v.object({
  /** How many accounts this terminal knows of the chosen server. */
  accounts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  retentionDays: RetentionSchema,
});

export type DirectoryState = v.InferOutput<typeof DirectoryStateSchema>;

/** What forgetting a person answers. */
export const ForgottenSchema = v.object({ id: AccountIdSchema });
