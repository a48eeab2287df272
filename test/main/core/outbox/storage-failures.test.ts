import { describe, expect, test } from 'vitest';
import { fail } from '../../../../preload/contract/index.ts';
import type { OutboxStore } from '../../../../main/core/store-ports.ts';
import type { Around } from './fake-outbox.ts';
import { changing, creating, inShort, startTrial } from './outbox-trial.ts';
import { failure } from './samples.ts';
import { untilIdle } from './turned-clock.ts';

/** A store that refuses some calls until it is mended; `after`: only once they are carried out. */
function createOutage(...names: (keyof OutboxStore)[]) {
  const outage = { on: false, after: false, refused: 0 };
  const around: Around = async (name, run) => {
    await Promise.resolve();
    if (!outage.on || !names.includes(name)) return run();
    outage.refused += 1;
    if (outage.after) run();
    return fail(failure('storage-full', 'not-sent'));
  };
  return { outage, around };
}

describe('an outcome that cannot be written', () => {
  test('is kept in memory, and written when there is room; nothing is sent again', async () => {
    const { outage, around } = createOutage('move');
    const { outbox, client, states, clock } = await startTrial({ around });
    outage.on = true;
    const answer = outbox.submit(creating('Ada'));
    await clock.turn(3_600_000);
    expect(inShort(await answer)).toBe('open sending');
    expect(states()).toBe('sending');
    expect(outage.refused).toBeGreaterThan(10);
    outage.on = false;
    await clock.turn(300_000);
    expect(states()).toBe('done');
    expect(client.calls).toEqual(['create Ada']);
  });

  test('holds up its account meanwhile, and no other', async () => {
    const { outage, around } = createOutage('move');
    const { outbox, client, clock } = await startTrial({ around });
    outage.on = true;
    void outbox.submit(changing('delete'));
    await untilIdle();
    void outbox.submit(changing('update'));
    void outbox.submit(creating('Ada'));
    await clock.turn(20_000);
    expect(client.calls.filter((call) => call.startsWith('update'))).toEqual([]);
    expect(client.calls).toContain('create Ada');
  });

  test('is written at once when a person sends now', async () => {
    const { outage, around } = createOutage('move');
    const { outbox, states, clock } = await startTrial({ around });
    outage.on = true;
    void outbox.submit(creating());
    await clock.turn(600_000);
    outage.on = false;
    await outbox.sendNow();
    await untilIdle();
    expect(states()).toBe('done');
  });

  test('that was written though the store said no is not written over what came after', async () => {
    const { outage, around } = createOutage('move');
    const { outbox, client, states, clock } = await startTrial({ around });
    outage.on = true;
    outage.after = true;
    client.rule('create', failure('network-unreachable', 'not-sent'));
    void outbox.submit(creating('Ada'));
    await untilIdle();
    expect(states()).toBe('pending');
    client.rule('create', 'by-hand');
    await clock.turn(1_000);
    expect(states()).toBe('sending');
    outage.on = false;
    await clock.turn(300_000);
    // The first attempt's outcome was `pending`: written now, it would send the create a third time.
    expect(states()).toBe('sending');
    client.open[0]?.answer('well');
    await untilIdle();
    expect(states()).toBe('done');
    expect(client.calls.filter((call) => call === 'create Ada')).toHaveLength(2);
  });

  test('gets one last try when the outbox stops; the next start takes care of the rest', async () => {
    const { outage, around } = createOutage('move');
    const trial = await startTrial({ around });
    outage.on = true;
    void trial.outbox.submit(creating('Ada'));
    await untilIdle();
    await trial.outbox.stop();
    expect(trial.clock.timers()).toBe(0);
    outage.on = false;
    await startTrial({}, trial);
    expect(trial.states()).toBe('unknown');
    expect(trial.client.calls).toEqual(['create Ada']);
  });

  test('is written by that last try where there is room again', async () => {
    const { outage, around } = createOutage('move');
    const trial = await startTrial({ around });
    outage.on = true;
    void trial.outbox.submit(creating('Ada'));
    await untilIdle();
    outage.on = false;
    await trial.outbox.stop();
    expect(trial.states()).toBe('done');
  });
});

describe('a mark that cannot be written', () => {
  test('sends nothing, and the person hears that the change waits', async () => {
    const { outage, around } = createOutage('claim');
    const { outbox, client, states, clock } = await startTrial({ around });
    outage.on = true;
    expect(inShort(await outbox.submit(creating()))).toBe('open pending');
    await clock.turn(3_600_000);
    expect(client.calls).not.toContain('create Ada');
    outage.on = false;
    await clock.turn(300_000);
    expect(states()).toBe('done');
  });
});

test('a store that refuses once is asked again soon', async () => {
  const { outage, around } = createOutage('claim');
  const { outbox, states, clock } = await startTrial({ around });
  outage.on = true;
  await outbox.submit(creating());
  outage.on = false;
  await clock.turn(1_000);
  expect(states()).toBe('done');
});

describe('a store that cannot be read', () => {
  test.each(['totals', 'list'] as const)('%s: it goes on when it can be read again', async (name) => {
    const { outage, around } = createOutage(name);
    outage.on = true;
    const { outbox, client, states, clock } = await startTrial({ around });
    client.rule('create', failure('network-unreachable', 'not-sent'));
    await outbox.submit(creating());
    await clock.turn(3_600_000);
    expect(outage.refused).toBeGreaterThan(5);
    outage.on = false;
    client.rule('create', 'well');
    await clock.turn(600_000);
    expect(states()).toBe('done');
  });

  test('the outbox does not start without having recovered', async () => {
    const { outage, around } = createOutage('recover');
    outage.on = true;
    const { outbox } = await startTrial({ around });
    expect(await outbox.start()).toMatchObject({ ok: false, failure: { code: 'storage-full' } });
  });

  test.each(['get', 'move'] as const)('a decision fails with the reason (%s)', async (name) => {
    const { outage, around } = createOutage(name);
    const { outbox, client, change } = await startTrial({ around });
    client.rule('create', failure('timed-out', 'maybe-sent'));
    await outbox.submit(creating());
    outage.on = true;
    const answer = await outbox.resolve({ change: change(1).id, decision: { kind: 'drop' } });
    expect(inShort(answer)).toBe('storage-full');
  });
});
