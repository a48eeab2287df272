import { expect, test } from 'vitest';
import type { StorageState } from '../../../../preload/contract/index.ts';
import { failKeychain, failNotSent } from '../../../../main/core/failures.ts';
import { emptySummary } from '../../../../main/core/outbox/unfinished-entries.ts';
import { createOutboxService } from '../../../../main/core/outbox/outbox-service.ts';
import { openData } from '../../../support/main/open-data.ts';
import { accountId, change, changeId } from './samples.ts';
import { code, value } from '../../../support/main/results.ts';

async function openOutbox() {
  const opened = await openData();
  const state = { now: 'kept' as StorageState };
  const decisions = { kept: 0 };
  const service = createOutboxService({
    storage: { open: opened.storage.open, state: () => state.now, decided: () => void (decisions.kept += 1) },
  });
  return { ...opened, service, state, decisions };
}

const resolution = { change: changeId(1), decision: { kind: 'drop' } } as const;

test('asks the outbox of the chosen server', async () => {
  const { service, disk, outbox } = await openOutbox();
  disk.outbox.changes = [change('create', { state: 'unknown' })];
  expect(value(await service.summary(undefined))).toMatchObject({ unknown: 1, revision: 1 });
  expect(value(await service.list({ states: ['unknown'] })).changes).toEqual(disk.outbox.changes);
  expect(code(await service.get(changeId(1)))).toBe('change-moved');
  expect(code(await service.compare({ change: changeId(1), id: accountId() }))).toBe('change-moved');
  expect(value(await service.sendNow(undefined)).unknown).toBe(1);
  expect(outbox.calls).toEqual(['sendNow']);
});

test('a decision keeps the head of the log at once', async () => {
  const { service, decisions } = await openOutbox();
  expect(code(await service.resolve(resolution))).toBe('change-moved');
  expect(decisions.kept).toBe(1);
});

test('before a server is set up nothing waits, and that is no failure', async () => {
  const { service, storage, state } = await openOutbox();
  storage.opening = failNotSent('storage-unavailable');
  state.now = 'closed';
  expect(value(await service.summary(undefined))).toEqual(emptySummary);
  expect(value(await service.sendNow(undefined))).toEqual(emptySummary);
  expect(value(await service.list({}))).toEqual({ changes: [], total: 0 });
  expect(code(await service.resolve(resolution))).toBe('storage-unavailable');
});

test('data that is locked is a failure', async () => {
  const { service, storage, state } = await openOutbox();
  storage.opening = failKeychain('locked');
  state.now = 'locked';
  const replies = [service.summary(undefined), service.list({}), service.sendNow(undefined)];
  expect((await Promise.all(replies)).map(code)).toEqual(Array(3).fill('keychain-locked'));
});
