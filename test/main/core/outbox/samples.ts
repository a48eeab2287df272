import * as v from 'valibot';
import {
  AccountIdSchema,
  EntryIdSchema,
  type Account,
  type AccountDraft,
  type AccountId,
  type OutboxEntry,
  type EntryId,
  type EntryOperation,
  type Delivery,
  type Failure,
  type FailureCode,
} from '../../../../preload/contract/index.ts';

/** The moment at which the turned clocks of these tests begin. */
export const beginning = 1_795_000_000_000;

export function accountId(text = 'o1p2q3r4s5t6u7v8w9x0y1z2'): AccountId {
  return v.parse(AccountIdSchema, text);
}

/** The n-th change's id. */
export function changeId(n: number): EntryId {
  return v.parse(EntryIdSchema, `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
}

export function account(fields: Partial<Account> = {}): Account {
  return {
    id: accountId(),
    createdAt: '2026-11-22T10:00:00.000+00:00',
    updatedAt: '2026-11-22T10:00:00.000+00:00',
    email: 'ada@example.com',
    name: 'Ada Example',
    phone: '+12025550123',
    ...fields,
  };
}

export const draft: AccountDraft = {
  name: 'Ada B. Example',
  email: 'ada@example.com',
  phone: '+12025550123',
};

export function failure(code: FailureCode, delivery: Delivery, more: Partial<Failure> = {}): Failure {
  return { code, delivery, ...more };
}

/** A change that is on its way for the first time. */
export function change(operation: EntryOperation, fields: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: changeId(1),
    operation,
    state: 'sending',
    accountId: operation === 'create' ? null : accountId(),
    draft: operation === 'delete' ? null : draft,
    base: operation === 'create' ? null : account(),
    theirs: null,
    savedAt: beginning,
    movedAt: beginning,
    attempts: 1,
    dueAt: null,
    failure: null,
    ...fields,
  };
}
