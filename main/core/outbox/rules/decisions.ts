import type {
  OutboxEntry,
  EntryOperation,
  EntryState,
  Decision,
  DecisionKind,
} from '../../../../preload/contract/index.ts';
import type { Move } from '../../store-ports.ts';

const all = ['create', 'update', 'delete'] as const;

/** Which operations a decision fits, state by state; what is not named does not fit. */
const fitting: Record<DecisionKind, Partial<Record<EntryState, readonly EntryOperation[]>>> = {
  'is-account': { unknown: ['create'] },
  // A refused delete is a conflict too; an update in conflict looks at the server again where there is no copy of it.
  'send-again': { pending: all, unknown: ['create'], failed: all, conflict: ['update', 'delete'] },
  drop: { pending: all, unknown: all, failed: all, conflict: all },
  amend: { pending: ['create'], failed: ['create', 'update'] },
  keep: { conflict: ['update'] },
};

/** The step that a person's decision takes now, or null where it does not fit the change any more. */
export function decide(change: OutboxEntry, decision: Decision, now: number): Move | null {
  const { id, state, operation } = change;
  if (fitting[decision.kind][state]?.includes(operation) !== true) return null;
  const move = {
    id,
    from: [state],
    at: now,
    note: { event: 'decided', role: 'person', outcome: decision.kind },
  } as const;
  const again = { failure: null, theirs: null, dueAt: now };
  switch (decision.kind) {
    case 'is-account':
      return { ...move, to: 'done', set: { accountId: decision.id, failure: null, dueAt: null } };
    case 'drop':
      return { ...move, to: 'dropped', set: { dueAt: null } };
    case 'send-again':
      // Over their copy an update is decided field by field, by `keep`.
      if (state === 'conflict' && operation === 'update' && change.theirs !== null) return null;
      return { ...move, to: 'pending', set: again };
    case 'amend':
      return { ...move, to: 'pending', set: { ...again, draft: decision.draft } };
    case 'keep': {
      // Without the server's copy there is nothing to keep the fields over: the account is gone.
      if (change.theirs === null) return null;
      return { ...move, to: 'pending', set: { ...again, draft: decision.draft, base: decision.seen } };
    }
  }
}
