import { describe, expect, test } from 'vitest';
import { value } from '../../../support/main/results.ts';
import { withBacklog } from './backlog.ts';
import { changing, creating, inShort, openTrial, startTrial } from './outbox-trial.ts';
import { beginning, failure } from './samples.ts';
import { untilIdle } from './turned-clock.ts';

const refused = failure('network-unreachable', 'not-sent');

describe('the summary', () => {
  test('counts, says when the next attempt is due, and whether the line is up', async () => {
    const trial = withBacklog(2);
    trial.client.rule('test', refused);
    expect(value(await trial.outbox.summary())).toMatchObject({
      pending: 2,
      line: 'untried',
      paused: null,
      oldestSavedAt: beginning - 999,
    });
    await trial.outbox.start();
    await untilIdle();
    expect(value(await trial.outbox.summary())).toMatchObject({
      pending: 2,
      line: 'down',
      nextAttemptAt: trial.clock.now() + 1_000,
    });
    trial.client.rule('test', 'well');
    await trial.clock.turn(1_000);
    expect(value(await trial.outbox.summary())).toMatchObject({
      pending: 0,
      sending: 0,
      line: 'up',
      nextAttemptAt: null,
      oldestSavedAt: null,
    });
  });

  test('names no next attempt while all is paused', async () => {
    const trial = await startTrial();
    trial.client.rule('create', failure('unauthorised', 'answered', { status: 401 }));
    await trial.outbox.submit(creating());
    expect(value(await trial.outbox.summary())).toMatchObject({
      paused: 'unauthorised',
      nextAttemptAt: null,
    });
  });

  test('sending now answers it, with every wait ended', async () => {
    const trial = await startTrial();
    trial.client.rule(
      'remove',
      failure('server-error', 'maybe-sent', { status: 500, retryAfterSeconds: 600 }),
    );
    await trial.outbox.submit(changing('delete'));
    expect(value(await trial.outbox.summary()).nextAttemptAt).toBe(trial.clock.now() + 600_000);
    trial.client.rule('remove', 'well');
    expect(value(await trial.outbox.sendNow()).nextAttemptAt).toBe(trial.clock.now());
    await untilIdle();
    expect(trial.states()).toBe('done');
    expect(trial.client.calls).not.toContain('test');
  });
});

describe('the telling', () => {
  test('follows each change, newest last, with a revision that only grows', async () => {
    const trial = await startTrial();
    for (let n = 0; n < 5; n += 1) {
      await trial.outbox.submit(creating());
      await trial.clock.turn(100);
    }
    const revisions = trial.summaries.map(({ revision }) => revision);
    expect(revisions).toEqual([...new Set(revisions)].toSorted((one, other) => one - other));
    expect(trial.summaries.at(-1)).toEqual(value(await trial.outbox.summary()));
  });

  test('the revision grows with every step, and from one outbox to the next', async () => {
    const trial = await startTrial();
    const before = value(await trial.outbox.summary()).revision;
    await trial.outbox.submit(creating());
    const after = value(await trial.outbox.summary()).revision;
    // Saved, sending, done.
    expect(after).toBe(before + 3);
    await trial.clock.turn(1_000);
    expect(value(await trial.restart().outbox.summary()).revision).toBeGreaterThan(after);
  });

  test('puts together what comes within a moment', async () => {
    const trial = withBacklog(100);
    await trial.outbox.start();
    await trial.clock.turn(1_000);
    expect(trial.states()).not.toContain('pending');
    expect(trial.summaries.length).toBeGreaterThan(0);
    expect(trial.summaries.length).toBeLessThan(25);
    expect(trial.summaries.at(-1)).toMatchObject({ pending: 0, sending: 0 });
  });

  test('says when the line goes down, though no change has moved', async () => {
    const trial = withBacklog(1);
    trial.client.rule('test', refused);
    await trial.outbox.start();
    await trial.clock.turn(100);
    expect(trial.summaries.at(-1)?.line).toBe('down');
  });
});

describe('stopping', () => {
  test('waits for what is under way, and claims nothing more', async () => {
    const trial = await startTrial();
    trial.client.rule('create', 'by-hand');
    const first = trial.outbox.submit(creating('Ada'));
    await untilIdle();
    let stopped = false;
    const stop = trial.outbox.stop().then(() => (stopped = true));
    await untilIdle();
    expect(stopped).toBe(false);
    expect(inShort(await trial.outbox.submit(creating('Bob')))).toBe('storage-unavailable');
    trial.client.open[0]?.answer('well');
    await stop;
    expect(inShort(await first)).toBe('done');
    expect(trial.clock.timers()).toBe(0);
    trial.outbox.wake();
    await trial.clock.turn(600_000);
    expect(trial.client.calls).toEqual(['create Ada']);
  });

  test('what was claimed but not sent yet goes back', async () => {
    const held = { release: (): void => undefined };
    const trial = openTrial({
      around: async (name, run) => {
        const result = run();
        if (name === 'claim') await new Promise<void>((resolve) => (held.release = resolve));
        return result;
      },
    });
    await trial.outbox.start();
    const answer = trial.outbox.submit(creating('Ada'));
    await untilIdle();
    expect(trial.states()).toBe('sending');
    const stop = trial.outbox.stop();
    held.release();
    await stop;
    expect(inShort(await answer)).toBe('open pending');
    expect(trial.states()).toBe('pending');
    expect(trial.client.calls).toEqual([]);
  });

  test('whoever still waits is answered', async () => {
    const trial = await startTrial();
    trial.client.rule('remove', 'by-hand');
    const first = trial.outbox.submit(changing('delete'));
    await untilIdle();
    const second = trial.outbox.submit(changing('delete'));
    await untilIdle();
    const stop = trial.outbox.stop();
    trial.client.open[0]?.answer('well');
    await stop;
    expect(await Promise.all([first, second]).then((answers) => answers.map(inShort))).toEqual([
      'done',
      'open pending',
    ]);
  });
});
