import { beforeEach, describe, expect, test } from 'vitest';
import { openConnection, type Connection } from '../../../../main/store/files/connection.ts';
import { OutboxDatabase } from '../../../../main/store/outbox/database.ts';
import {
  entryStates,
  type EntryId,
  type EntryOperation,
  type EntryState,
} from '../../../../preload/contract/index.ts';
import { accountId, newCreate, newDelete, newUpdate, saved, step } from '../sample-entries.ts';

let db: Connection;
let outbox: OutboxDatabase;
let accounts = 0;

beforeEach(() => {
  db = openConnection(':memory:', null);
  outbox = new OutboxDatabase(db);
});

/** Steps that lead to each state by lawful ways alone. */
const ways: Record<EntryState, readonly EntryState[]> = {
  pending: [],
  sending: ['sending'],
  unknown: ['sending', 'unknown'],
  conflict: ['sending', 'conflict'],
  failed: ['sending', 'failed'],
  done: ['sending', 'done'],
  dropped: ['dropped'],
};

function bring(operation: EntryOperation, state: EntryState): EntryId {
  accounts += 1;
  const id = `account${accounts}`;
  const change = { create: newCreate(), update: newUpdate(id), delete: newDelete(id) }[operation];
  outbox.save(change, saved);
  let from: EntryState = 'pending';
  for (const to of ways[state]) {
    if (to === 'sending') outbox.claim({ now: 2000, limit: 1, first: [change.id] });
    else outbox.move(step(change.id, from, to, to === 'done' ? { accountId: accountId(id) } : {}));
    from = to;
  }
  expect(outbox.get(change.id)?.state).toBe(state);
  return change.id;
}

/** A row's step by plain SQL, with every column as that state needs it; true when the file took it. */
function force(id: EntryId, to: EntryState): boolean {
  const ended = to === 'done' || to === 'dropped';
  const content = ended ? ', draft = NULL, base = NULL, theirs = NULL' : '';
  const attempt = to === 'sending' ? ', attempts = attempts + 1' : '';
  const due = to === 'pending' ? '9' : 'NULL';
  try {
    db.exec(
      `UPDATE change SET state = '${to}', due_at = ${due}, account_id = coalesce(account_id, 'a1') ${content}${attempt} WHERE id = '${id}'`,
    );
    return true;
  } catch {
    return false;
  }
}

/** The outcomes of docs/design.md, the outbox, and what a person may decide. */
const lawful: Record<EntryState, string> = {
  // To a conflict only where a copy of the outbox is put in its place.
  pending: 'sending conflict dropped',
  sending: 'pending unknown conflict failed done',
  unknown: 'pending done dropped',
  conflict: 'pending dropped',
  failed: 'pending dropped',
  done: '',
  dropped: '',
};

describe.each(['create', 'update', 'delete'] as const)('a %s', (operation) => {
  const possible = entryStates.filter((state) => state !== (operation === 'create' ? 'conflict' : 'unknown'));

  test.each(possible)('goes from %s only where the design lets it', (from) => {
    const targets = lawful[from].split(' ').filter((to) => possible.some((state) => state === to));
    const taken = entryStates.filter((to) => to !== from && force(bring(operation, from), to));
    expect(taken.sort()).toEqual(targets.sort());
  });

  test.each(possible)('in %s is deleted only when it has ended', (state) => {
    const id = bring(operation, state);
    const remove = () => db.prepare('DELETE FROM change WHERE id = ?').run(id).changes;
    if (state === 'done' || state === 'dropped') expect(remove()).toBe(1);
    else expect(remove).toThrow('change-kept');
  });
});

