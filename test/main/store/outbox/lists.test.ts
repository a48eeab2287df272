import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { openConnection } from '../../../../main/store/files/connection.ts';
import { OutboxDatabase } from '../../../../main/store/outbox/database.ts';
import { entryStates, type EntryState } from '../../../../preload/contract/index.ts';
import { accountId, newCreate, newUpdate, saved, step } from '../sample-entries.ts';

let outbox: OutboxDatabase;

beforeEach(() => {
  outbox = new OutboxDatabase(openConnection(':memory:', null));
});

test('without states, open and failed changes are listed; with an account, only that one’s', () => {
  const changes = [newUpdate('a1'), newUpdate('a2'), newUpdate('a1'), newUpdate('a2')];
  for (const change of changes) outbox.save(change, saved);
  const [first, second, third, fourth] = changes.map(({ id }) => id);
  if (!first || !second || !third || !fourth) throw new Error('There are four.');
  outbox.claim({ now: 2000, limit: 2 });
  outbox.move(step(first, 'sending', 'done'));
  outbox.move(step(second, 'sending', 'failed'));
  outbox.move(step(fourth, 'pending', 'dropped'));
  const ids = (query: Parameters<OutboxDatabase['list']>[0]) =>
    outbox.list(query).changes.map(({ id }) => id);
  expect(ids({})).toEqual([second, third]);
  expect(ids({ account: accountId('a1') })).toEqual([third]);
  expect(ids({ account: accountId('a2'), states: ['dropped', 'failed'] })).toEqual([second, fourth]);
  expect(ids({ states: ['done'] })).toEqual([first]);
  expect(ids({ states: [...entryStates] })).toEqual([first, second, third, fourth]);
  expect(ids({ account: accountId('a3') })).toEqual([]);
});

test('a list comes in pages of a hundred, with the whole length', () => {
  const changes = Array.from({ length: 230 }, () => newCreate());
  for (const change of changes) outbox.save(change, saved);
  const pages = [0, 100, 200, 300].map((offset) => outbox.list({ offset }));
  expect(pages.map((page) => page.changes.length)).toEqual([100, 100, 30, 0]);
  expect(pages.map(({ total }) => total)).toEqual([230, 230, 230, 230]);
  expect(pages.flatMap((page) => page.changes.map(({ id }) => id))).toEqual(changes.map(({ id }) => id));
});

test('the totals are what counting gives, after any steps', () => {
  const way = fc.array(
    fc.record({ do: fc.nat(6), which: fc.nat(20), at: fc.integer({ min: 1, max: 99_999 }) }),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(way, (steps) => {
      const db = openConnection(':memory:', null);
      const counted = new OutboxDatabase(db);
      counted.totals();
      for (const { do: what, which, at } of steps) {
        const { changes } = counted.list({});
        const change = changes[which % Math.max(1, changes.length)];
        const target =
          (['pending', 'unknown', 'conflict', 'failed', 'done', 'dropped'] as const)[what] ?? 'pending';
        try {
          if (what === 6 || change === undefined)
            counted.save(which % 2 ? newCreate(at) : newUpdate(`a${which}`, at), saved);
          else if (which % 3 === 0) counted.claim({ now: 100_000, limit: 2 });
          else if (which === 7) counted.recover(at);
          else counted.move(step(change.id, change.state, target, target === 'pending' ? { dueAt: at } : {}));
        } catch {
          // A step that the file refuses counts for nothing.
        }
        const { pending, sending, unknown, conflict, failed, ...moments } = counted.totals();
        const count = (state: EntryState) =>
          db.prepare(`SELECT count(*) FROM change WHERE state = '${state}'`).pluck().get();
        const found = { pending, sending, unknown, conflict, failed };
        for (const [state, number] of Object.entries(found)) expect(number).toBe(count(state as EntryState));
        expect(moments).toEqual({
          nextDueAt: db.prepare(`SELECT min(due_at) FROM change`).pluck().get(),
          oldestSavedAt: db
            .prepare(`SELECT min(saved_at) FROM change WHERE state NOT IN ('failed', 'done', 'dropped')`)
            .pluck()
            .get(),
        });
      }
      db.close();
    }),
    { numRuns: 150 },
  );
});
