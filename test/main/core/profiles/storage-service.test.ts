import { describe, expect, test } from 'vitest';
import { account } from '../../../support/main/fakes.ts';
import { change } from '../outbox/samples.ts';
import { code, value } from '../../../support/main/results.ts';
import { Machine, official, openStorage, practice, untilIdle } from './open-storage.ts';

const request = { operation: 'create', accountId: null, draft: { name: 'Ada Example' }, base: null } as const;

describe('opening', () => {
  test('nothing is opened before it is asked for, and then once for all who ask', async () => {
    const { service, machine, outboxes } = openStorage();
    await untilIdle();
    expect([machine.folders.calls, outboxes]).toEqual([[], []]);
    const opened = await Promise.all([service.open(), service.open(), service.handlers.report(undefined)]);
    expect(opened.map(code)).toEqual(['ok', 'ok', 'ok']);
    expect([machine.disk('official').opened, outboxes.map(({ calls }) => calls)]).toEqual([1, [['start']]]);
    expect(value(await service.open())).toMatchObject({ profile: 'official', isPersistent: true });
  });

  test('without a key and without data there is nothing to open', async () => {
    const { service, machine, reports, summaries } = openStorage({ keyStates: { official: 'none' } });
    expect(code(await service.open())).toBe('storage-unavailable');
    expect(value(await service.handlers.report(undefined)).state).toBe('closed');
    expect([service.state(), machine.keysMade, reports.at(-1)?.state]).toEqual(['closed', 0, 'closed']);
    expect(summaries).toEqual([]);
  });

  test('without a key, what an earlier run left is opened all the same', async () => {
    const machine = new Machine();
    const before = openStorage({ machine });
    await before.service.open();
    await before.service.close();
    const { secrets } = before;
    const { service } = openStorage({ machine, secrets, keyStates: { official: 'none' } });
    expect(value(await service.open()).isPersistent).toBe(true);
  });

  test.each(['practice', 'this-run'] as const)('with a key of %s everything is in memory', async (key) => {
    const choice = key === 'practice' ? practice : official;
    const { service, machine, inMemory, secrets } = openStorage({ choice, keyStates: { official: key } });
    const { isPersistent } = value(await service.open());
    expect([isPersistent, inMemory.length, machine.keysMade]).toEqual([false, 1, 0]);
    expect(value(await service.handlers.report(undefined))).toMatchObject({
      state: 'this-run',
      unreachable: false,
    });
    await service.close();
    expect([inMemory[0]?.isOpen, [...machine.folders.withData]]).toEqual([0, []]);
    expect(await secrets.read('audit-head:official')).toEqual({ kind: 'missing' });
  });

  test('a disk that refuses is said, and tried again when somebody asks', async () => {
    const { service, machine, reports } = openStorage();
    machine.disk('official').openings.push({ kind: 'failed' });
    expect(code(await service.open())).toBe('storage-unavailable');
    expect(reports.at(-1)?.state).toBe('failed');
    expect(value(await service.handlers.report(undefined)).state).toBe('kept');
  });

  test('an outbox that cannot start leaves nothing open', async () => {
    const { service, machine } = openStorage();
    machine.disk('official').refuse = (call) => (call === 'recover' ? 'storage-full' : null);
    expect(code(await service.open())).toBe('storage-unavailable');
    expect([machine.disk('official').isOpen, service.state()]).toEqual([0, 'failed']);
    machine.disk('official').refuse = () => null;
    service.retry();
    await untilIdle();
    expect([machine.disk('official').isOpen, service.state()]).toEqual([1, 'kept']);
  });
});

test('what the outbox confirms is taken down in the directory, and a failure there breaks nothing', async () => {
  const { service, machine, outboxes, lines, clock } = openStorage();
  await service.open();
  const disk = machine.disk('official');
  outboxes[0]?.given.onConfirmed(account);
  await untilIdle();
  expect(disk.cached.get(account.id)).toEqual({ kind: 'known', account, confirmedAt: clock.now() });
  outboxes[0]?.given.onGone(account.id);
  await untilIdle();
  expect(disk.cached.get(account.id)).toEqual({ kind: 'deleted', at: clock.now() });
  disk.refuse = (call) => (call === 'record' ? 'internal' : null);
  outboxes[0]?.given.onConfirmed(account);
  await untilIdle();
  expect(lines).toContain('directory-not-written');
});

test('what a look-up answers counts from when it was asked, a change of our own from its reply', async () => {
  const { service, machine, outboxes, clock } = openStorage();
  await service.open();
  const given = outboxes[0]?.given;
  const client = given === undefined ? null : value(await given.client());
  const begun = clock.now();
  const replies = [client?.get(account.id), client?.update(account.id, {})];
  for (const [index, reply] of replies.entries()) {
    clock.set(clock.now() + 9_000);
    const answer = await reply;
    if (answer?.ok) given?.onConfirmed(answer.value);
    await untilIdle();
    const confirmedAt = index === 0 ? begun : clock.now();
    expect(machine.disk('official').cached.get(account.id)).toMatchObject({ confirmedAt });
  }
});

test('a full disk is told at once, and no longer when there is room', async () => {
  const { service, machine, reports, outboxes } = openStorage();
  const { outbox } = value(await service.open());
  const disk = machine.disk('official');
  disk.refuse = (call) => (call === 'save' ? 'storage-full' : null);
  expect(code(await outbox.submit(request))).toBe('storage-full');
  expect(reports.at(-1)).toMatchObject({ state: 'kept', full: true });
  disk.refuse = () => null;
  value(await outbox.submit(request));
  await outboxes[0]?.notify();
  await untilIdle();
  expect(reports.at(-1)).toMatchObject({ state: 'kept', full: false });
});

test('changes of the outbox are told as they come', async () => {
  const { service, summaries } = openStorage();
  const { outbox } = value(await service.open());
  await outbox.submit(request);
  expect(summaries.map(({ pending }) => pending)).toEqual([0, 1]);
  expect(service.summary()).toMatchObject({ summary: { pending: 1 }, kept: true });
  service.wake();
  expect(code(await outbox.list({ states: ['pending'] }))).toBe('ok');
});

test('a change left in sending is recovered by the outbox before anything else', async () => {
  const machine = new Machine();
  machine.disk('official').outbox.changes = [change('create', { state: 'sending' })];
  const { service } = openStorage({ machine });
  value(await service.open());
  expect(machine.disk('official').outbox.changes[0]?.state).toBe('unknown');
});
