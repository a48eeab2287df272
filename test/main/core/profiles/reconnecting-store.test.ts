import { describe, expect, test } from 'vitest';
import type { FailureCode } from '../../../../preload/contract/index.ts';
import type { Store } from '../../../../main/core/store-ports.ts';
import { createReconnectingStore } from '../../../../main/core/profiles/reconnecting-store.ts';
import { account, beginning, change, changeId, draft } from '../outbox/samples.ts';
import { code, value } from '../../../support/main/results.ts';
import { FakeDisk } from './fake-disk.ts';

const note = { event: 'saved', role: 'person' } as const;
const created = {
  id: changeId(1),
  operation: 'create',
  accountId: null,
  draft,
  base: null,
  savedAt: beginning,
} as const;

async function openOn(disk: FakeDisk) {
  const opening = await disk.open();
  if (opening.kind !== 'open') throw new Error('not open');
  const lost: string[] = [];
  const failures: string[] = [];
  const store = createReconnectingStore({
    first: opening.store,
    open: () => disk.open(),
    onLost: ({ kind }) => lost.push(kind),
    onFailure: (failure) => failures.push(failure),
  });
  return { store, lost, failures };
}

/** Fails one call of this name, before its effect or, with `late`, after it. */
function failOnce(disk: FakeDisk, name: string, failure: FailureCode, late = false): void {
  let left = 1;
  const strikes = (call: string) => call === name && left-- > 0;
  if (late) disk.loses = strikes;
  else disk.refuse = (call) => (strikes(call) ? failure : null);
}

const sent = { id: changeId(1), from: ['sending'], to: 'done', at: beginning + 5, note } as const;

/** Every call, with what has to be there for it to succeed. */
const calls: Record<string, (store: Store) => Promise<{ ok: boolean }>> = {
  save: ({ outbox }) => outbox.save({ ...created, id: changeId(9) }, note),
  claim: ({ outbox }) => outbox.claim({ now: beginning, limit: 4 }),
  move: ({ outbox }) => outbox.move({ ...sent, from: ['pending'], to: 'dropped' }),
  recover: ({ outbox }) => outbox.recover(beginning),
  makeDue: ({ outbox }) => outbox.makeDue(beginning),
  get: ({ outbox }) => outbox.get(changeId(1)),
  list: ({ outbox }) => outbox.list({}),
  openCreates: ({ outbox }) => outbox.openCreates(10),
  totals: ({ outbox }) => outbox.totals(),
  doneBetween: ({ outbox }) => outbox.doneBetween([beginning, beginning + 1]),
  record: ({ directory }) => directory.record(account(), beginning),
  recordDeleted: ({ directory }) => directory.recordDeleted(account().id, beginning),
  find: ({ directory }) => directory.find(account().id),
  search: ({ directory }) => directory.search('ada', 20),
  recent: ({ directory }) => directory.recent(20),
  similar: ({ directory }) => directory.similar(draft, 10),
  forget: ({ directory }) => directory.forget(account().id),
  forgetOlderThan: ({ directory }) => directory.forgetOlderThan(beginning),
  count: ({ directory }) => directory.count(),
  append: ({ audit }) => audit.append(note),
  head: ({ audit }) => audit.head(),
  verify: ({ audit }) => audit.verify(null),
  read: ({ audit }) => audit.read(0, 10),
  health: (store) => store.health(),
  copyOutbox: (store) => store.copyOutbox(),
};

test.each(Object.keys(calls))('%s opens a store that has gone once more, and succeeds', async (name) => {
  const disk = new FakeDisk();
  disk.outbox.changes = [change('create', { state: 'pending', dueAt: beginning })];
  const { store, lost } = await openOn(disk);
  failOnce(disk, name, 'storage-unavailable');
  expect(await calls[name]?.(store)).toMatchObject({ ok: true });
  expect([disk.opened, disk.maxOpen, lost]).toEqual([2, 1, []]);
});

test.each(['storage-full', 'internal'] as const)('%s is no reason to open it again', async (failure) => {
  const disk = new FakeDisk();
  const { store, failures } = await openOn(disk);
  failOnce(disk, 'totals', failure);
  expect(code(await store.outbox.totals())).toBe(failure);
  expect([disk.opened, failures]).toEqual([1, [failure]]);
});

test('calls that fail at the same time open one new store', async () => {
  const disk = new FakeDisk();
  const { store } = await openOn(disk);
  let left = 3;
  disk.refuse = () => (left-- > 0 ? 'storage-unavailable' : null);
  const answers = await Promise.all([store.outbox.totals(), store.health(), store.directory.count()]);
  expect([answers.map(code), disk.opened, disk.maxOpen]).toEqual([['ok', 'ok', 'ok'], 2, 1]);
});

