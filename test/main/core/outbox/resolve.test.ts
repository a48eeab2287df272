import { describe, expect, test } from 'vitest';
import { fail, type Decision } from '../../../../preload/contract/index.ts';
import { changing, creating, inShort, startTrial, type OutboxTrial } from './outbox-trial.ts';
import { account, accountId, changeId, draft, failure } from './samples.ts';
import { untilIdle } from './turned-clock.ts';

const silence = failure('timed-out', 'maybe-sent');
const id = accountId();

/** A create that nobody knows the effect of. */
async function startUnknown(): Promise<OutboxTrial> {
  const trial = await startTrial();
  trial.client.rule('create', silence);
  await trial.outbox.submit(creating('Ada'));
  trial.client.rule('create', 'well');
  return trial;
}

/** An update of a name that another clerk has changed. */
async function startConflict(): Promise<OutboxTrial> {
  const trial = await startTrial();
  trial.client.rule('get', { account: account({ name: 'Eve' }) });
  await trial.outbox.submit(changing('update'));
  return trial;
}

async function resolve(trial: OutboxTrial, decision: Decision): Promise<string> {
  return inShort(await trial.outbox.resolve({ change: changeId(1), decision }));
}

describe('an unknown create', () => {
  test('is never sent by itself', async () => {
    const trial = await startUnknown();
    await trial.clock.turn(86_400_000);
    trial.outbox.wake();
    await trial.outbox.sendNow();
    const again = await startTrial({}, trial);
    await again.clock.turn(86_400_000);
    expect(trial.client.calls.filter((call) => call === 'create Ada')).toHaveLength(1);
    expect(trial.states()).toBe('unknown');
  });

  test('was carried out: done, with the account that a person named', async () => {
    const trial = await startUnknown();
    const answer = await trial.outbox.resolve({ change: changeId(1), decision: { kind: 'is-account', id } });
    expect(answer).toMatchObject({ value: { kind: 'done', account: { id }, change: { accountId: id } } });
    expect(trial.notified).toEqual([`+${id}`]);
  });

  test.each([
    ['is not there', failure('not-found', 'answered', { status: 404 })],
    ['cannot be looked up', failure('network-unreachable', 'not-sent')],
  ])('names an account that %s: nothing is changed', async (_, outcome) => {
    const trial = await startUnknown();
    trial.client.rule('get', outcome);
    expect(await resolve(trial, { kind: 'is-account', id })).toBe(outcome.code);
    expect(trial.states()).toBe('unknown');
  });

  test('cannot be looked up without a key', async () => {
    const trial = await startUnknown();
    trial.key = fail({ code: 'no-key', delivery: 'not-sent' });
    expect(await resolve(trial, { kind: 'is-account', id })).toBe('no-key');
    expect(trial.states()).toBe('unknown');
  });

  test('is sent once more on a person’s word', async () => {
    const trial = await startUnknown();
    expect(await resolve(trial, { kind: 'send-again' })).toBe('done');
    expect(trial.client.calls.filter((call) => call === 'create Ada')).toHaveLength(2);
  });

  test('is decided once: the second decision does not fit any more', async () => {
    const trial = await startUnknown();
    trial.client.rule('get', 'by-hand');
    const slow = resolve(trial, { kind: 'is-account', id });
    await untilIdle();
    expect(await resolve(trial, { kind: 'drop' })).toBe('dropped');
    trial.client.open[0]?.answer('well');
    expect(await slow).toBe('change-moved');
    expect(await resolve(trial, { kind: 'send-again' })).toBe('change-moved');
    expect(trial.states()).toBe('dropped');
  });
});

