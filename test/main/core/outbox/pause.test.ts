import { describe, expect, test } from 'vitest';
import { fail, type OutboxSummary } from '../../../../preload/contract/index.ts';
import { value } from '../../../support/main/results.ts';
import { creates, withBacklog } from './backlog.ts';
import { changing, creating, inShort, startTrial, type OutboxTrial } from './outbox-trial.ts';
import { failure } from './samples.ts';
import { untilIdle } from './turned-clock.ts';

const refusedKey = failure('unauthorised', 'answered', { status: 401 });
const forbidden = failure('forbidden', 'answered', { status: 403 });

async function paused(trial: OutboxTrial): Promise<OutboxSummary['paused']> {
  return value(await trial.outbox.summary()).paused;
}

/** Five creates wait, and the server refuses the key. */
async function startRefused(outcome = refusedKey): Promise<OutboxTrial> {
  const trial = withBacklog(5);
  trial.client.rule('test', outcome);
  trial.client.rule('create', outcome);
  await trial.outbox.start();
  await untilIdle();
  return trial;
}

function acceptKey(trial: OutboxTrial): void {
  trial.client.rule('test', 'well');
  trial.client.rule('create', 'well');
}

describe.each([
  ['unauthorised', refusedKey],
  ['forbidden', forbidden],
] as const)('a key that is refused (%s)', (reason, outcome) => {
  test('pauses everything, and keeps everything', async () => {
    const trial = await startRefused(outcome);
    expect(await paused(trial)).toBe(reason);
    await trial.clock.turn(86_400_000);
    expect(trial.client.calls).toEqual(['test']);
    expect(trial.states()).toBe('pending pending pending pending pending');
  });

  test('found while sending: the change goes back, with the reason', async () => {
    const trial = await startTrial();
    trial.client.rule('create', outcome);
    expect(inShort(await trial.outbox.submit(creating()))).toBe('open pending');
    expect(trial.change(1).failure).toEqual(outcome);
    expect(await paused(trial)).toBe(reason);
  });

  test.each([
    ['news from outside', (trial: OutboxTrial) => trial.outbox.wake()],
    ['a person who sends now', (trial: OutboxTrial) => void trial.outbox.sendNow()],
    ['a person who hands something in', (trial: OutboxTrial) => void trial.outbox.submit(creating('Ada'))],
    ['a start', (trial: OutboxTrial) => void trial.restart().outbox.start()],
  ])('the pause ends with %s', async (_, act) => {
    const trial = await startRefused(outcome);
    acceptKey(trial);
    act(trial);
    await untilIdle();
    expect(new Set(trial.states().split(' '))).toEqual(new Set(['done']));
    expect(creates(trial).length).toBe(trial.held.changes.length);
  });

  test('the pause goes on where the key is still refused', async () => {
    const trial = await startRefused(outcome);
    expect(inShort(await trial.outbox.submit(creating('Ada')))).toBe('open pending');
    expect(await paused(trial)).toBe(reason);
    await trial.clock.turn(3_600_000);
    expect(creates(trial)).toEqual(['create Ada']);
  });
});

test('a late refusal of the key before does not pause what the new one may send', async () => {
  const trial = await startTrial();
  trial.client.rule('create', 'by-hand');
  const answer = trial.outbox.submit(creating('Ada'));
  await untilIdle();
  trial.outbox.wake();
  trial.client.rule('create', 'well');
  trial.client.open[0]?.answer(refusedKey);
  expect(inShort(await answer)).toBe('open pending');
  await untilIdle();
  expect(await paused(trial)).toBeNull();
  expect(trial.states()).toBe('done');
});

test('what is under way when the pause begins still ends', async () => {
  const trial = await startTrial();
  trial.client.rule('remove', 'by-hand');
  const removal = trial.outbox.submit(changing('delete'));
  await untilIdle();
  trial.client.rule('create', refusedKey);
  await trial.outbox.submit(creating());
  trial.client.open[0]?.answer('well');
  expect(inShort(await removal)).toBe('done');
});

describe('no usable key while draining', () => {
  test.each([
    ['no-key', 'no-key'],
    ['keychain-locked', 'keychain'],
    ['keychain-absent', 'keychain'],
    ['keychain-slow', 'keychain'],
  ] as const)('%s: paused (%s), and nothing is marked as sending', async (code, reason) => {
    const trial = withBacklog(3);
    trial.key = fail({ code, delivery: 'not-sent' });
    await trial.outbox.start();
    await untilIdle();
    expect(await paused(trial)).toBe(reason);
    expect(trial.held.changes.every(({ attempts }) => attempts === 0)).toBe(true);
    trial.key = null;
    trial.outbox.wake();
    await untilIdle();
    expect(trial.states()).toBe('done done done');
  });

  test('a keychain that was slow or locked is asked again after a while', async () => {
    const trial = withBacklog(1);
    trial.key = fail({ code: 'keychain-slow', delivery: 'not-sent' });
    await trial.outbox.start();
    await untilIdle();
    trial.key = null;
    await trial.clock.turn(300_000);
    expect(trial.states()).toBe('done');
  });

  test('a client that cannot be had for another reason is asked again like a line that is down', async () => {
    const trial = withBacklog(1);
    trial.key = fail({ code: 'internal', delivery: 'not-sent' });
    await trial.outbox.start();
    await trial.clock.turn(60_000);
    expect(await paused(trial)).toBeNull();
    trial.key = null;
    await trial.clock.turn(300_000);
    expect(trial.states()).toBe('done');
  });

  test('a person who decides then is told that it waits, and why', async () => {
    const trial = await startTrial();
    trial.client.rule('create', failure('timed-out', 'maybe-sent'));
    await trial.outbox.submit(creating());
    trial.key = fail({ code: 'keychain-locked', delivery: 'not-sent' });
    const change = trial.change(1).id;
    const answer = trial.outbox.resolve({ change, decision: { kind: 'send-again' } });
    expect(inShort(await answer)).toBe('open pending');
    expect(trial.change(1)).toMatchObject({ attempts: 1, failure: { code: 'keychain-locked' } });
  });
});
