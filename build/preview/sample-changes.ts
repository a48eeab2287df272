import * as v from 'valibot';
import { ChangeIdSchema, type Account, type Change, type Submission } from '../../preload/contract/index.ts';
import { account, today } from './samples.ts';

let made = 0;

/** A change that is waiting to be sent, with what is given in place of the rest; each has an id of its own. */
export function makeChange(more: Partial<Change> = {}): Change {
  made += 1;
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  return {
    id: v.parse(ChangeIdSchema, id),
    operation: 'create',
    state: 'pending',
    accountId: null,
    draft: { name: account.name ?? '', email: account.email ?? '', phone: account.phone ?? '' },
    base: null,
    theirs: null,
    savedAt: today(10, 42),
    movedAt: today(10, 42),
    attempts: 0,
    dueAt: null,
    failure: null,
    ...more,
  };
}

/** A change of an account that is known; `draft` is what the account shall be, with its other fields. */
export function makeUpdate(base: Account, draft: Change['draft'], more: Partial<Change> = {}): Change {
  const fields = { name: base.name ?? '', email: base.email ?? '', phone: base.phone ?? '', ...draft };
  return makeChange({ operation: 'update', accountId: base.id, base, draft: fields, ...more });
}

/** A delete of an account that is known. */
export function makeRemoval(base: Account, more: Partial<Change> = {}): Change {
  return makeChange({ operation: 'delete', accountId: base.id, base, draft: null, ...more });
}

/** The change as it ends: carried out, with nothing personal left in it. */
export function finish(change: Change, accountId: Account['id'] | null = change.accountId): Change {
  const ended = { draft: null, base: null, theirs: null, dueAt: null, failure: null };
  return { ...change, ...ended, state: 'done', accountId };
}

/** What main answers when a change was carried out at once; no account after a delete. */
export function carriedOut(change: Change, result: Account | null): Submission {
  return { kind: 'done', change: finish(change, result?.id ?? change.accountId), account: result };
}

/** What main answers when a change was saved and is not carried out yet. */
export function kept(change: Change): Submission {
  return { kind: 'open', change };
}
