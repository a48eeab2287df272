import { describe, expect, test, vi } from 'vitest';
import {
  entryStates,
  failureCodes,
  succeed,
  type Bridge,
  type OutboxSummary,
  type Result,
} from '../../../../preload/contract/index.ts';
import * as samples from '../../../fixtures/sample-unfinished.ts';
import { makeChange } from '../../../fixtures/sample-entries.ts';
import { keptStorage, quietOutbox } from '../../../fixtures/samples.ts';
import { ConflictChoice } from '../../../../renderer/features/outbox/conflict.svelte.ts';
import { formatAge, formatWhen } from '../../../../renderer/lib/format-time.ts';
import {
  findFirst,
  findNextAttempt,
  findReason,
  isGone,
} from '../../../../renderer/features/outbox/entry-reason.ts';
import { nameEntry } from '../../../../renderer/features/outbox/entry-words.ts';
import { OutboxStatus } from '../../../../renderer/environment/outbox-status.svelte.ts';
import { StorageStatus } from '../../../../renderer/environment/storage-status.svelte.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, later, mara } from '../../../support/renderer/fake-main.ts';

const quiet = quietOutbox;
const { waitingCreate, conflict } = samples;

describe('why a change is not carried out', () => {
  test('every state and every failure has a reason with a sentence', () => {
    for (const state of entryStates)
      expect(en.changes.reason[findReason({ ...waitingCreate, state }, quiet, false)]).not.toBe('');
    for (const code of failureCodes) {
      const change = { ...waitingCreate, failure: { code, delivery: 'not-sent' as const } };
      expect(en.changes.reason[findReason(change, quiet, false)]).not.toBe('');
    }
  });

  test.each([
    ['behind', { paused: 'no-key' as const }, waitingCreate, true],
    ['key', { paused: 'unauthorised' as const }, waitingCreate, false],
    ['keychain', { paused: 'keychain' as const }, waitingCreate, false],
    ['offline', {}, waitingCreate, false],
    ['offline', { line: 'down' as const }, { ...waitingCreate, failure: null }, false],
    ['next', {}, { ...waitingCreate, failure: null }, false],
    ['unknown', { paused: 'no-key' as const }, samples.unknownCreate, true],
    ['refused', {}, samples.refusedCreate, false],
    ['changed', {}, conflict, false],
    [
      'clash',
      {},
      { ...conflict, failure: { code: 'conflict' as const, delivery: 'answered' as const } },
      false,
    ],
    ['gone', {}, samples.gone, false],
    [
      'restored',
      {},
      { ...samples.gone, failure: { code: 'conflict' as const, delivery: 'not-sent' as const } },
      false,
    ],
    ['not-deleted', {}, samples.undeletable, false],
  ] as const)('%s', (reason, summary, change, behind) => {
    expect(findReason(change, { ...quiet, ...summary }, behind)).toBe(reason);
  });

  test('only an update without a copy of the server’s is gone', () => {
    expect(isGone(samples.gone)).toBe(true);
    expect(isGone(conflict)).toBe(false);
    expect(isGone(samples.undeletable)).toBe(false);
    expect(isGone({ ...samples.gone, state: 'failed' })).toBe(false);
  });

  test('the first open change of each account is the earliest saved; a refused one holds up nothing', () => {
    const [a, b, c] = [makeChange(), makeChange(), makeChange()].map((change, index) => ({
      ...change,
      accountId: mara.id,
      savedAt: 30 - index * 10,
    }));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three were made');
    expect(findFirst([a, b, { ...c, state: 'failed' }, waitingCreate])).toEqual(new Map([[mara.id, b.id]]));
  });

  test('without a connection nothing is promised before the one attempt that all wait for', () => {
    const change = { ...waitingCreate, dueAt: 5 };
    expect(findNextAttempt(change, { ...quiet, nextAttemptAt: 9 })).toBe(5);
    expect(findNextAttempt(change, { ...quiet, line: 'down', nextAttemptAt: 9 })).toBe(9);
    expect(
      findNextAttempt({ ...change, dueAt: null }, { ...quiet, line: 'down', nextAttemptAt: 9 }),
    ).toBeNull();
  });
});

