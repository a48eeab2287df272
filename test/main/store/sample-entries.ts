import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { AuditNote } from '../../../main/core/audit-ports.ts';
import type { Move, NewEntry } from '../../../main/core/store-ports.ts';
import {
  AccountIdSchema,
  EntryIdSchema,
  type Account,
  type AccountId,
  type EntryId,
  type EntryState,
} from '../../../preload/contract/index.ts';

/** A key of 32 bytes, a fresh copy each time. */
export function sampleKey(byte = 7): Uint8Array {
  return new Uint8Array(32).fill(byte);
}

export const saved: AuditNote = { event: 'saved', role: 'person' };
export const returned: AuditNote = { event: 'returned', role: 'program' };

export function accountId(text: string): AccountId {
  return v.parse(AccountIdSchema, text);
}

export function newId(): EntryId {
  return v.parse(EntryIdSchema, randomUUID());
}

export function account(id: string, name = 'Ada Example'): Account {
  const time = '2026-11-01T10:00:00Z';
  return { id: accountId(id), createdAt: time, updatedAt: time, email: 'ada@example.com', name, phone: null };
}

export function newCreate(savedAt = 1000): NewEntry {
  const draft = { name: 'Ada Example', email: 'ada@example.com', phone: '202-555-0101' };
  return { id: newId(), operation: 'create', accountId: null, draft, base: null, savedAt };
}

export function newUpdate(id: string, savedAt = 1000): NewEntry {
  const draft = { name: 'Grace Example', email: 'grace@example.com' };
  return { id: newId(), operation: 'update', accountId: accountId(id), draft, base: account(id), savedAt };
}

export function newDelete(id: string, savedAt = 1000): NewEntry {
  return {
    id: newId(),
    operation: 'delete',
    accountId: accountId(id),
    draft: null,
    base: account(id),
    savedAt,
  };
}

/** A step from one state to another, at the moment 5000. */
export function step(id: EntryId, from: EntryState, to: EntryState, set: Move['set'] = {}): Move {
  return { id, from: [from], to, at: 5000, set, note: returned };
}
