import { describe, expect, test } from 'vitest';
import { creates, withBacklog } from './backlog.ts';
import { changing, creating, inShort, startTrial } from './outbox-trial.ts';
import { failure } from './samples.ts';
import { untilIdle } from './turned-clock.ts';

const refused = failure('network-unreachable', 'not-sent');
const silence = failure('timed-out', 'maybe-sent');

describe('time', () => {
  test('while the line is down the harmless request goes out ever less often, and never stops', async () => {
    const trial = withBacklog(3);
    trial.client.rule('test', refused);
    await trial.outbox.start();
    await trial.clock.turn(600_000);
    expect(trial.client.calls).toHaveLength(10);
    await trial.clock.turn(3_000_000);
    expect(trial.client.calls).toHaveLength(20);
    expect(trial.client.calls.every((call) => call === 'test')).toBe(true);
    trial.client.rule('test', 'well');
    await trial.clock.turn(300_000);
    expect(trial.states()).toBe('done done done');
  });

  test('there is one harmless request at a time, however often it is looked', async () => {
    const trial = withBacklog(3);
    trial.client.rule('test', 'by-hand');
    await trial.outbox.start();
    await untilIdle();
    for (let n = 0; n < 5; n += 1) {
      trial.outbox.wake();
      await untilIdle();
    }
    expect(trial.client.calls).toEqual(['test']);
    trial.client.open[0]?.answer('well');
    await untilIdle();
    expect(trial.states()).toBe('done done done');
  });

  test('news that the line is back end the wait at once', async () => {
    const trial = withBacklog(3);
    trial.client.rule('test', refused);
    await trial.outbox.start();
    await trial.clock.turn(1_000_000);
    trial.client.rule('test', 'well');
    trial.outbox.wake();
    await untilIdle();
    expect(trial.states()).toBe('done done done');
  });

  test('a change that gets no answer comes back by itself, ever later', async () => {
    const trial = await startTrial();
    trial.client.rule('remove', silence);
    expect(inShort(await trial.outbox.submit(changing('delete')))).toBe('open pending');
    await trial.clock.turn(3_600_000);
    const sent = trial.client.calls.filter((call) => call.startsWith('remove')).length;
    expect(sent).toBeGreaterThan(10);
    expect(sent).toBeLessThan(25);
  });

  test('Retry-After is waited for, by all', async () => {
    const trial = withBacklog(1);
    trial.client.rule('test', refused);
    await trial.outbox.start();
    await untilIdle();
    trial.client.rule('create', failure('rate-limited', 'answered', { status: 429, retryAfterSeconds: 900 }));
    await trial.outbox.submit(creating('Ada'));
    trial.client.rule('create', 'well');
    trial.client.rule('test', 'well');
    await trial.clock.turn(899_000);
    expect(creates(trial)).toEqual(['create Ada']);
    await trial.clock.turn(1_000);
    expect(creates(trial)).toEqual(['create Ada', 'create left 1', 'create Ada']);
  });

  test('a wall clock that is set back by a day holds up nothing for longer than five minutes', async () => {
    const trial = await startTrial();
    trial.client.rule('remove', failure('server-error', 'maybe-sent', { status: 500 }));
    await trial.outbox.submit(changing('delete'));
    trial.client.rule('remove', 'well');
    trial.clock.set(trial.clock.now() - 86_400_000);
    await trial.clock.turn(300_000);
    expect(trial.states()).toBe('done');
  });

  test('nothing waits, no timer is set', async () => {
    const trial = await startTrial();
    await trial.outbox.submit(creating());
    await trial.clock.turn(1_000);
    expect(trial.clock.timers()).toBe(0);
  });
});
