import * as v from 'valibot';
import {
  AccountDraftSchema,
  AccountSchema,
  ChangeSchema,
  FailureSchema,
  type Change,
} from '../../../preload/contract/index.ts';
import { StoreError } from '../files/store-error.ts';

const json = v.pipe(v.string(), v.parseJson());

const RowSchema = v.pipe(
  v.object({
    ...v.omit(ChangeSchema, [
      'accountId',
      'draft',
      'base',
      'theirs',
      'savedAt',
      'movedAt',
      'dueAt',
      'failure',
    ]).entries,
    account_id: ChangeSchema.entries.accountId,
    draft: v.nullable(v.pipe(json, AccountDraftSchema)),
    base: v.nullable(v.pipe(json, AccountSchema)),
    theirs: v.nullable(v.pipe(json, AccountSchema)),
    failure: v.nullable(v.pipe(json, FailureSchema)),
    saved_at: ChangeSchema.entries.savedAt,
    moved_at: ChangeSchema.entries.movedAt,
    due_at: ChangeSchema.entries.dueAt,
  }),
  v.transform((row): Change => {
    const { account_id: accountId, saved_at: savedAt, moved_at: movedAt, due_at: dueAt, ...same } = row;
    return { ...same, accountId, savedAt, movedAt, dueAt };
  }),
);

/** Reads a row of the table `change`. Throws `StoreError` when it is none that this app can have written. */
export function parseChange(row: unknown): Change {
  const parsed = v.safeParse(RowSchema, row);
  if (!parsed.success) throw new StoreError('damaged', 'change-row');
  return parsed.output;
}

/** How a column of JSON holds a value. */
export function toJson(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
