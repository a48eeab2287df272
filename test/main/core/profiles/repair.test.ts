import { expect, test } from 'vitest';
import type { OutboxCopy } from '../../../../preload/contract/index.ts';
import { change } from '../outbox/samples.ts';
import { code, value } from '../../../support/main/results.ts';
import { createFakeSecrets } from '../../../support/main/fakes.ts';
import { Machine, openStorage, untilIdle } from './open-storage.ts';

const copy: OutboxCopy = { name: 'outbox-1.db', takenAt: 1_795_000_000_000, open: 3 };
const key = '01'.repeat(32);

/** A terminal with data and its key, switched off. */
async function used() {
  const machine = new Machine();
  const secrets = createFakeSecrets();
  const { service } = openStorage({ machine, secrets });
  value(await service.open());
  machine.disk('official').audit.push({ event: 'saved', role: 'person' });
  await service.close();
  expect(secrets.items.has('audit-head:official')).toBe(true);
  return { machine, secrets };
}

/** The same, with an outbox that cannot be read. */
async function damaged() {
  const { machine, secrets } = await used();
  machine.disk('official').openings.push({ kind: 'damaged', copies: [copy] });
  const storage = openStorage({ machine, secrets });
  expect(code(await storage.service.open())).toBe('storage-unavailable');
  expect(storage.reports.at(-1)).toMatchObject({ state: 'damaged', copies: [copy] });
  return { ...storage, secrets };
}

test('goes on with a copy, which is audited, and keeps the head of the log that is in use now', async () => {
  const { service, machine, secrets, reports } = await damaged();
  const report = value(await service.handlers.repair({ kind: 'use-copy', name: copy.name }));
  expect(report).toMatchObject({ state: 'kept', copies: [] });
  expect(reports.at(-1)).toEqual(report);
  expect(machine.folders.calls.filter((call) => call.startsWith('useCopy'))).toEqual([
    `useCopy official ${copy.name} ${key}`,
  ]);
  await untilIdle();
  const disk = machine.disk('official');
  expect(disk.audit.at(-1)).toEqual({ event: 'outbox-restored', role: 'person', outcome: 'damaged' });
  expect([disk.anchors.at(-1), machine.folders.aside]).toEqual([null, []]);
  expect(secrets.items.get('audit-head:official')).toMatch(/^2:/);
});

test('begins anew: everything is set aside, and the new log says so', async () => {
  const { service, machine } = await damaged();
  expect(value(await service.handlers.repair({ kind: 'begin-anew' })).state).toBe('kept');
  await untilIdle();
  expect(machine.folders.aside).toEqual(['official']);
  expect(machine.disk('official').audit.at(-1)).toMatchObject({
    event: 'data-set-aside',
    role: 'person',
    outcome: 'damaged',
  });
});

test('a copy that is not there changes nothing', async () => {
  const { service, machine, secrets } = await damaged();
  machine.folders.copyIsFound = false;
  expect(code(await service.handlers.repair({ kind: 'use-copy', name: 'outbox-2.db' }))).toBe(
    'storage-unavailable',
  );
  expect([service.state(), secrets.items.has('audit-head:official')]).toEqual(['damaged', true]);
});

test.each(['locked', 'absent'] as const)('with the keychain %s nothing is repaired', async (state) => {
  const { service, machine, secrets } = await damaged();
  secrets.turn(state);
  const repairs = [{ kind: 'use-copy', name: copy.name }, { kind: 'begin-anew' }] as const;
  for (const repair of repairs) {
    expect(code(await service.handlers.repair(repair))).toBe(`keychain-${state}`);
  }
  expect(machine.folders.calls.some((call) => /^(useCopy|setAside)/.test(call))).toBe(false);
});

test('a kept head that cannot be taken away leaves all as it was, or no log would ever fit it', async () => {
  const { machine, secrets } = await used();
  machine.disk('official').openings.push({ kind: 'damaged', copies: [copy] });
  const remove = () => Promise.resolve({ kind: 'unavailable', keychain: 'slow' } as const);
  const { service } = openStorage({ machine, secrets: { ...secrets, remove } });
  await service.open();
  expect(code(await service.handlers.repair({ kind: 'begin-anew' }))).toBe('keychain-slow');
  expect([machine.folders.aside, secrets.items.has('audit-head:official')]).toEqual([[], true]);
});

