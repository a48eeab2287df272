import {
  unfinishedStates,
  type Account,
  type OutboxEntry,
  type EntryState,
} from '../../../preload/contract/index.ts';
import { formFields, type FormField } from '../../lib/form-field.ts';

/** One field that a change would give another text. */
export interface FieldChange {
  readonly field: FormField;
  /** The text before the change; '' when there was none. */
  readonly from: string;
  /** The new text; '' when the field is to be cleared. */
  readonly to: string;
}

const unfinished: readonly EntryState[] = unfinishedStates;

/** Whether a change goes on by itself or by a decision; failed ones are over unless a person corrects them. */
export function isUnfinished(change: OutboxEntry): boolean {
  return unfinished.includes(change.state);
}

/**
 * The account as its unfinished changes will leave it: the server's copy with every unfinished update laid over it, oldest
 * first. Its `updatedAt` stays the server's, because that is what an update is guarded by.
 */
export function overlayChanges(account: Account, changes: readonly OutboxEntry[]): Account {
  return changes
    .filter(
      (change) => change.operation === 'update' && isUnfinished(change) && change.accountId === account.id,
    )
    .reduce((latest, change) => ({ ...latest, ...readFields(change) }), account);
}

/** What an update or a create changes, field by field; fields with the same text are left out. */
export function findFieldChanges(change: OutboxEntry): readonly FieldChange[] {
  const { draft, base } = change;
  if (draft === null) return [];
  return formFields.flatMap((field): FieldChange[] => {
    const from = base?.[field] ?? '';
    const to = draft[field] ?? from;
    return from === to ? [] : [{ field, from, to }];
  });
}

/** The unfinished delete of an account, or null. */
export function findRemoval(changes: readonly OutboxEntry[]): OutboxEntry | null {
  return changes.find((change) => change.operation === 'delete' && isUnfinished(change)) ?? null;
}

function readFields({ draft }: OutboxEntry): Partial<Record<FormField, string>> {
  const fields: Partial<Record<FormField, string>> = {};
  for (const field of formFields) {
    const text = draft?.[field];
    if (text !== undefined) fields[field] = text;
  }
  return fields;
}
