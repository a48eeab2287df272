import { describe, expect, test } from 'vitest';
import { customServer } from '../../../support/main/fakes.ts';
import { code, value } from '../../../support/main/results.ts';
import { mock, official, openStorage, practice, untilIdle } from './open-storage.ts';

const request = { operation: 'create', accountId: null, draft: { name: 'Ada Example' }, base: null } as const;

describe('changing the server', () => {
  test('closes what is left and opens what is chosen, each on its own', async () => {
    const { service, machine, outboxes, choose, lines } = openStorage();
    await service.open();
    choose(mock);
    await untilIdle();
    expect([machine.disk('official').isOpen, machine.disk('mock').isOpen]).toEqual([0, 1]);
    expect(outboxes[0]?.calls).toEqual(['start', 'stop']);
    expect(machine.disk('official').copies).toBe(1);
    choose(customServer('https://pos.example.com'));
    choose(official);
    choose(mock);
    await untilIdle();
    expect([...machine.disks.values()].map(({ isOpen }) => isOpen)).toEqual(
      [...machine.disks.keys()].map((folder) => (folder === 'folder of mock' ? 1 : 0)),
    );
    expect([...machine.disks.values()].every(({ maxOpen }) => maxOpen <= 1)).toBe(true);
    expect(lines).not.toContain('audit-not-written');
  });

  test('waits for what is under way before the data is closed, and never opens it twice', async () => {
    const { service, machine, outboxes, choose } = openStorage();
    await service.open();
    const underWay = Promise.withResolvers<undefined>();
    if (outboxes[0] !== undefined) outboxes[0].underWay = underWay.promise;
    choose(mock);
    choose(official);
    await untilIdle();
    expect([machine.disk('official').opened, machine.disk('official').isOpen]).toEqual([1, 1]);
    underWay.resolve(undefined);
    expect(value(await service.open()).profile).toBe('official');
    expect([machine.disk('official').opened, machine.disk('official').maxOpen]).toEqual([2, 1]);
  });

  test('waits for data that closes slowly, however long, before it is opened again', async () => {
    const { service, machine, choose, clock } = openStorage();
    await service.open();
    const closing = Promise.withResolvers<undefined>();
    machine.disk('official').closing = closing.promise;
    choose(mock);
    choose(official);
    await clock.turn(9_000);
    expect(machine.disk('official').opened).toBe(1);
    closing.resolve(undefined);
    expect(value(await service.open()).profile).toBe('official');
    expect([machine.disk('official').opened, machine.disk('official').maxOpen]).toEqual([2, 1]);
  });

  test('going to another server and back in one run loses nothing that is in memory', async () => {
    const { service, inMemory, choose } = openStorage({ choice: practice });
    value(await value(await service.open()).outbox.submit(request));
    choose(mock);
    await untilIdle();
    choose(practice);
    const back = value(await service.open());
    expect(value(await back.outbox.list({ states: ['pending'] })).total).toBe(1);
    expect([inMemory.length, back.isPersistent]).toEqual([1, false]);
  });

  test('counts what is open in memory, and nothing that is kept', async () => {
    const { service, choose } = openStorage({ choice: practice });
    expect(await service.openInMemory()).toBe(0);
    await value(await service.open()).outbox.submit(request);
    expect(await service.openInMemory()).toBe(1);
    choose(official);
    await value(await service.open()).outbox.submit(request);
    expect(await service.openInMemory()).toBe(0);
  });

  test('tells of the chosen server only, and of each report once', async () => {
    const { service, reports, summaries, outboxes, inMemory, choose } = openStorage({ choice: practice });
    await service.open();
    await service.handlers.report(undefined);
    expect(reports.map(({ state }) => state)).toEqual(['this-run']);
    choose(official);
    await untilIdle();
    const notified = summaries.length;
    // What is in memory is still there, and its outbox has a last word.
    await outboxes[0]?.notify();
    expect([inMemory[0]?.isOpen, summaries.length]).toEqual([1, notified]);
    await outboxes[1]?.notify();
    expect([reports.map(({ state }) => state), summaries.length]).toEqual([
      ['this-run', 'kept'],
      notified + 1,
    ]);
  });

  test('a server whose data cannot be opened has nothing waiting, as far as the screens are told', async () => {
    const { service, summaries, choose } = openStorage({ keyStates: { mock: 'none' } });
    await value(await service.open()).outbox.submit(request);
    expect(summaries.at(-1)?.pending).toBe(1);
    choose(mock);
    await untilIdle();
    expect(summaries.at(-1)?.pending).toBe(0);
  });

  test('a key that is stored while the server is still being opened is not overlooked', async () => {
    const { service, choose, holding, keyStates, machine } = openStorage({ keyStates: { mock: 'none' } });
    value(await service.open());
    const held = Promise.withResolvers<undefined>();
    holding.keyState = held.promise.then(() => undefined);
    choose(mock);
    await untilIdle();
    keyStates['mock'] = 'stored';
    service.follow(mock, { event: 'key-stored', role: 'person', outcome: 'stored' });
    held.resolve(undefined);
    await untilIdle();
    expect(service.state()).toBe('kept');
    expect(machine.disk('mock').audit.map(({ event }) => event)).toContain('key-stored');
  });

  test('a server that is left while it is being opened is not opened any more', async () => {
    const { service, choose, holding, machine, inMemory } = openStorage({ choice: practice });
    const held = Promise.withResolvers<undefined>();
    holding.keyState = held.promise.then(() => undefined);
    const opening = service.open();
    await untilIdle();
    choose(official);
    held.resolve(undefined);
    expect(code(await opening)).toBe('storage-unavailable');
    await untilIdle();
    expect([inMemory.length, machine.disk('official').isOpen]).toEqual([0, 1]);
  });

  test('is told to the log that is left and to the one that is come to', async () => {
    const { service, machine, choose } = openStorage();
    await service.open();
    choose(mock);
    await untilIdle();
    const note = { event: 'server-chosen', role: 'person', outcome: 'mock' };
    expect([machine.disk('official').audit, machine.disk('mock').audit]).toEqual([[note], [note]]);
  });
});