test('the kept head is gone before the data is touched: a crash in between leaves none behind', async () => {
  const { service, machine, secrets } = await damaged();
  const heads: boolean[] = [];
  const { folders } = machine;
  const note = () => void heads.push(secrets.items.has('audit-head:official'));
  const setAside = folders.setAside.bind(folders);
  folders.setAside = (profile) => {
    note();
    return setAside(profile);
  };
  expect(code(await service.handlers.repair({ kind: 'begin-anew' }))).toBe('ok');
  expect(heads).toEqual([false]);
});

test.each([
  ['key-missing', null],
  ['wrong-key', 'cd'.repeat(32)],
] as const)('%s: only beginning anew helps, and the new data has a key', async (state, item) => {
  const { machine, secrets } = await used();
  if (item === null) secrets.items.delete('data-key:official');
  else secrets.items.set('data-key:official', item);
  const { service } = openStorage({ machine, secrets });
  expect(value(await service.handlers.report(undefined)).state).toBe(state);
  expect(code(await service.handlers.repair({ kind: 'use-copy', name: copy.name }))).toBe('invalid-input');
  expect(machine.folders.aside).toEqual([]);
  expect(value(await service.handlers.repair({ kind: 'begin-anew' })).state).toBe('kept');
  expect([machine.folders.aside, machine.keys.get('official')]).toEqual([
    ['official'],
    secrets.items.get('data-key:official'),
  ]);
});

test.each(['begin-anew', 'use-copy'] as const)('data that is in use is not repaired: %s', async (kind) => {
  const { machine, secrets } = await used();
  machine.disk('official').outbox.changes = [change('create', { state: 'pending' })];
  const { service } = openStorage({ machine, secrets });
  value(await service.open());
  const repair = kind === 'use-copy' ? { kind, name: copy.name } : { kind };
  expect(code(await service.handlers.repair(repair))).toBe('invalid-input');
  expect([machine.folders.aside, service.state()]).toEqual([[], 'kept']);
});

test.each(['locked', 'failed', 'closed'] as const)('%s is no damage', async (state) => {
  const { machine, secrets } = await used();
  if (state === 'locked') secrets.turn('locked');
  if (state === 'failed') machine.disk('official').openings.push({ kind: 'failed' });
  const choice = state === 'closed' ? ({ kind: 'mock' } as const) : undefined;
  const { service } = openStorage({
    machine,
    secrets,
    ...(choice && { choice, keyStates: { mock: 'none' } }),
  });
  await service.open();
  expect(service.state()).toBe(state);
  expect(code(await service.handlers.repair({ kind: 'begin-anew' }))).toBe('invalid-input');
  expect(machine.folders.aside).toEqual([]);
});

test('asked for twice at once, begins anew once', async () => {
  const { service, machine } = await damaged();
  const repairs = [1, 2].map(() => service.handlers.repair({ kind: 'begin-anew' }));
  expect((await Promise.all(repairs)).map(code)).toEqual(['ok', 'invalid-input']);
  expect(machine.folders.aside).toEqual(['official']);
});

test('a folder that cannot be moved is a failure, and the data stays as it was', async () => {
  const { service, machine, lines, secrets } = await damaged();
  machine.folders.failing = true;
  expect(code(await service.handlers.repair({ kind: 'begin-anew' }))).toBe('storage-unavailable');
  expect([service.state(), lines.includes('repair-failed')]).toEqual(['damaged', true]);
  expect(secrets.items.get('audit-head:official')).toMatch(/^1:/);
});

test('damage that shows itself in the middle of the work leads to the repair, and ends the outbox', async () => {
  const { machine, secrets } = await used();
  const { service, outboxes, reports } = openStorage({ machine, secrets });
  const { outbox } = value(await service.open());
  const disk = machine.disk('official');
  disk.refuse = (call) => (call === 'list' ? 'storage-unavailable' : null);
  disk.openings.push({ kind: 'damaged', copies: [copy] });
  expect(code(await outbox.list({}))).toBe('storage-unavailable');
  await untilIdle();
  expect(reports.at(-1)).toMatchObject({ state: 'damaged', copies: [copy] });
  expect([outboxes[0]?.calls, disk.isOpen]).toEqual([['start', 'stop'], 0]);
  disk.refuse = () => null;
  expect(value(await service.handlers.repair({ kind: 'use-copy', name: copy.name })).state).toBe('kept');
});
