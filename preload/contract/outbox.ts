import * as v from 'valibot';
import { AccountDraftSchema, AccountIdSchema, AccountSchema } from './account.ts';
import { FailureSchema } from './failure.ts';

/** A change's own name, given by main before anything is sent; it never reaches the server. */
export const EntryIdSchema = v.pipe(v.string(), v.uuid(), v.brand('ChangeId'));

export type EntryId = v.InferOutput<typeof EntryIdSchema>;

export const entryOperations = ['create', 'update', 'delete'] as const;

export type EntryOperation = (typeof entryOperations)[number];

/**
 * Where a change stands (docs/design.md, the outbox). `pending`: waits to be sent. `sending`: handed over, no
 * answer yet. `unknown`: a create whose effect nobody knows. `conflict`: the server's copy is another
 * one, or gone. `failed`: refused by the server. `done`: carried out. `dropped`: given up by a person.
 */
export const entryStates = [
  'pending',
  'sending',
  'unknown',
  'conflict',
  'failed',
  'done',
  'dropped',
] as const;

export type EntryState = (typeof entryStates)[number];

/** States that a change leaves by itself or by a person; while in one it holds up its own account only. */
export const unfinishedStates = ['pending', 'sending', 'unknown', 'conflict'] as const satisfies EntryState[];

/** States in which a person has to decide. */
export const attentionStates = ['unknown', 'conflict', 'failed'] as const satisfies EntryState[];

/** Milliseconds since 1970, by this terminal's clock. */
export const MomentSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A change that a person made, as the screens see it. */
export const OutboxEntrySchema = v.object({
  id: EntryIdSchema,
  operation: v.picklist(entryOperations),
  state: v.picklist(entryStates),
  /** Null for a create that no server has confirmed. */
  accountId: v.nullable(AccountIdSchema),
  /** What was typed; null for a delete, and after the change is done or dropped. */
  draft: v.nullable(AccountDraftSchema),
  /** The account as the person saw it; null for a create, and after the change is done or dropped. */
  base: v.nullable(AccountSchema),
  /** The server's copy that is in conflict; null where there is none, or where the account is gone. */
  theirs: v.nullable(AccountSchema),
  savedAt: MomentSchema,
  /** When it came to its present state. */
  movedAt: MomentSchema,
  attempts: count,
  /** The earliest moment of the next attempt; only while pending. */
  dueAt: v.nullable(MomentSchema),
  /** Why the last attempt did not carry it out. */
  failure: v.nullable(FailureSchema),
});

export type OutboxEntry = v.InferOutput<typeof OutboxEntrySchema>;

/** What a person decides about a change that is not on its way. */
const DecisionSchema = v.variant('kind', [
  /** Unknown create: this account, looked up and compared, is the one. */
  v.strictObject({ kind: v.literal('is-account'), id: AccountIdSchema }),
  /**
   * Unknown create (it may duplicate), failed change, refused delete, an update whose account is gone or that comes
   * from a copy (it looks at the server again); a pending one is tried at once.
   */
  v.strictObject({ kind: v.literal('send-again') }),
  /** Give it up. Not while it is being sent. */
  v.strictObject({ kind: v.literal('drop') }),
  /** Correct what was typed: a create that was never sent, or a failed create or update. */
  v.strictObject({ kind: v.literal('amend'), draft: AccountDraftSchema }),
  /** Conflict: send these fields over the server's copy that the person saw. */
  v.strictObject({ kind: v.literal('keep'), draft: AccountDraftSchema, seen: AccountSchema }),
]);

export type Decision = v.InferOutput<typeof DecisionSchema>;
export type DecisionKind = Decision['kind'];

export const ResolutionSchema = v.strictObject({ change: EntryIdSchema, decision: DecisionSchema });

export type Resolution = v.InferOutput<typeof ResolutionSchema>;

/** Which changes to list, oldest first; without `states`, the open and the failed ones. */
export const EntryQuerySchema = v.strictObject({
  account: v.optional(AccountIdSchema),
  states: v.optional(v.pipe(v.array(v.picklist(entryStates)), v.minLength(1), v.maxLength(7))),
  offset: v.optional(v.pipe(count, v.maxValue(1_000_000))),
});

export type EntryQuery = v.InferOutput<typeof EntryQuerySchema>;

/** Most changes that one list holds. */
export const entryPageLength = 100;

export const EntryListSchema = v.object({
  changes: v.pipe(v.array(OutboxEntrySchema), v.maxLength(entryPageLength)),
  total: count,
});

export type EntryList = v.InferOutput<typeof EntryListSchema>;

/** What the outbox as a whole is doing; also sent to the page whenever it changes. */
export const OutboxSummarySchema = v.object({
  /** Grows by one with every change of any change; a list that was read earlier is out of date. */
  revision: count,
  pending: count,
  sending: count,
  unknown: count,
  conflict: count,
  failed: count,
  /** Why nothing is sent at all; everything is kept. Null while sending goes on. */
  paused: v.nullable(v.picklist(['no-key', 'unauthorised', 'forbidden', 'keychain'])),
  /** Whether the last real request reached the server. */
  line: v.picklist(['untried', 'up', 'down']),
  /** When the next attempt is due, while something is pending. */
  nextAttemptAt: v.nullable(MomentSchema),
  /** When the oldest open change was saved. */
  oldestSavedAt: v.nullable(MomentSchema),
});

export type OutboxSummary = v.InferOutput<typeof OutboxSummarySchema>;
