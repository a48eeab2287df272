import * as v from 'valibot';
import {
  AccountDraftSchema,
  AccountSchema,
  OutboxEntrySchema,
  FailureSchema,
  type OutboxEntry,
} from '../../../preload/contract/index.ts';
import { StoreError } from '../files/store-error.ts';

const json = v.pipe(v.string(), v.parseJson());

const RowSchema = v.pipe(
  v.object({
    ...v.omit(OutboxEntrySchema, [
      'accountId',
      'draft',
      'base',
      'theirs',
      'savedAt',
      'movedAt',
      'dueAt',
      'failure',
    ]).entries,
    account_id: OutboxEntrySchema.entries.accountId,
    draft: v.nullable(v.pipe(json, AccountDraftSchema)),
    base: v.nullable(v.pipe(json, AccountSchema)),
    theirs: v.nullable(v.pipe(json, AccountSchema)),
    failure: v.nullable(v.pipe(json, FailureSchema)),
    saved_at: OutboxEntrySchema.entries.savedAt,
    moved_at: OutboxEntrySchema.entries.movedAt,
    due_at: OutboxEntrySchema.entries.dueAt,
  }),
  v.transform((row): OutboxEntry => {
    const { account_id: accountId, saved_at: savedAt, moved_at: movedAt, due_at: dueAt, ...same } = row;
    return { ...same, accountId, savedAt, movedAt, dueAt };
  }),
);

/** Reads a row of the table `change`. Throws `StoreError` when it is none that this app can have written. */
export function parseEntryRow(row: unknown): OutboxEntry {
  const parsed = v.safeParse(RowSchema, row);
  if (!parsed.success) throw new StoreError('damaged', 'change-row');
  return parsed.output;
}

/** How a column of JSON holds a value. */
export function toJson(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