describe('whom a change concerns', () => {
  test.each([
    [{ draft: { name: ' Mara ' } }, 'Mara'],
    [{ draft: { name: ' ', email: 'm@example.com' } }, 'm@example.com'],
    [{ draft: { name: '', email: 'new@example.com' }, base: mara }, 'Mara Lindqvist'],
    [{ draft: { phone: '+12025550142' } }, '+12025550142'],
    [{ draft: null, accountId: mara.id }, mara.id],
    [{ draft: null }, ''],
  ])('%j', (more, name) => expect(nameEntry(makeChange(more))).toBe(name));
});

describe('ages and moments', () => {
  const hour = 3_600_000;

  test.each([
    [0, 'now'],
    [59_999, 'now'],
    [60_000, '1 minute ago'],
    [hour - 1, '59 minutes ago'],
    [47 * hour, '47 hours ago'],
    [48 * hour, '2 days ago'],
    [-hour, 'now'],
  ])('%i milliseconds are %s', (age, text) => expect(formatAge(1e12 - age, 1e12, 'en')).toBe(text));

  test('another day is named', () => {
    const noon = new Date(2026, 10, 22, 12, 0).getTime();
    expect(formatWhen(noon - hour, noon, 'en-US')).toMatch(/^11:00\sAM$/);
    expect(formatWhen(noon - 24 * hour, noon, 'en-US')).toMatch(/^Nov 21, 12:00/);
  });
});

describe('a choice between two versions', () => {
  test('what the draft leaves out was not touched, and empty is empty however it is written', () => {
    const choice = new ConflictChoice(
      { ...mara, phone: null },
      { name: 'M' },
      { ...mara, email: 'x@example.com', phone: '' },
    );
    expect(choice.disputed.map(({ field, clashes }) => [field, clashes])).toEqual([
      ['name', false],
      ['email', false],
    ]);
    expect(choice.toDraft()).toEqual({ name: 'M', email: 'x@example.com' });
  });

  test('a cleared field is sent as empty', () => {
    const choice = new ConflictChoice(
      mara,
      { name: 'M', email: '', phone: mara.phone ?? '' },
      { ...mara, name: 'X' },
    );
    choice.chosen.name = 'theirs';
    expect(choice.toDraft()).toEqual({ name: 'X', email: '', phone: mara.phone });
  });
});

describe('what main tells by itself', () => {
  test('an answer asked for earlier does not undo later news of the outbox', async () => {
    const answer = later<Result<OutboxSummary>>();
    let tell: (summary: OutboxSummary) => void = () => undefined;
    const bridge: Bridge['outbox'] = {
      ...new FakeMain().bridge.outbox,
      summary: () => answer.reply,
      onChanged: (hear) => {
        tell = hear;
        return () => undefined;
      },
    };
    const outbox = new OutboxStatus(bridge);
    const asked = outbox.refresh();
    tell({ ...quiet, pending: 2, sending: 1, conflict: 1, failed: 3 });
    answer.come(succeed(quiet));
    await asked;
    expect([outbox.waiting, outbox.attention]).toEqual([3, 4]);
  });

  test('nor of the storage', async () => {
    const main = new FakeMain();
    const storage = new StorageStatus(main.bridge.storage);
    const asked = storage.refresh();
    main.tellStorage({ state: 'damaged' });
    main.storage = keptStorage;
    await asked;
    expect(storage.broken).toBe('damaged');
  });

  test('one listener is put up, however often it is asked', async () => {
    const { bridge } = new FakeMain();
    const onChanged = vi.fn(bridge.outbox.onChanged);
    const outbox = new OutboxStatus({ ...bridge.outbox, onChanged });
    await outbox.refresh();
    await outbox.sendNow();
    expect(onChanged).toHaveBeenCalledTimes(1);
  });
});
