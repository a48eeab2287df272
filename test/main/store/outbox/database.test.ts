import { beforeEach, describe, expect, test } from 'vitest';
import { openConnection } from '../../../../main/store/files/connection.ts';
import { OutboxDatabase } from '../../../../main/store/outbox/database.ts';
import type { OutboxEntry, Failure } from '../../../../preload/contract/index.ts';
import {
  account,
  accountId,
  newCreate,
  newDelete,
  newId,
  newUpdate,
  returned,
  saved,
  step,
} from '../sample-entries.ts';

const refused: Failure = {
  code: 'rejected',
  delivery: 'answered',
  status: 422,
  messages: ['ada@example.com is taken'],
};

let outbox: OutboxDatabase;

beforeEach(() => {
  outbox = new OutboxDatabase(openConnection(':memory:', null));
});

/** Saves a change and has it sent at the moment 2000. */
function send(change = newUpdate('a1')): OutboxEntry {
  outbox.save(change, saved);
  const [sent] = outbox.claim({ now: 2000, limit: 1, first: [change.id] });
  if (sent === undefined) throw new Error('It was not claimed.');
  return sent;
}

describe('saving', () => {
  test.each([
    ['create', newCreate()],
    ['update', newUpdate('a1')],
    ['delete', newDelete('a1')],
  ])('a %s begins as pending and due, with everything that was handed in', (_operation, change) => {
    const { id, operation, accountId: of, draft, base, savedAt } = change;
    const state = {
      state: 'pending',
      theirs: null,
      movedAt: savedAt,
      attempts: 0,
      dueAt: savedAt,
      failure: null,
    };
    const expected = { id, operation, accountId: of, draft, base, savedAt, ...state };
    expect(outbox.save(change, saved)).toEqual(expected);
    expect(outbox.get(id)).toEqual(expected);
  });

  test('the same change twice is refused, and the first is as it was', () => {
    const change = newCreate();
    const first = outbox.save(change, saved);
    expect(() => outbox.save({ ...change, draft: { name: 'Another' } }, saved)).toThrow('UNIQUE');
    expect(outbox.get(change.id)).toEqual(first);
    expect(outbox.audit.head().seq).toBe(1);
  });
});

describe('a step', () => {
  test('is taken from a named state alone, and only while the attempt is the named one', () => {
    const { id } = send();
    expect(outbox.move(step(id, 'pending', 'dropped'))).toBeNull();
    expect(outbox.move({ ...step(id, 'sending', 'failed'), from: [] })).toBeNull();
    expect(outbox.move({ ...step(id, 'sending', 'failed'), attempts: 2 })).toBeNull();
    expect(outbox.move(step(newId(), 'sending', 'failed'))).toBeNull();
    expect(outbox.audit.head().seq).toBe(2);
    expect(
      outbox.move({ ...step(id, 'sending', 'failed'), from: ['unknown', 'sending'], attempts: 1 })?.state,
    ).toBe('failed');
  });

  test('changes what it names and leaves the rest', () => {
    const before = send();
    const theirs = account('a1', 'Their Example');
    const conflict = outbox.move(step(before.id, 'sending', 'conflict', { theirs, failure: refused }));
    expect(conflict).toEqual({ ...before, state: 'conflict', theirs, failure: refused, movedAt: 5000 });
    const draft = { name: 'Kept' };
    const again = outbox.move({
      ...step(before.id, 'conflict', 'pending', { draft, base: theirs }),
      at: 6000,
    });
    expect(again).toEqual({ ...conflict, state: 'pending', draft, base: theirs, dueAt: 6000, movedAt: 6000 });
    const cleared = outbox.move(
      step(before.id, 'pending', 'pending', { theirs: null, failure: null, dueAt: 9000 }),
    );
    expect(cleared).toEqual({ ...again, theirs: null, failure: null, dueAt: 9000 });
  });

  test('to done keeps no data of a person, and a create gets its account', () => {
    const { id } = send(newCreate());
    const done = outbox.move(step(id, 'sending', 'done', { accountId: accountId('new1'), failure: refused }));
    expect(done).toMatchObject({
      state: 'done',
      accountId: 'new1',
      draft: null,
      base: null,
      theirs: null,
      failure: null,
    });
  });

  test('to dropped keeps the failure without the words of the server', () => {
    const { id } = send();
    outbox.move(step(id, 'sending', 'failed', { failure: refused }));
    const dropped = outbox.move(step(id, 'failed', 'dropped', { theirs: account('a1') }));
    const { code, delivery, status } = refused;
    expect(dropped).toMatchObject({
      draft: null,
      base: null,
      theirs: null,
      failure: { code, delivery, status },
    });
    expect(JSON.stringify(dropped)).not.toContain('example.com');
  });

  test('that the file refuses is taken back whole', () => {
    const { id } = send();
    expect(() => outbox.move(step(id, 'sending', 'dropped'))).toThrow('change-step');
    expect(outbox.get(id)?.state).toBe('sending');
    expect(outbox.audit.head().seq).toBe(2);
    expect(outbox.totals().sending).toBe(1);
  });
});

