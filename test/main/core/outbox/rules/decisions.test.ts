import { describe, expect, test } from 'vitest';
import { decide } from '../../../../../main/core/outbox/rules/decisions.ts';
import {
  entryOperations,
  entryStates,
  type OutboxEntry,
  type EntryOperation,
  type EntryState,
  type Decision,
  type DecisionKind,
} from '../../../../../preload/contract/index.ts';
import { account, accountId, beginning, change, draft, failure } from '../samples.ts';

const decisions: Record<DecisionKind, Decision> = {
  'is-account': { kind: 'is-account', id: accountId() },
  'send-again': { kind: 'send-again' },
  drop: { kind: 'drop' },
  amend: { kind: 'amend', draft },
  keep: { kind: 'keep', draft, seen: account({ updatedAt: 'later' }) },
};
const kinds = Object.values(decisions).map(({ kind }) => kind);

/** What fits, written out: for each operation the states and the decisions that a person has in them. */
const fits: Record<EntryOperation, Partial<Record<EntryState, DecisionKind[]>>> = {
  create: {
    pending: ['send-again', 'drop', 'amend'],
    unknown: ['is-account', 'send-again', 'drop'],
    failed: ['send-again', 'drop', 'amend'],
    conflict: ['drop'],
  },
  update: {
    pending: ['send-again', 'drop'],
    unknown: ['drop'],
    failed: ['send-again', 'drop', 'amend'],
    conflict: ['drop', 'keep'],
  },
  delete: {
    pending: ['send-again', 'drop'],
    unknown: ['drop'],
    failed: ['send-again', 'drop'],
    conflict: ['send-again', 'drop'],
  },
};

const cases = entryOperations.flatMap((operation) =>
  entryStates.flatMap((state) =>
    kinds.map((kind) => ({ operation, state, kind, fit: fits[operation][state]?.includes(kind) === true })),
  ),
);

function open(operation: EntryOperation, state: EntryState): OutboxEntry {
  return change(operation, { state, theirs: account(), failure: failure('conflict', 'answered') });
}

const now = beginning + 5_000;

test.each(cases)('$operation, $state: $kind fits: $fit', ({ operation, state, kind, fit }) => {
  const move = decide(open(operation, state), decisions[kind], now);
  expect(move !== null).toBe(fit);
  if (move === null) return;
  expect(move.from).toEqual([state]);
  expect(move.at).toBe(now);
  expect(move.note).toEqual({ event: 'decided', role: 'person', outcome: kind });
});

describe('the step that a decision takes', () => {
  const again = { failure: null, theirs: null, dueAt: now };

  test('the account was there: done, with its id', () => {
    expect(decide(open('create', 'unknown'), decisions['is-account'], now)).toMatchObject({
      to: 'done',
      set: { accountId: accountId(), dueAt: null },
    });
  });

  test('send again: due now, as if for the first time', () => {
    expect(decide(open('create', 'unknown'), decisions['send-again'], now)).toMatchObject({
      to: 'pending',
      set: again,
    });
  });

  test('amend: the new text, the same base', () => {
    const move = decide(open('update', 'failed'), decisions.amend, now);
    expect(move).toMatchObject({ to: 'pending', set: { ...again, draft } });
    expect(move?.set).not.toHaveProperty('base');
  });

  test('keep: over the copy that the person saw', () => {
    expect(decide(open('update', 'conflict'), decisions.keep, now)).toMatchObject({
      to: 'pending',
      set: { ...again, draft, base: account({ updatedAt: 'later' }) },
    });
  });

  test('send again: a look at the server, where there is no copy of it to choose from', () => {
    const held = { ...open('update', 'conflict'), theirs: null };
    expect(decide(held, decisions['send-again'], now)).toMatchObject({ to: 'pending', set: again });
  });

  test('keep needs an account to keep the fields in', () => {
    expect(decide({ ...open('update', 'conflict'), theirs: null }, decisions.keep, now)).toBeNull();
  });

  test('drop', () => {
    expect(decide(open('delete', 'conflict'), decisions.drop, now)).toMatchObject({ to: 'dropped' });
  });
});
