import { describe, expect, test } from 'vitest';
import { account, accountId } from '../outbox/samples.ts';
import { value } from '../../../support/main/results.ts';
import { Machine, openStorage, practice, untilIdle } from './open-storage.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('copies of the outbox', () => {
  test('are taken when it is idle after a change, at most every five minutes', async () => {
    const { service, machine, outboxes, clock } = openStorage();
    value(await service.open());
    const disk = machine.disk('official');
    await clock.turn(minute);
    expect(disk.copies).toBe(1);
    for (let step = 0; step < 10; step += 1) {
      await outboxes[0]?.notify();
      await clock.turn(20_000);
    }
    expect(disk.copies).toBe(1);
    await clock.turn(2 * minute);
    expect(disk.copies).toBe(2);
    await clock.turn(60 * minute);
    expect(disk.copies).toBe(2);
  });

  test('are not put off by a clock that is set back', async () => {
    const { service, machine, outboxes, clock } = openStorage();
    value(await service.open());
    await clock.turn(minute);
    clock.set(clock.now() - 30 * day);
    await outboxes[0]?.notify();
    await clock.turn(5 * minute);
    expect(machine.disk('official').copies).toBe(2);
  });

  test('wait until nothing is being sent', async () => {
    const { service, machine, outboxes, clock } = openStorage();
    const { outbox } = value(await service.open());
    await clock.turn(minute);
    const disk = machine.disk('official');
    await outbox.submit({ operation: 'create', accountId: null, draft: { name: 'Ada Example' }, base: null });
    disk.outbox.claim({ now: clock.now(), limit: 1 });
    await outboxes[0]?.notify();
    await clock.turn(20 * minute);
    expect(disk.copies).toBe(1);
    const [change] = disk.outbox.changes;
    if (change !== undefined) disk.outbox.changes = [{ ...change, state: 'unknown' }];
    await outboxes[0]?.notify();
    await clock.turn(minute);
    expect(disk.copies).toBe(2);
  });

  test('one that fails is told by its code and tried with the next change', async () => {
    const { service, machine, outboxes, clock, lines } = openStorage();
    value(await service.open());
    const disk = machine.disk('official');
    disk.refuse = (call) => (call === 'copyOutbox' ? 'storage-full' : null);
    await clock.turn(minute);
    expect([disk.copies, lines.includes('outbox-not-copied')]).toEqual([0, true]);
    disk.refuse = () => null;
    await outboxes[0]?.notify();
    await clock.turn(6 * minute);
    expect(disk.copies).toBe(1);
  });

  test('of memory there are none', async () => {
    const { service, inMemory, clock } = openStorage({ choice: practice });
    value(await service.open());
    await clock.turn(60 * minute);
    await service.close();
    expect(inMemory[0]?.copies).toBe(0);
  });
});

describe('forgetting by age', () => {
  /** A directory with accounts that were confirmed so many days ago. */
  function remembering(...ages: number[]) {
    const machine = new Machine();
    const storage = openStorage({ machine });
    const { cached } = machine.disk('official');
    for (const age of ages) {
      const known = account({ id: accountId(`seen-${age}-days-ago`) });
      cached.set(known.id, {
        kind: 'known',
        account: known,
        confirmedAt: storage.clock.now() - age * day,
      });
    }
    // The terminal was in use today.
    const today = accountId('seen-today');
    const confirmedAt = storage.clock.now();
    cached.set(today, { kind: 'known', account: account({ id: today }), confirmedAt });
    const left = () => [...cached.keys()].filter((id) => id !== today);
    return { ...storage, disk: machine.disk('official'), today, cached, left };
  }

  test('happens at the opening, in batches, and is told to the log once', async () => {
    const { service, disk, left } = remembering(399, 401, 402, 800);
    value(await service.open());
    await untilIdle();
    expect(left()).toEqual(['seen-399-days-ago']);
    expect(disk.calls.filter((call) => call === 'forgetOlderThan')).toHaveLength(4);
    expect(disk.audit).toEqual([{ event: 'retention-applied', role: 'program' }]);
  });

  test('and once a day from then on', async () => {
    const { service, left, clock, disk } = remembering(399, 398);
    value(await service.open());
    await clock.turn(0.9 * day);
    expect([left().length, disk.audit]).toEqual([2, []]);
    // On the first and second day they are 400 days old at most and just over.
    await clock.turn(0.2 * day);
    expect(left()).toHaveLength(2);
    await clock.turn(1 * day);
    expect(left()).toEqual(['seen-398-days-ago']);
    await clock.turn(1 * day);
    expect(left()).toEqual([]);
  });

  test('does not happen by a clock that has leapt, until that goes on for a day', async () => {
    const { service, clock, lines, cached } = remembering(1);
    const now = clock.now();
    clock.set(now + 500 * day);
    value(await service.open());
    await untilIdle();
    service.applyRetention();
    await untilIdle();
    expect([cached.size, lines.filter((line) => line === 'retention-put-off').length]).toEqual([2, 2]);
    // Put right within the day: nobody is forgotten.
    clock.set(now);
    await clock.turn(1.1 * day);
    expect(cached.size).toBe(2);
    clock.set(now + 600 * day);
    await clock.turn(1.1 * day);
    expect(cached.size).toBe(2);
    await clock.turn(1 * day);
    expect(cached.size).toBe(0);
  });

  test('does not happen where nobody can say what is known of the time', async () => {
    const { service, disk, left, lines } = remembering(500);
    disk.refuse = (call) => (call === 'recent' ? 'internal' : null);
    value(await service.open());
    await untilIdle();
    expect([left().length, lines.includes('retention-failed')]).toEqual([1, true]);
  });

  test('is off where nobody wants it', async () => {
    const { service, left, settings, clock } = remembering(5_000);
    settings.retention = null;
    value(await service.open());
    await clock.turn(3 * day);
    expect(left()).toHaveLength(1);
  });

  test('a retention that is shortened is applied at once, one that is turned off ends a run', async () => {
    const { service, left, settings, disk } = remembering(20, 21, 22, 23);
    value(await service.open());
    await untilIdle();
    settings.retention = 10;
    let forgotten = 0;
    disk.loses = (call) => {
      if (call === 'forgetOlderThan' && (forgotten += 1) === 2) {
        settings.retention = null;
        service.applyRetention();
      }
      return false;
    };
    service.applyRetention();
    await untilIdle();
    expect(left()).toHaveLength(2);
  });

  test('a directory that fails is told by its code, and the next day is another try', async () => {
    const { service, left, disk, lines, clock } = remembering(500);
    disk.refuse = (call) => (call === 'forgetOlderThan' ? 'internal' : null);
    value(await service.open());
    await untilIdle();
    expect([left().length, lines.includes('retention-failed')]).toEqual([1, true]);
    disk.refuse = () => null;
    await clock.turn(1.1 * day);
    expect(left()).toEqual([]);
  });
});
