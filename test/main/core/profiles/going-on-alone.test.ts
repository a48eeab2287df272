import { describe, expect, test } from 'vitest';
import { createRetryTimer } from '../../../../main/core/profiles/profile-data.ts';
import { createTurnedClock } from '../outbox/turned-clock.ts';
import { code, value } from '../../../support/main/results.ts';
import { mock, openStorage, practice, untilIdle } from './open-storage.ts';

const minute = 60_000;
const request = { operation: 'create', accountId: null, draft: { name: 'Ada Example' }, base: null } as const;

describe('a terminal where nobody is', () => {
  test.each(['failed', 'damaged'] as const)('%s: opens its data when that is well again', async (kind) => {
    const { service, machine, clock, reports } = openStorage();
    const refused = kind === 'failed' ? { kind } : { kind, copies: [] };
    machine.disk('official').openings.push(refused, refused, refused);
    expect(code(await service.open())).toBe('storage-unavailable');
    await clock.turn(5_000);
    expect([service.state(), machine.disk('official').opened]).toEqual([kind, 2]);
    await clock.turn(10_000);
    await clock.turn(20_000);
    expect([service.state(), reports.at(-1)?.state]).toEqual(['kept', 'kept']);
    await clock.turn(60 * minute);
    expect(machine.disk('official').opened).toBe(4);
  });

  test('data that opens and serves nothing is lost, told, and opened again', async () => {
    const { service, machine, clock, reports, outboxes } = openStorage();
    const { outbox } = value(await service.open());
    const disk = machine.disk('official');
    disk.refuse = () => 'storage-unavailable';
    expect(code(await outbox.list({}))).toBe('storage-unavailable');
    await untilIdle();
    expect([reports.at(-1)?.state, disk.isOpen, outboxes[0]?.calls]).toEqual([
      'failed',
      0,
      ['start', 'stop'],
    ]);
    disk.refuse = () => null;
    await clock.turn(5_000);
    expect([service.state(), disk.isOpen, disk.maxOpen]).toEqual(['kept', 1, 1]);
  });

  test('leaves the data of a server alone that is not chosen any more', async () => {
    const { service, machine, clock, choose } = openStorage();
    machine.disk('official').openings.push({ kind: 'failed' });
    await service.open();
    choose(mock);
    await untilIdle();
    await clock.turn(60 * minute);
    expect([machine.disk('official').opened, machine.disk('mock').isOpen]).toEqual([1, 1]);
    await service.close();
    await clock.turn(60 * minute);
    expect(machine.disk('mock').isOpen).toBe(0);
  });
});

test('the tries come later and later, until it has been well for a while', async () => {
  const clock = createTurnedClock();
  let runs = 0;
  const timer = createRetryTimer(clock, () => (runs += 1));
  const waits: (number | null)[] = [];
  for (let time = 0; time < 8; time += 1) {
    timer.plan();
    timer.plan();
    waits.push(clock.nextIn());
    await clock.turn(clock.nextIn() ?? 0);
    timer.rest();
  }
  expect([runs, waits]).toEqual([8, [5, 10, 20, 40, 80, 160, 300, 300].map((seconds) => seconds * 1_000)]);
  await clock.turn(5 * minute);
  timer.plan();
  expect(clock.nextIn()).toBe(5_000);
  timer.stop();
  expect(clock.timers()).toBe(0);
});

describe('memory whose thread has ended', () => {
  test('is begun anew by the next call, and the log says that it was lost', async () => {
    const { service, inMemory, lines, reports } = openStorage({ choice: practice });
    const { outbox } = value(await service.open());
    value(await outbox.submit(request));
    if (inMemory[0] !== undefined) inMemory[0].refuse = () => 'storage-unavailable';
    value(await outbox.submit(request));
    expect([inMemory.length, inMemory[0]?.isOpen, inMemory[1]?.outbox.changes.length]).toEqual([2, 0, 1]);
    expect([lines.includes('memory-lost'), reports.at(-1)?.state]).toEqual([true, 'this-run']);
    await service.close();
    expect(inMemory[1]?.isOpen).toBe(0);
  });

  test('and cannot be begun is tried again later', async () => {
    const { service, inMemory, clock, memory } = openStorage({ choice: practice });
    const { outbox } = value(await service.open());
    if (inMemory[0] !== undefined) inMemory[0].refuse = () => 'storage-unavailable';
    memory.failing = true;
    expect(code(await outbox.submit(request))).toBe('storage-unavailable');
    await untilIdle();
    expect(service.state()).toBe('failed');
    memory.failing = false;
    await clock.turn(5_000);
    expect(service.state()).toBe('this-run');
    expect(code(await value(await service.open()).outbox.submit(request))).toBe('ok');
  });
});