test('a store that serves nothing is opened once, not for ever: it is lost, and closed', async () => {
  const disk = new FakeDisk();
  const { store, lost } = await openOn(disk);
  disk.refuse = () => 'storage-unavailable';
  const answers = await Promise.all([store.health(), store.outbox.totals(), store.directory.count()]);
  expect(answers.map(code)).toEqual(Array(3).fill('storage-unavailable'));
  disk.refuse = () => null;
  expect(code(await store.health())).toBe('storage-unavailable');
  expect([disk.opened, disk.isOpen, lost]).toEqual([2, 0, ['failed']]);
});

test('one that has served since is opened again as often as it takes', async () => {
  const disk = new FakeDisk();
  const { store, lost } = await openOn(disk);
  for (let time = 0; time < 3; time += 1) {
    failOnce(disk, 'totals', 'storage-unavailable');
    value(await store.outbox.totals());
  }
  expect([disk.opened, disk.maxOpen, lost]).toEqual([4, 1, []]);
});

test.each(['damaged', 'failed'] as const)('one that cannot be opened again (%s) is lost', async (kind) => {
  const disk = new FakeDisk();
  const { store, lost } = await openOn(disk);
  failOnce(disk, 'totals', 'storage-unavailable');
  disk.openings.push(kind === 'failed' ? { kind } : { kind, copies: [] });
  expect(code(await store.outbox.totals())).toBe('storage-unavailable');
  expect(code(await store.health())).toBe('storage-unavailable');
  expect([lost, disk.opened, disk.isOpen]).toEqual([[kind], 2, 0]);
});

test('what is on its way is not handed out again after a decision that came too late', async () => {
  const disk = new FakeDisk();
  disk.outbox.changes = [change('create', { state: 'pending', attempts: 0, dueAt: beginning })];
  const { store } = await openOn(disk);
  const claim = () => store.outbox.claim({ now: beginning, limit: 4 });
  expect(value(await claim())).toHaveLength(1);
  expect(value(await store.outbox.move({ ...sent, from: ['pending'], to: 'dropped' }))).toBeNull();
  failOnce(disk, 'claim', 'storage-unavailable');
  expect(value(await claim())).toEqual([]);
});

test('after close nothing is opened again, nor by a call that was under way', async () => {
  const disk = new FakeDisk();
  const { store, lost } = await openOn(disk);
  failOnce(disk, 'totals', 'storage-unavailable');
  const underWay = store.outbox.totals();
  await store.close();
  expect(code(await underWay)).toBe('storage-unavailable');
  expect(code(await store.health())).toBe('storage-unavailable');
  expect([disk.isOpen, lost]).toEqual([0, []]);
});

describe('an answer that was lost after the effect', () => {
  test('a change that was saved is not saved twice, and not said to be refused', async () => {
    const disk = new FakeDisk();
    const { store } = await openOn(disk);
    failOnce(disk, 'save', 'storage-unavailable', true);
    expect(value(await store.outbox.save(created, note))).toMatchObject({ id: changeId(1) });
    expect(disk.outbox.changes).toHaveLength(1);
  });

  test('a change that was marked as sending is sent, and not left behind', async () => {
    const disk = new FakeDisk();
    const ready = { state: 'pending', attempts: 0, dueAt: beginning } as const;
    disk.outbox.changes = [1, 2, 3].map((n) => change('create', { ...ready, id: changeId(n) }));
    const { store } = await openOn(disk);
    const claim = (limit: number) => store.outbox.claim({ now: beginning, limit });
    const first = value(await claim(1));
    failOnce(disk, 'claim', 'storage-unavailable', true);
    const second = value(await claim(1));
    const third = value(await claim(4));
    // Each is handed out once: the one on its way is not handed out again for another that was forgotten.
    expect([first, second, third].map((claimed) => claimed.map(({ id }) => id))).toEqual([
      [changeId(1)],
      [changeId(2)],
      [changeId(3)],
    ]);
    expect([...first, ...second, ...third].map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
  });

  test('a step that was taken counts as taken', async () => {
    const disk = new FakeDisk();
    disk.outbox.changes = [change('create', { state: 'sending' })];
    const { store } = await openOn(disk);
    failOnce(disk, 'move', 'storage-unavailable', true);
    expect(value(await store.outbox.move(sent))).toMatchObject({ state: 'done' });
    expect(value(await store.outbox.move(sent))).toBeNull();
  });

  test('a step that somebody else took before does not', async () => {
    const disk = new FakeDisk();
    disk.outbox.changes = [change('create', { state: 'failed' })];
    const { store } = await openOn(disk);
    failOnce(disk, 'move', 'storage-unavailable');
    expect(value(await store.outbox.move(sent))).toBeNull();
  });
});
