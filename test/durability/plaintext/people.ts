import * as v from 'valibot';
import {
  AccountIdSchema,
  EntryIdSchema,
  type Account,
  type AccountDraft,
  type EntryId,
} from '../../../preload/contract/index.ts';

/**
 * What stands in the name, e-mail and phone of every made-up person; in lower case, because a search folds it.
 * Wherever a page, a log or a temporary file holds anybody, it holds these.
 */
export const canaries = ['quixotine-canary', 'zanzibar.example.com', '2025550142'] as const;

const [name, host, phone] = canaries;

export function makeDraft(number: number): AccountDraft {
  return { name: `${name} ${number}`, email: `person${number}@${host}`, phone: `+1${phone}${number}` };
}

export function makeAccount(number: number): Account {
  const { name: called = null, email = null, phone: line = null } = makeDraft(number);
  const moment = new Date(1_700_000_000_000 + number).toISOString();
  const id = v.parse(AccountIdSchema, `account${number}`);
  return { id, createdAt: moment, updatedAt: moment, name: called, email, phone: line };
}

export function makeChangeId(number: number): EntryId {
  return v.parse(EntryIdSchema, `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
}