describe('the file refuses', () => {
  test.each([
    ['another id', "id = 'x'", 'change-identity'],
    ['another place', 'seq = seq + 10', 'change-identity'],
    ['another operation', "operation = 'delete', draft = NULL", 'change-identity'],
    ['another account', "account_id = 'a2'", 'change-identity'],
    ['another beginning', 'saved_at = 1', 'change-identity'],
    ['fewer attempts', 'attempts = 0', 'change-attempts'],
    ['more attempts without a step', 'attempts = 2', 'change-attempts'],
  ])('%s of a change', (_name, assignment, rule) => {
    const id = bring('update', 'sending');
    expect(() => db.exec(`UPDATE change SET ${assignment} WHERE id = '${id}'`)).toThrow(rule);
  });

  test('any edit of a change that has ended', () => {
    for (const state of ['done', 'dropped'] as const) {
      const id = bring('create', state);
      for (const edit of ["failure = '{}'", 'moved_at = 1', "draft = '{}'", 'state = state'])
        expect(() => db.exec(`UPDATE change SET ${edit} WHERE id = '${id}'`)).toThrow('change-ended');
    }
  });

  test('an end with anything of a person left', () => {
    const id = bring('update', 'sending');
    for (const left of ['draft', 'base', 'theirs']) {
      const cleared = ['draft', 'base', 'theirs'].map(
        (name) => `${name} = ${name === left ? "'{}'" : 'NULL'}`,
      );
      expect(() => db.exec(`UPDATE change SET state = 'done', ${cleared.join()} WHERE id = '${id}'`)).toThrow(
        'CHECK',
      );
    }
  });

  test('a create that is done without an account', () => {
    const id = bring('create', 'sending');
    expect(() => outbox.move(step(id, 'sending', 'done'))).toThrow('CHECK');
    expect(outbox.get(id)?.state).toBe('sending');
  });

  test('a change that does not begin as pending, and one in the place of another', () => {
    const id = bring('create', 'unknown');
    const insert = (verb: string, state: string, attempts: number, name: string) =>
      db.exec(`${verb} INTO change (id, operation, state, draft, saved_at, moved_at, attempts, due_at)
        VALUES ('${name}', 'create', '${state}', '{}', 1, 1, ${attempts}, ${state === 'pending' ? 1 : 'NULL'})`);
    expect(() => insert('INSERT', 'sending', 1, 'x')).toThrow('change-begins');
    expect(() => insert('INSERT', 'pending', 1, 'x')).toThrow('change-begins');
    expect(() => insert('INSERT OR REPLACE', 'pending', 0, id)).toThrow('change-kept');
    expect(outbox.get(id)?.state).toBe('unknown');
  });

  test('to send past an earlier change of its account, or beside one', () => {
    const [first, second] = [newUpdate('a1'), newDelete('a1')];
    for (const change of [first, second]) outbox.save(change, saved);
    expect(force(second.id, 'sending')).toBe(false);
    expect(force(first.id, 'sending')).toBe(true);
    expect(force(second.id, 'sending')).toBe(false);
    expect(force(first.id, 'failed')).toBe(true);
    expect(force(second.id, 'sending')).toBe(true);
    expect(force(first.id, 'pending')).toBe(true);
    expect(force(first.id, 'sending')).toBe(false);
  });

  test.each([
    'UPDATE audit SET hash = hash',
    'DELETE FROM audit',
    "UPDATE audit SET role = 'person' WHERE seq = 1",
  ])('to edit the log: %s', (sql) => {
    bring('create', 'done');
    expect(() => db.exec(sql)).toThrow(/audit-(kept|fixed)/);
  });

  test('an entry of the log in a wrong place, in the place of another, or with a text for an outcome', () => {
    bring('create', 'done');
    const last = outbox.audit.head().seq;
    const insert = (verb: string, seq: number, outcome: string) =>
      db.exec(
        `${verb} INTO audit VALUES (${seq}, 'x', 1, 'x', 'saved', 'person', '${outcome}', NULL, NULL, '${'0'.repeat(64)}')`,
      );
    for (const seq of [last + 2, 0, -1]) expect(() => insert('INSERT', seq, 'x')).toThrow('audit-order');
    expect(() => insert('INSERT OR REPLACE', last, 'x')).toThrow(/audit-(kept|order)/);
    expect(() => insert('INSERT', last + 1, 'Ada Example')).toThrow('CHECK');
    expect(() => insert('INSERT', last + 1, 'not-found')).not.toThrow();
  });
});
