import { beforeEach, expect, test } from 'vitest';
import { openConnection, type Connection } from '../../../../main/store/files/connection.ts';
import { OutboxDatabase } from '../../../../main/store/outbox/database.ts';
import type { NewEntry } from '../../../../main/core/store-ports.ts';
import { value } from '../../../support/main/results.ts';
import { newCreate, newDelete, newUpdate, returned, saved, accountId } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { onDisk, openedStore } from '../worker/worker-store.ts';

const nothing = { opened: 0, changed: 0, deleted: 0 };
let db: Connection;
let outbox: OutboxDatabase;

beforeEach(() => {
  db = openConnection(':memory:', null);
  outbox = new OutboxDatabase(db);
});

/** Carries a change out at a moment, or ends it otherwise. */
function end(change: NewEntry, at: number, to: 'done' | 'failed' = 'done'): void {
  outbox.save(change, saved);
  outbox.claim({ now: at, limit: 1, first: [change.id] });
  const set = to === 'done' && change.accountId === null ? { accountId: accountId(`new${at}`) } : {};
  outbox.move({ id: change.id, from: ['sending'], to, at, set, note: returned });
}

test('what was carried out is counted by kind, from each edge up to the next', () => {
  end(newCreate(), 999);
  end(newCreate(), 1000);
  end(newCreate(), 1999);
  end(newUpdate('a1'), 1500);
  end(newDelete('a2'), 2000);
  end(newUpdate('a3'), 3000);
  expect(outbox.doneBetween([1000, 2000, 3000])).toEqual([
    { opened: 2, changed: 1, deleted: 0 },
    { ...nothing, deleted: 1 },
  ]);
});

test('what is open, failed or dropped does not count', () => {
  outbox.save(newCreate(1500), saved);
  end(newUpdate('a1'), 1500, 'failed');
  const dropped = newUpdate('a2', 1500);
  outbox.save(dropped, saved);
  outbox.move({ id: dropped.id, from: ['pending'], to: 'dropped', at: 1500, note: returned });
  expect(outbox.doneBetween([0, 9999])).toEqual([nothing]);
});

test('fewer than two edges hold nothing between them', () => {
  expect(outbox.doneBetween([])).toEqual([]);
  expect(outbox.doneBetween([1000])).toEqual([]);
});

test('only the rows of the time asked for are looked at', () => {
  const plan = db
    .prepare(
      `EXPLAIN QUERY PLAN SELECT operation, count(*) FROM change INDEXED BY change_ended
       WHERE state IN ('done', 'dropped') AND state = 'done' AND moved_at >= 1 AND moved_at < 2 GROUP BY operation`,
    )
    .all();
  expect(JSON.stringify(plan)).toContain('USING INDEX change_ended (moved_at>? AND moved_at<?)');
});

test('the store’s thread answers the same, after a restart too', async () => {
  const folder = temporaryFolder();
  const store = await openedStore(onDisk(folder));
  const now = Date.now();
  const change = newDelete('a1', now);
  value(await store.outbox.save(change, saved));
  value(await store.outbox.claim({ now, limit: 1 }));
  value(await store.outbox.move({ id: change.id, from: ['sending'], to: 'done', at: now, note: returned }));
  const edges = [now - 1000, now, now + 1000];
  const counted = [nothing, { ...nothing, deleted: 1 }];
  expect(value(await store.outbox.doneBetween(edges))).toEqual(counted);
  await store.close();
  const again = await openedStore(onDisk(folder));
  expect(value(await again.outbox.doneBetween(edges))).toEqual(counted);
  await again.close();
});
