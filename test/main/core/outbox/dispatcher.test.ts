import { describe, expect, test } from 'vitest';
import { creates, withBacklog, withBusyBacklog } from './backlog.ts';
import { changing, inShort, leftOver, openTrial, startTrial } from './outbox-trial.ts';
import { account, accountId, changeId, failure } from './samples.ts';
import { untilIdle } from './turned-clock.ts';

describe('what an earlier run left over', () => {
  test('goes out in order, once the server has shown that it is there', async () => {
    const trial = withBacklog(3);
    await trial.outbox.start();
    await untilIdle();
    expect(trial.client.calls).toEqual(['test', 'create left 1', 'create left 2', 'create left 3']);
    expect(trial.states()).toBe('done done done');
  });

  test('is not thrown at a portal that answers for the server', async () => {
    const trial = withBacklog(20);
    trial.client.rule('test', failure('unreadable-reply', 'maybe-sent', { status: 200 }));
    trial.client.rule('create', failure('unreadable-reply', 'maybe-sent', { status: 200 }));
    await trial.outbox.start();
    await trial.clock.turn(3_600_000);
    expect(creates(trial)).toEqual([]);
    trial.client.rule('test', 'well');
    trial.client.rule('create', 'well');
    await trial.clock.turn(300_000);
    expect(new Set(trial.states().split(' '))).toEqual(new Set(['done']));
  });

  test('loses one change, not four, to a server that only reads', async () => {
    const trial = withBacklog(20);
    trial.client.rule('create', failure('server-error', 'maybe-sent', { status: 500 }));
    await trial.outbox.start();
    await trial.clock.turn(60_000);
    // 1, 2, 4, 8, 16, 32 s apart: one at each.
    expect(creates(trial)).toHaveLength(6);
  });

  test('was on its way: a create is for a person, an update goes on', async () => {
    const trial = openTrial();
    trial.held.save(leftOver(1));
    trial.held.save(leftOver(2, 'update'));
    trial.held.claim({ now: trial.clock.now(), limit: 2 });
    await trial.outbox.start();
    await untilIdle();
    expect(trial.states()).toBe('unknown done');
    expect(creates(trial)).toEqual([]);
  });
});

describe('under way at once', () => {
  test('are four at the most', async () => {
    const trial = await withBusyBacklog();
    const sent = () => trial.client.open.map(({ draft }) => draft?.name);
    expect(sent()).toEqual(['left 25', 'left 26', 'left 27', 'left 28']);
    trial.client.open[2]?.answer('well');
    await untilIdle();
    expect(sent()).toEqual(['left 25', 'left 26', 'left 28', 'left 29']);
  });

  test('are one at first, so that what waited arrives in the order of its saving', async () => {
    const trial = withBacklog(9);
    trial.client.rule('create', 'by-hand');
    await trial.outbox.start();
    for (let n = 1; n <= 8; n += 1) {
      await untilIdle();
      expect(trial.client.open.map(({ draft }) => draft?.name)).toEqual([`left ${n}`]);
      trial.client.open[0]?.answer('well');
    }
  });

  test('is one of each account, in the order of their saving', async () => {
    const trial = await startTrial();
    trial.client.rule('get', 'by-hand');
    trial.client.rule('remove', 'by-hand');
    const [one, two] = [accountId('one'), accountId('two')];
    const answers = [
      trial.outbox.submit(changing('update', one)),
      trial.outbox.submit(changing('delete', one)),
      trial.outbox.submit(changing('delete', two)),
    ];
    await untilIdle();
    expect(trial.client.calls).toEqual(['get one', 'remove two']);
    trial.client.open[0]?.answer({ account: account({ id: one }) });
    await untilIdle();
    expect(trial.client.calls.slice(2)).toEqual(['update one', 'remove one']);
    for (const asked of [...trial.client.open]) asked.answer('well');
    expect(await Promise.all(answers.map(async (answer) => inShort(await answer)))).toEqual([
      'done',
      'done',
      'done',
    ]);
  });

  test('an earlier change that is tried again waits for the later one that is on its way', async () => {
    const trial = await startTrial();
    trial.client.rule('get', failure('rejected', 'answered', { status: 400 }));
    await trial.outbox.submit(changing('update'));
    trial.client.rule('get', 'by-hand');
    const later = trial.outbox.submit(changing('update'));
    await untilIdle();
    const again = trial.outbox.resolve({ change: changeId(1), decision: { kind: 'send-again' } });
    await untilIdle();
    expect(trial.client.open).toHaveLength(1);
    trial.client.open[0]?.answer('well');
    expect(inShort(await later)).toBe('done');
    await untilIdle();
    trial.client.open[0]?.answer('well');
    expect(inShort(await again)).toBe('done');
  });
});
