import { describe, expect, test } from 'vitest';
import { unfinishedStates } from '../../../../preload/contract/index.ts';
import { creates, withBacklog, withBusyBacklog } from './backlog.ts';
import { changing, creating, inShort, startTrial } from './outbox-trial.ts';
import { account, accountId, failure } from './samples.ts';
import { untilIdle } from './turned-clock.ts';

const refused = failure('network-unreachable', 'not-sent');

describe('what a person hands in', () => {
  test('goes before what waits', async () => {
    const trial = await withBusyBacklog();
    void trial.outbox.submit(creating('Ada'));
    await untilIdle();
    expect(trial.client.open).toHaveLength(4);
    trial.client.open[0]?.answer('well');
    await untilIdle();
    expect(trial.client.open.at(-1)?.draft?.name).toBe('Ada');
  });

  test('is tried at once though the line is down, and nothing else is', async () => {
    const trial = withBacklog(5);
    trial.client.rule('test', refused);
    trial.client.rule('create', refused);
    await trial.outbox.start();
    await untilIdle();
    expect(inShort(await trial.outbox.submit(creating('Ada')))).toBe('open pending');
    expect(trial.client.calls).toEqual(['test', 'create Ada']);
  });

  test('brings back all the others when it finds the line up', async () => {
    const trial = withBacklog(5);
    trial.client.rule('test', refused);
    await trial.outbox.start();
    await untilIdle();
    expect(inShort(await trial.outbox.submit(creating('Ada')))).toBe('done');
    await untilIdle();
    expect(trial.states()).toBe('done done done done done done');
  });

  test('is not made unknown by a portal that is known: a harmless request goes before it', async () => {
    const trial = await startTrial();
    const portal = failure('unreadable-reply', 'maybe-sent', { status: 200 });
    trial.client.rule('create', portal);
    trial.client.rule('test', portal);
    expect(inShort(await trial.outbox.submit(creating('first')))).toBe('open unknown');
    expect(inShort(await trial.outbox.submit(creating('second')))).toBe('open pending');
    expect(trial.change(2).failure).toEqual({ ...portal, delivery: 'not-sent' });
    expect(creates(trial)).toEqual(['create first']);
    trial.client.rule('create', 'well');
    trial.client.rule('test', 'well');
    expect(inShort(await trial.outbox.submit(creating('third')))).toBe('done');
    await untilIdle();
    expect(trial.states()).toBe('unknown done done');
  });

  test('for an account that a person must decide about first is told so at once', async () => {
    const trial = await startTrial();
    trial.client.rule('get', { account: account({ name: 'Eve' }) });
    expect(inShort(await trial.outbox.submit(changing('update')))).toBe('open conflict');
    expect(inShort(await trial.outbox.submit(changing('delete')))).toBe('open pending');
    const open = await trial.outbox.list({ account: accountId(), states: [...unfinishedStates] });
    expect(open).toMatchObject({ value: { total: 2 } });
  });
});