describe('a conflict', () => {
  test('is settled by the fields that a person chose, over the copy that was seen', async () => {
    const trial = await startConflict();
    const seen = account({ name: 'Eve' });
    expect(await resolve(trial, { kind: 'keep', draft, seen })).toBe('done');
    expect(trial.client.calls.at(-1)).toBe(`update ${id}`);
  });

  test('comes again where the account went on meanwhile', async () => {
    const trial = await startConflict();
    trial.client.rule('get', { account: account({ name: 'Mallory' }) });
    const decision: Decision = { kind: 'keep', draft, seen: account({ name: 'Eve' }) };
    expect(await resolve(trial, decision)).toBe('open conflict');
    expect(trial.change(1).theirs?.name).toBe('Mallory');
  });

  test('given up lets the next change of the account go', async () => {
    const trial = await startConflict();
    expect(inShort(await trial.outbox.submit(changing('delete')))).toBe('open pending');
    expect(await resolve(trial, { kind: 'drop' })).toBe('dropped');
    await untilIdle();
    expect(trial.states()).toBe('dropped done');
  });
});

describe('a change that was refused', () => {
  test('is corrected and sent', async () => {
    const trial = await startTrial();
    trial.client.rule('create', failure('rejected', 'answered', { status: 422, messages: ['E-mail?'] }));
    expect(inShort(await trial.outbox.submit(creating('Ada')))).toBe('open failed');
    trial.client.rule('create', 'well');
    expect(await resolve(trial, { kind: 'amend', draft: { name: 'Ada', email: 'ada@example.com' } })).toBe(
      'done',
    );
  });

  test('holds up no other of its account', async () => {
    const trial = await startTrial();
    trial.client.rule('update', failure('rejected', 'answered', { status: 422 }));
    await trial.outbox.submit(changing('update'));
    expect(inShort(await trial.outbox.submit(changing('delete')))).toBe('done');
  });
});

describe('a change that waits', () => {
  test('is corrected before it was ever sent', async () => {
    const trial = await startTrial();
    trial.client.rule('create', failure('network-unreachable', 'not-sent'));
    await trial.outbox.submit(creating('Ada'));
    expect(await resolve(trial, { kind: 'amend', draft: { name: 'Ada B.' } })).toBe('open pending');
    expect(trial.change(1).draft).toEqual({ name: 'Ada B.' });
  });

  test('cannot be decided upon while it is on its way', async () => {
    const trial = await startTrial();
    trial.client.rule('create', 'by-hand');
    const answer = trial.outbox.submit(creating('Ada'));
    await untilIdle();
    for (const kind of ['send-again', 'drop'] as const)
      expect(await resolve(trial, { kind })).toBe('change-moved');
    trial.client.open[0]?.answer('well');
    expect(inShort(await answer)).toBe('done');
  });
});

test('there is no such change', async () => {
  const trial = await startTrial();
  expect(await resolve(trial, { kind: 'drop' })).toBe('change-moved');
  expect(await trial.outbox.get(changeId(1))).toEqual(fail({ code: 'change-moved', delivery: 'not-sent' }));
});

describe('comparing an account with an unknown create', () => {
  test('names the typed fields that agree and those that do not', async () => {
    const trial = await startTrial();
    trial.client.rule('create', silence);
    const typed = { name: ' Ada Example ', email: 'ADA@example.com', phone: '+1 (202) 555-0124' };
    await trial.outbox.submit({ ...creating(), draft: typed });
    const seen = await trial.outbox.compare({ change: changeId(1), id });
    expect(seen).toMatchObject({ value: { same: ['name', 'email'], different: ['phone'] } });
    expect(trial.notified).toEqual([`+${id}`]);
  });

  test('leaves out what was not typed', async () => {
    const trial = await startUnknown();
    const seen = await trial.outbox.compare({ change: changeId(1), id });
    expect(seen).toMatchObject({ value: { same: [], different: ['name'] } });
  });

  test('is for unknown creates only, and needs the server', async () => {
    const trial = await startUnknown();
    trial.client.rule('get', silence);
    expect(await trial.outbox.compare({ change: changeId(1), id })).toEqual(fail(silence));
    await resolve(trial, { kind: 'drop' });
    expect(await trial.outbox.compare({ change: changeId(1), id })).toMatchObject({
      failure: { code: 'change-moved' },
    });
  });
});
