import { describe, expect, test } from 'vitest';
import { entryStates, fail, type Retention, type StorageState } from '../../../../preload/contract/index.ts';
import type { AuditNote } from '../../../../main/core/audit-ports.ts';
import { createDirectoryService } from '../../../../main/core/directory/directory-service.ts';
import { failKeychain, failNotSent } from '../../../../main/core/failures.ts';
import { emptySummary, unresolvedStates } from '../../../../main/core/outbox/unfinished-entries.ts';
import { openData } from '../../../support/main/open-data.ts';
import { account, accountId, beginning, change, changeId } from '../outbox/samples.ts';
import { code, value } from '../../../support/main/results.ts';

const { id } = account();

async function openDirectory() {
  const opened = await openData();
  const { disk, log } = opened;
  const settings = { days: 400 as Retention, failing: false };
  const noted: unknown[] = [];
  const applied: Retention[] = [];
  const state = { now: 'kept' as StorageState, revision: 1 as number | null };
  const directory = createDirectoryService({
    storage: {
      open: opened.storage.open,
      state: () => state.now,
      summary: () =>
        state.revision === null
          ? null
          : { summary: { ...emptySummary, revision: state.revision }, kept: true },
      note: (note: AuditNote, about) => void noted.push([note, about]),
      applyRetention: () => void applied.push(settings.days),
    },
    underWay: opened.underWay,
    settings: {
      loadRetention: () => Promise.resolve(settings.days),
      saveRetention(days) {
        if (settings.failing) return Promise.reject(new Error('ENOSPC'));
        settings.days = days;
        return Promise.resolve();
      },
    },
    log,
  });
  disk.cached.set(id, { kind: 'known', account: account(), confirmedAt: beginning });
  return { ...opened, directory, settings, noted, applied, state };
}

const waiting = (n: number, name: string) =>
  change('create', { id: changeId(n), state: 'pending', draft: { name } });

describe('search', () => {
  test('finds what was seen, and what waits to be opened', async () => {
    const { directory, disk } = await openDirectory();
    disk.outbox.changes = [waiting(1, 'Ada Waiting'), waiting(2, 'Ben Example')];
    expect(value(await directory.search('ada'))).toEqual({
      found: [{ account: account(), confirmedAt: beginning }],
      waiting: [disk.outbox.changes[0]],
      more: false,
    });
  });

  test('asks the outbox once for each of its revisions, and for a bounded number', async () => {
    const { directory, disk, state } = await openDirectory();
    const limits: number[] = [];
    const openCreates = disk.outbox.openCreates.bind(disk.outbox);
    disk.outbox.openCreates = (limit) => {
      limits.push(limit);
      return openCreates(limit);
    };
    await Promise.all(['a', 'ad', 'ada'].map((text) => directory.search(text)));
    expect(limits).toEqual([200]);
    disk.outbox.changes = [waiting(1, 'Ada Waiting')];
    state.revision = 2;
    expect(value(await directory.search('ada')).waiting).toHaveLength(1);
    expect(limits).toEqual([200, 200]);
    // Before anything is known of the outbox, nothing can be kept.
    state.revision = null;
    await directory.search('ada');
    await directory.search('ada');
    expect(limits).toHaveLength(4);
  });

  test('an outbox that could not be read is asked again', async () => {
    const { directory, disk } = await openDirectory();
    disk.outbox.changes = [waiting(1, 'Ada Waiting')];
    disk.refuse = (call) => (call === 'openCreates' ? 'internal' : null);
    expect(value(await directory.search('ada')).waiting).toEqual([]);
    disk.refuse = () => null;
    expect(value(await directory.search('ada')).waiting).toHaveLength(1);
  });

  test('says that there is more than it lists', async () => {
    const { directory, disk } = await openDirectory();
    disk.outbox.changes = Array.from({ length: 21 }, (_, n) => waiting(n + 1, 'Ada Waiting'));
    const result = value(await directory.search('ada'));
    expect([result.waiting.length, result.more]).toEqual([20, true]);
  });

  test('finds in the directory although the outbox cannot be read, and fails without the directory', async () => {
    const { directory, disk } = await openDirectory();
    disk.refuse = (call) => (call === 'openCreates' ? 'internal' : null);
    expect(value(await directory.search('ada'))).toMatchObject({ waiting: [], found: [{}] });
    disk.refuse = (call) => (call === 'search' ? 'storage-unavailable' : null);
    expect(code(await directory.search('ada'))).toBe('storage-unavailable');
  });
});