test('after a start, a create that was being sent is unknown, an update or delete due again', () => {
  const [create, update, removal, waiting] = [newCreate(), newUpdate('a1'), newDelete('a2'), newCreate()];
  for (const change of [create, update, removal, waiting]) outbox.save(change, saved);
  outbox.claim({ now: 2000, limit: 3 });
  expect(outbox.recover(7000)).toBe(3);
  expect([create, update, removal, waiting].map(({ id }) => outbox.get(id))).toMatchObject([
    { state: 'unknown', dueAt: null, attempts: 1, movedAt: 7000 },
    { state: 'pending', dueAt: 7000, attempts: 1 },
    { state: 'pending', dueAt: 7000, attempts: 1 },
    { state: 'pending', dueAt: 1000, attempts: 0 },
  ]);
  expect(outbox.recover(8000)).toBe(0);
  const events = outbox.audit.read(7, 10).map(({ event, outcome, change }) => [event, outcome, change]);
  expect(events).toEqual([
    ['recovered', 'unknown', create.id],
    ['recovered', 'pending', update.id],
    ['recovered', 'pending', removal.id],
  ]);
});

test('every step leaves its line in the log, with the change, the account and a code', () => {
  const { id } = send(newCreate());
  outbox.move({
    ...step(id, 'sending', 'done', { accountId: accountId('new1') }),
    note: { ...returned, event: 'done' },
  });
  const lines = outbox.audit
    .read(0, 10)
    .map(({ event, role, change, account: of }) => [event, role, change, of]);
  expect(lines).toEqual([
    ['saved', 'person', id, null],
    ['sending', 'program', id, null],
    ['done', 'program', id, 'new1'],
  ]);
});

test('making due brings the moment of waiting changes forward and of no others', () => {
  const [soon, late] = [newCreate(100), newCreate(100)];
  for (const change of [soon, late]) outbox.save(change, saved);
  outbox.move(step(late.id, 'pending', 'pending', { dueAt: 90_000 }));
  const sent = send();
  outbox.makeDue(3000);
  expect([soon.id, late.id, sent.id].map((id) => outbox.get(id)?.dueAt)).toEqual([100, 3000, null]);
});

test('changes that wait to be opened are the creates that are open or failed, newest first', () => {
  const creates = Array.from({ length: 6 }, () => newCreate());
  const [pending, sending, unknown, failed, done, dropped] = creates.map(({ id }) => id);
  if (!sending || !unknown || !failed || !done || !dropped) throw new Error('There are six.');
  for (const change of [newUpdate('a1'), ...creates]) outbox.save(change, saved);
  outbox.claim({ now: 2000, limit: 4, first: [sending, unknown, failed, done] });
  outbox.move(step(unknown, 'sending', 'unknown'));
  outbox.move(step(failed, 'sending', 'failed'));
  outbox.move(step(done, 'sending', 'done', { accountId: accountId('new1') }));
  outbox.move(step(dropped, 'pending', 'dropped'));
  expect(outbox.openCreates(10).map(({ id }) => id)).toEqual([failed, unknown, sending, pending]);
  expect(outbox.openCreates(2).map(({ id }) => id)).toEqual([failed, unknown]);
});
