import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createActivityService } from '../../../../main/core/activity/activity-service.ts';
import { failNotSent } from '../../../../main/core/failures.ts';
import { createLatency } from '../../../../main/core/activity/latency.ts';
import {
  ActivitySchema,
  type EntryOperation,
  type StorageState,
} from '../../../../preload/contract/index.ts';
import { openData } from '../../../support/main/open-data.ts';
import { accountId, changeId } from '../outbox/samples.ts';
import { code, value } from '../../../support/main/results.ts';

const hour = 60 * 60 * 1000;
const zone = process.env['TZ'];

beforeEach(() => {
  process.env['TZ'] = 'Europe/Paris';
});
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** The service at a moment of which the local time is 02:30. */
async function openActivity() {
  const opened = await openData();
  opened.clock.set(Date.parse('2026-11-22T01:30:00Z'));
  const latency = createLatency({ clock: opened.clock });
  let state: StorageState = 'kept';
  const storage = { ...opened.storage, open: () => opened.storage.open(), state: () => state };
  const activity = createActivityService({ storage, latency, clock: opened.clock });
  let changes = 0;
  async function done(operation: EntryOperation, at: number): Promise<void> {
    const id = changeId((changes += 1));
    const account = accountId(`a${changes}`);
    const { store } = opened.data;
    const person = { event: 'saved', role: 'person' } as const;
    const note = { event: 'done', role: 'program' } as const;
    const change = { id, operation, accountId: operation === 'create' ? null : account, savedAt: at };
    await store.outbox.save({ ...change, draft: null, base: null }, person);
    await store.outbox.claim({ now: at, limit: 1, first: [id] });
    await store.outbox.move({ id, from: ['sending'], to: 'done', at, set: { accountId: account }, note });
  }
  return { ...opened, latency, activity, done, shut: (next: StorageState) => (state = next) };
}

const midnight = Date.parse('2026-11-21T23:00:00Z');

test('today is counted by the local hours from midnight on, yesterday is not', async () => {
  const { activity, done } = await openActivity();
  await done('create', midnight - 1);
  await done('create', midnight);
  await done('update', midnight + hour - 1);
  await done('create', midnight + hour);
  await done('delete', midnight + 2 * hour);
  const today = value(await activity.today(undefined));
  expect(today).toMatchObject({ opened: 2, changed: 1, deleted: 1 });
  expect(today.hours.map(({ from, opened, changed, deleted }) => [from, opened, changed, deleted])).toEqual([
    [midnight, 1, 1, 0],
    [midnight + hour, 1, 0, 0],
    [midnight + 2 * hour, 0, 0, 1],
  ]);
  expect(v.safeParse(ActivitySchema, today).success).toBe(true);
});

test('the server’s speed is told of each hour and of the day, and when it answered last', async () => {
  const { activity, clock, latency } = await openActivity();
  const note = latency.follow('https://api.example.com');
  clock.set(midnight - 1);
  note(9000, true);
  clock.set(midnight + hour);
  note(100, true);
  clock.set(midnight + 2 * hour + 1);
  note(200, true);
  const today = value(await activity.today(undefined));
  expect(today.hours.map((one) => one.latency.requests)).toEqual([0, 1, 1]);
  expect(today.hours[0]?.latency).toEqual({ requests: 0, p50: null, p99: null });
  expect(today.latency.requests).toBe(2);
  expect(today.latency.p99).toBeGreaterThan(190);
  expect(today.latency.p99).toBeLessThan(210);
  expect(today.lastContactAt).toBe(midnight + 2 * hour + 1);
});

test('what waits is told with the oldest; failed changes wait for nobody', async () => {
  const { activity, data } = await openActivity();
  const totals = { pending: 1, sending: 2, unknown: 3, conflict: 4, failed: 50 };
  const summary = value(await data.outbox.summary());
  data.outbox.summary = () =>
    Promise.resolve({ ok: true, value: { ...summary, ...totals, oldestSavedAt: midnight - 5 } });
  expect(value(await activity.today(undefined))).toMatchObject({ waiting: 10, oldestOpenAt: midnight - 5 });
});

test('before a server is set up there is nothing, and that is no failure', async () => {
  const { activity, storage, shut } = await openActivity();
  storage.opening = failNotSent('no-key');
  shut('closed');
  const today = value(await activity.today(undefined));
  expect(today).toMatchObject({ opened: 0, waiting: 0, lastContactAt: null, oldestOpenAt: null });
  expect(today.hours).toHaveLength(3);
});

test('data that cannot be read are a failure, never a day without work', async () => {
  const { activity, storage, disk, shut } = await openActivity();
  disk.refuse = (call) => (call === 'doneBetween' ? 'storage-unavailable' : null);
  expect(code(await activity.today(undefined))).toBe('storage-unavailable');
  disk.refuse = (call) => (call === 'totals' ? 'storage-unavailable' : null);
  expect(code(await activity.today(undefined))).toBe('storage-unavailable');
  storage.opening = failNotSent('keychain-locked');
  shut('locked');
  expect(code(await activity.today(undefined))).toBe('keychain-locked');
});