test('recent accounts, and how many there are', async () => {
  const { directory } = await openDirectory();
  expect(value(await directory.recent(undefined))).toEqual([{ account: account(), confirmedAt: beginning }]);
  expect(value(await directory.state(undefined))).toEqual({ accounts: 1, retentionDays: 400 });
});

describe('forgetting a person', () => {
  test('takes the person out and tells the log the id, and nothing else', async () => {
    const { directory, disk, noted } = await openDirectory();
    expect(value(await directory.forget(id))).toEqual({ id });
    expect([disk.cached.size, noted]).toEqual([
      0,
      [[{ event: 'person-forgotten', role: 'person' }, { account: id }]],
    ]);
    expect(value(await directory.forget(id))).toEqual({ id });
    expect(noted).toHaveLength(1);
  });

  test.each(unresolvedStates)('is refused while a change of that account is %s', async (state) => {
    const { directory, disk, noted } = await openDirectory();
    disk.outbox.changes = [1, 2].map((n) => change('update', { id: changeId(n), state, accountId: id }));
    expect(await directory.forget(id)).toEqual(
      fail({ code: 'changes-open', delivery: 'not-sent', openChanges: 2 }),
    );
    expect([disk.cached.size, noted]).toEqual([1, []]);
  });

  test.each(entryStates)('is not held up by another account’s change that is %s', async (state) => {
    const { directory, disk } = await openDirectory();
    disk.outbox.changes = [change('update', { state, accountId: accountId('another') })];
    expect(code(await directory.forget(id))).toBe('ok');
  });

  test('is refused while nobody can say whether changes are open', async () => {
    const { directory, disk } = await openDirectory();
    disk.refuse = (call) => (call === 'list' ? 'storage-unavailable' : null);
    expect([code(await directory.forget(id)), disk.cached.size]).toEqual(['storage-unavailable', 1]);
  });

  test('that fails is told to nobody as done', async () => {
    const { directory, disk, noted } = await openDirectory();
    disk.refuse = (call) => (call === 'forget' ? 'internal' : null);
    expect([code(await directory.forget(id)), noted]).toEqual(['internal', []]);
  });
});

describe('the retention', () => {
  test.each([30, null])('%j is saved and applied', async (days) => {
    const { directory, applied } = await openDirectory();
    expect(value(await directory.setRetention(days))).toEqual({ accounts: 1, retentionDays: days });
    expect(applied).toEqual([days]);
  });

  test('that the disk refuses is not applied', async () => {
    const { directory, applied, settings, lines } = await openDirectory();
    settings.failing = true;
    expect(code(await directory.setRetention(30))).toBe('internal');
    expect([applied, lines]).toEqual([[], ['settings-not-saved']]);
  });
});

test('before a server is set up nothing is found, and that is no failure', async () => {
  const { directory, storage, state } = await openDirectory();
  storage.opening = failNotSent('storage-unavailable');
  state.now = 'closed';
  expect(value(await directory.search('ada'))).toEqual({ found: [], waiting: [], more: false });
  expect(value(await directory.recent(undefined))).toEqual([]);
  expect(value(await directory.state(undefined))).toEqual({ accounts: 0, retentionDays: 400 });
  expect(code(await directory.forget(id))).toBe('storage-unavailable');
});

test('data that is locked is a failure', async () => {
  const { directory, storage, state } = await openDirectory();
  storage.opening = failKeychain('locked');
  state.now = 'locked';
  const replies = [directory.search('ada'), directory.recent(undefined), directory.state(undefined)];
  expect((await Promise.all(replies)).map(code)).toEqual(Array(3).fill('keychain-locked'));
});
