import { expect, test } from 'vitest';
import { fail } from '../../../../preload/contract/index.ts';
import type { Around } from './fake-outbox.ts';
import { changing, creating, inShort, startTrial } from './outbox-trial.ts';
import { accountId, failure } from './samples.ts';
import { untilIdle } from './turned-clock.ts';

const refused = failure('network-unreachable', 'not-sent');

test('an account’s next attempt waits until the one before it is settled', async () => {
  const store = { fails: true };
  // The step is taken, and its answer lost.
  const around: Around = async (name, run) => {
    await Promise.resolve();
    const result = run();
    return name === 'move' && store.fails ? fail(failure('internal', 'not-sent')) : result;
  };
  const { outbox, client, clock, states } = await startTrial({ around });
  client.rule('get', refused);
  void outbox.submit(changing('update'));
  await untilIdle();
  client.rule('get', 'well');
  await clock.turn(1_000);
  expect(states()).toBe('sending');
  expect(client.calls).toEqual([`get ${accountId()}`, 'test']);
  store.fails = false;
  await clock.turn(10_000);
  expect(states()).toBe('done');
});

test('a change that is being refused, where nothing is kept, is not sent meanwhile', async () => {
  const held = { release: (): void => undefined };
  let isFirst = true;
  const around: Around = async (name, run) => {
    await Promise.resolve();
    const result = run();
    if (name === 'move' && isFirst) await new Promise<void>((resolve) => (held.release = resolve));
    if (name === 'move') isFirst = false;
    return result;
  };
  const { outbox, client, clock, states } = await startTrial({ around, isPersistent: false });
  client.rule('create', refused);
  const answer = outbox.submit(creating('Ada'));
  await untilIdle();
  client.rule('create', 'well');
  outbox.wake();
  await clock.turn(5_000);
  held.release();
  expect(inShort(await answer)).toBe('not-kept');
  expect(states()).toBe('dropped');
  expect(client.calls.filter((call) => call === 'create Ada')).toHaveLength(1);
});
