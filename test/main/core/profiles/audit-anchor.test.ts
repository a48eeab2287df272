import { expect, test } from 'vitest';
import { value } from '../../../support/main/results.ts';
import { parseAnchor } from '../../../../main/core/profiles/audit-anchor.ts';
import { createFakeSecrets } from '../../../support/main/fakes.ts';
import { Machine, official, openStorage, practice, untilIdle } from '../profiles/open-storage.ts';

const item = 'audit-head:official';
const headOf = (entries: number) => `${entries}:${String(entries).padStart(64, '0')}`;
const halfMinute = 30_000;

function noteIn(service: ReturnType<typeof openStorage>['service']): void {
  service.note({ event: 'key-stored', role: 'person', outcome: 'stored' });
}

async function openWithLog(entries: number, secrets = createFakeSecrets()) {
  const machine = new Machine();
  for (let entry = 0; entry < entries; entry += 1) {
    machine.disk('official').audit.push({ event: 'saved', role: 'person' });
  }
  const storage = openStorage({ machine, secrets });
  const kept = () => secrets.items.get(item);
  value(await storage.service.open());
  await untilIdle();
  return { ...storage, disk: machine.disk('official'), secrets, kept };
}

test('the log is held against the head that was kept, and its own is kept then', async () => {
  const secrets = createFakeSecrets(new Map([[item, headOf(2)]]));
  const { disk, kept, lines } = await openWithLog(3, secrets);
  expect(disk.anchors).toEqual([{ seq: 2, hash: '2'.padStart(64, '0') }]);
  // What is before it was walked when it was kept.
  expect(disk.walkedFrom).toEqual([2]);
  expect([kept(), lines.includes('audit-broken')]).toEqual([headOf(3), false]);
});

test('a log that does not fit is told, goes on being written, and leaves the kept head alone', async () => {
  const machine = new Machine();
  const secrets = createFakeSecrets(new Map([[item, headOf(9)]]));
  const disk = machine.disk('official');
  disk.audit.push({ event: 'saved', role: 'person' });
  disk.verdict = { kind: 'broken', seq: 2, reason: 'anchor' };
  const { service, lines, clock, outboxes } = openStorage({ machine, secrets });
  value(await service.open());
  await untilIdle();
  noteIn(service);
  await outboxes[0]?.notify();
  await clock.turn(2 * halfMinute);
  await service.close();
  expect([secrets.items.get(item), disk.audit.length]).toEqual([headOf(9), 2]);
  expect(lines.filter((line) => line === 'audit-broken')).toHaveLength(1);
});

test('a person’s decision is kept at once, what the program does at most every 30 seconds', async () => {
  const { disk, kept, service, outboxes, clock, secrets } = await openWithLog(1);
  const writes = () => secrets.calls.filter((call) => call === `write ${item}`).length;
  expect([kept(), writes()]).toEqual([headOf(1), 1]);
  noteIn(service);
  await untilIdle();
  expect(kept()).toBe(headOf(2));
  for (let step = 0; step < 20; step += 1) {
    disk.audit.push({ event: 'sending', role: 'program' });
    await outboxes[0]?.notify();
    await clock.turn(1_000);
  }
  expect([kept(), writes()]).toEqual([headOf(2), 2]);
  await clock.turn(halfMinute);
  expect([kept(), writes()]).toEqual([headOf(22), 3]);
  await clock.turn(10 * halfMinute);
  expect(writes()).toBe(3);
  disk.audit.push({ event: 'done', role: 'program' });
  service.decided();
  await untilIdle();
  expect(kept()).toBe(headOf(23));
});

test('a log whose head was never kept is walked from its beginning', async () => {
  const { disk } = await openWithLog(3);
  expect([disk.anchors, disk.walkedFrom]).toEqual([[null], [undefined]]);
});

test('a clock that is set back does not put the next head off', async () => {
  const { disk, kept, outboxes, clock } = await openWithLog(1);
  clock.set(clock.now() - 1_000 * halfMinute);
  disk.audit.push({ event: 'sending', role: 'program' });
  await outboxes[0]?.notify();
  await clock.turn(halfMinute);
  expect(kept()).toBe(headOf(2));
});

test('the head is kept when the data is closed', async () => {
  const { disk, kept, service } = await openWithLog(1);
  disk.audit.push({ event: 'sending', role: 'program' });
  await service.close();
  expect(kept()).toBe(headOf(2));
});

test('a keychain that does not serve holds nothing up, and is asked again later', async () => {
  const secrets = createFakeSecrets(new Map([[item, headOf(1)]]));
  const { disk, kept, service, outboxes, clock, lines } = await openWithLog(1, secrets);
  secrets.turn('locked');
  noteIn(service);
  await untilIdle();
  expect([kept(), lines.includes('audit-head-not-kept')]).toEqual([headOf(1), true]);
  secrets.turn('available');
  await outboxes[0]?.notify();
  await clock.turn(halfMinute);
  expect([kept(), disk.audit.length]).toEqual([headOf(2), 2]);
});

test('a log that could not be held against the kept head does not take its place unseen', async () => {
  const machine = new Machine();
  const secrets = createFakeSecrets(new Map([[item, headOf(9)]]));
  const disk = machine.disk('official');
  disk.verdict = { kind: 'broken', seq: 2, reason: 'anchor' };
  // Read once, the keychain does not serve; the next time it does.
  let looks = 0;
  const read = (name: string) =>
    name === item && (looks += 1) === 1
      ? Promise.resolve({ kind: 'unavailable', keychain: 'slow' } as const)
      : secrets.read(name);
  const { service, clock, outboxes, lines } = openStorage({ machine, secrets: { ...secrets, read } });
  value(await service.open());
  await untilIdle();
  expect(disk.anchors).toEqual([]);
  disk.audit.push({ event: 'saved', role: 'person' });
  await outboxes[0]?.notify();
  await clock.turn(halfMinute);
  expect([secrets.items.get(item), lines.includes('audit-broken')]).toEqual([headOf(9), true]);
});

test('an empty log keeps no head, and nothing of practice is in the keychain', async () => {
  const { kept } = await openWithLog(0);
  expect(kept()).toBeUndefined();
  const secrets = createFakeSecrets();
  const { service } = openStorage({ choice: practice, secrets });
  value(await service.open());
  noteIn(service);
  await service.close();
  expect([...secrets.items.keys()]).toEqual([]);
});

test.each([
  '',
  '1',
  `1:${'g'.repeat(64)}`,
  `01:${'0'.repeat(64)}`,
  `-1:${'0'.repeat(64)}`,
  `1:${'0'.repeat(65)}`,
])('what cannot be a head is none: %j', (secret) => {
  expect(parseAnchor({ kind: 'found', secret })).toBeNull();
  expect(parseAnchor({ kind: 'found', secret: headOf(7) })).toEqual({
    seq: 7,
    hash: '7'.padStart(64, '0'),
  });
});

test('each server keeps its own head', async () => {
  const { service, secrets, choose, machine } = await openWithLog(1);
  machine.disk('mock').audit.push({ event: 'saved', role: 'person' });
  choose({ kind: 'mock' });
  await untilIdle();
  choose(official);
  await untilIdle();
  expect([...secrets.items.keys()].filter((name) => name.startsWith('audit-head')).sort()).toEqual([
    'audit-head:mock',
    'audit-head:official',
  ]);
  await service.close();
});
