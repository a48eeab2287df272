import * as v from 'valibot';
import { AccountSchema, MomentSchema, type CachedAccount } from '../../../preload/contract/index.ts';

/*
 * What comes from directory.db is parsed like anything else from disk. A row that does not fit is passed over: one
 * damaged account must not hide the others.
 */

/** The columns of a stored account, as `AccountRowSchema` takes them. */
export const accountColumns =
  'seq, id, confirmed_at, created_at AS createdAt, updated_at AS updatedAt, email, name, phone, search_text';

const SeqSchema = v.pipe(v.number(), v.integer());

const AccountRowSchema = v.object({
  ...AccountSchema.entries,
  seq: SeqSchema,
  confirmed_at: MomentSchema,
  search_text: v.string(),
});

export interface StoredAccount {
  readonly seq: number;
  readonly cached: CachedAccount;
  readonly searchText: string;
}

/** A stored account; null for a row that does not fit. */
export function readAccountRow(row: unknown): StoredAccount | null {
  const parsed = v.safeParse(AccountRowSchema, row);
  if (!parsed.success) return null;
  const { seq, confirmed_at: confirmedAt, search_text: text, ...account } = parsed.output;
  return { seq, searchText: text, cached: { account, confirmedAt } };
}

const EntryRowSchema = v.object({ seq: SeqSchema, confirmed_at: v.number(), search_text: v.string() });

/** Where an account stands and what of it is searched. */
export interface StoredText {
  readonly seq: number;
  readonly confirmedAt: number;
  readonly searchText: string;
}

/** The same of a row, without the account itself; null for a row that does not fit. */
export function readTextRow(row: unknown): StoredText | null {
  const parsed = v.safeParse(EntryRowSchema, row);
  if (!parsed.success) return null;
  const { seq, confirmed_at: confirmedAt, search_text: searchText } = parsed.output;
  return { seq, confirmedAt, searchText };
}

/** The seq of a row, whatever else is in it; null for none. */
export function readSeq(row: unknown): number | null {
  const parsed = v.safeParse(v.object({ seq: SeqSchema }), row);
  return parsed.success ? parsed.output.seq : null;
}

/** A number from the database; null for anything else. */
export function readNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}
