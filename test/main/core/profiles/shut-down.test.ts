import { expect, test } from 'vitest';
import { code, value } from '../../../support/main/results.ts';
import { createFakeSecrets } from '../../../support/main/fakes.ts';
import { Machine, mock, official, openStorage, practice, untilIdle } from './open-storage.ts';

const request = { operation: 'create', accountId: null, draft: { name: 'Ada Example' }, base: null } as const;

const never = new Promise<never>(() => undefined);

test('ends the outbox first, then copies, keeps the head and closes; nothing is opened afterwards', async () => {
  const { service, machine, outboxes, secrets } = openStorage();
  const { outbox } = value(await service.open());
  value(await outbox.submit(request));
  machine.disk('official').audit.push({ event: 'saved', role: 'person' });
  machine.disk('official').calls.length = 0;
  await service.close();
  const disk = machine.disk('official');
  expect(outboxes[0]?.calls).toEqual(['start', 'stop']);
  expect([disk.copies, disk.isOpen, disk.calls.includes('copyOutbox')]).toEqual([1, 0, true]);
  expect(await secrets.read('audit-head:official')).toMatchObject({ kind: 'found' });
  expect(code(await service.open())).toBe('internal');
  expect(code(await service.handlers.report(undefined))).toBe('internal');
  service.retry();
  await untilIdle();
  expect(disk.opened).toBe(1);
});

test('a request that hangs is waited for two seconds, and the data is closed all the same', async () => {
  const { service, machine, outboxes, clock } = openStorage();
  value(await service.open());
  if (outboxes[0] !== undefined) outboxes[0].underWay = never;
  let ended = false;
  void service.close().then(() => (ended = true));
  await clock.turn(1_900);
  expect([ended, machine.disk('official').isOpen]).toEqual([false, 1]);
  await clock.turn(200);
  await untilIdle();
  expect([ended, machine.disk('official').isOpen, machine.disk('official').copies]).toEqual([true, 0, 1]);
});

test('a keychain that hangs costs one second, and the data is closed all the same', async () => {
  const secrets = createFakeSecrets();
  const storage = openStorage({
    secrets: {
      ...secrets,
      read: (name) => (name.startsWith('audit-head') ? never : secrets.read(name)),
    },
  });
  value(await storage.service.open());
  let ended = false;
  void storage.service.close().then(() => (ended = true));
  await storage.clock.turn(900);
  expect(ended).toBe(false);
  await storage.clock.turn(200);
  await untilIdle();
  expect([ended, storage.machine.disk('official').isOpen]).toEqual([true, 0]);
});

test('data that does not close is left to the end of the process', async () => {
  const { service, machine, clock } = openStorage();
  value(await service.open());
  machine.disk('official').closing = never;
  let ended = false;
  void service.close().then(() => (ended = true));
  await clock.turn(3_100);
  await untilIdle();
  expect(ended).toBe(true);
});

test('nothing takes longer than four seconds, whatever hangs', async () => {
  const { service, clock } = openStorage({
    secrets: { ...createFakeSecrets(), read: () => never },
  });
  void service.open();
  await untilIdle();
  let ended = false;
  void service.close().then(() => (ended = true));
  await clock.turn(3_900);
  expect(ended).toBe(false);
  await clock.turn(200);
  await untilIdle();
  expect(ended).toBe(true);
});

test('servers that were left are closed too, also one that is still being left', async () => {
  const machine = new Machine();
  const { service, outboxes, choose, inMemory, clock } = openStorage({ machine, choice: practice });
  value(await service.open());
  choose(official);
  await untilIdle();
  if (outboxes[1] !== undefined) outboxes[1].underWay = never;
  choose(mock);
  await untilIdle();
  const closing = service.close();
  await clock.turn(2_100);
  await closing;
  expect([inMemory[0]?.isOpen, machine.disk('official').isOpen, machine.disk('mock').isOpen]).toEqual([
    0, 0, 0,
  ]);
});

test('without anything open the end comes at once', async () => {
  const { service, clock } = openStorage();
  await service.close();
  expect(clock.timers()).toBeLessThanOrEqual(1);
});
