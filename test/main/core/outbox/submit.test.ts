import { describe, expect, test } from 'vitest';
import { fail, type Failure, type FailureCode } from '../../../../preload/contract/index.ts';
import { changing, creating, inShort, openTrial, startTrial } from './outbox-trial.ts';
import { account, accountId, failure } from './samples.ts';
import { untilIdle } from './turned-clock.ts';

const refused = failure('network-unreachable', 'not-sent');

describe('a change that is handed in', () => {
  test('is saved and carried out', async () => {
    const { outbox, held, client, notified } = await startTrial();
    const answer = await outbox.submit(creating('Ada'));
    expect(answer).toMatchObject({ ok: true, value: { kind: 'done', account: { name: 'Ada' } } });
    expect(client.calls).toEqual(['create Ada']);
    expect(held.changes).toMatchObject([{ state: 'done', accountId: accountId(), attempts: 1, draft: null }]);
    expect(notified).toEqual([`+${accountId()}`]);
  });

  test('is marked as sending before anything is sent', async () => {
    const { outbox, client, states } = await startTrial();
    client.rule('create', 'by-hand');
    const answer = outbox.submit(creating());
    await untilIdle();
    expect(states()).toBe('sending');
    client.open[0]?.answer('well');
    expect(inShort(await answer)).toBe('done');
  });

  test('a deleted account is told of', async () => {
    const { outbox, notified } = await startTrial();
    const answer = await outbox.submit(changing('delete'));
    expect(answer).toMatchObject({ value: { kind: 'done', account: null } });
    expect(notified).toEqual([`-${accountId()}`]);
  });

  test.each([
    ['nothing gets out', refused, 'open pending'],
    ['no answer comes', failure('timed-out', 'maybe-sent'), 'open unknown'],
    ['the server refuses', failure('rejected', 'answered', { status: 422, messages: ['No'] }), 'open failed'],
    ['the server is busy', failure('rate-limited', 'answered', { status: 429 }), 'open pending'],
    ['the key is refused', failure('unauthorised', 'answered', { status: 401 }), 'open pending'],
  ])('is kept when %s, with the reason', async (_, outcome, notified) => {
    const { outbox, client, change } = await startTrial();
    client.rule('create', outcome);
    expect(inShort(await outbox.submit(creating()))).toBe(notified);
    expect(change(1).failure).toEqual(outcome);
  });

  test('that overlaps with another edit waits for a person, with their copy', async () => {
    const { outbox, client, change } = await startTrial();
    client.rule('get', { account: account({ name: 'Eve' }) });
    expect(inShort(await outbox.submit(changing('update')))).toBe('open conflict');
    expect(change(1).theirs?.name).toBe('Eve');
  });

  test('waits ten seconds for a slow answer, and goes on without the person', async () => {
    const { outbox, client, clock, states } = await startTrial();
    client.rule('create', 'by-hand');
    const answer = outbox.submit(creating());
    await clock.turn(9_999);
    let notified = '';
    void answer.then((value) => (notified = inShort(value)));
    await untilIdle();
    expect(notified).toBe('');
    await clock.turn(1);
    expect(inShort(await answer)).toBe('open sending');
    client.open[0]?.answer('well');
    await untilIdle();
    expect(states()).toBe('done');
  });

  test.each(['no-key', 'keychain-locked', 'keychain-absent', 'keychain-slow'] as const)(
    'is not accepted without a key (%s)',
    async (code) => {
      const trial = await startTrial();
      trial.key = fail({ code, delivery: 'not-sent' });
      expect(inShort(await trial.outbox.submit(creating()))).toBe(code);
      expect(trial.held.changes).toEqual([]);
    },
  );

  test.each(['storage-full', 'storage-unavailable'] as const)(
    'is not accepted when it cannot be saved (%s)',
    async (code) => {
      const trial = await startTrial({
        around: (name, run) => Promise.resolve(name === 'save' ? fail(failure(code, 'not-sent')) : run()),
      });
      expect(inShort(await trial.outbox.submit(creating()))).toBe(code);
      expect(trial.client.calls).toEqual([]);
    },
  );

  test('is not sent before the outbox was started, and then it is', async () => {
    const { outbox, client } = openTrial();
    const answer = outbox.submit(creating('Ada'));
    await untilIdle();
    expect(client.calls).toEqual([]);
    await outbox.start();
    expect(inShort(await answer)).toBe('done');
  });
});

describe('where nothing is kept', () => {
  const cases: [string, Failure, FailureCode][] = [
    ['nothing gets out', refused, 'not-kept'],
    ['the connection times out', failure('timed-out', 'not-sent'), 'not-kept'],
    ['the key is refused', failure('unauthorised', 'answered', { status: 401 }), 'unauthorised'],
    ['the key may not', failure('forbidden', 'answered', { status: 403 }), 'forbidden'],
    ['the server is busy', failure('rate-limited', 'answered', { status: 429 }), 'rate-limited'],
    ['the client refuses for want of a key', failure('no-key', 'not-sent'), 'no-key'],
  ];
  test.each(cases)('a change is refused when %s, with what can be done', async (_, outcome, code) => {
    const { outbox, client, states, clock } = await startTrial({ isPersistent: false });
    client.rule('create', outcome);
    expect(await outbox.submit(creating())).toMatchObject(fail({ code, delivery: 'not-sent' }));
    expect(states()).toBe('dropped');
    await clock.turn(3_600_000);
    expect(client.calls).toHaveLength(1);
  });

  test('an update is refused when it came no further than the look', async () => {
    const { outbox, client, states } = await startTrial({ isPersistent: false });
    client.rule('get', failure('timed-out', 'maybe-sent'));
    expect(inShort(await outbox.submit(changing('update')))).toBe('not-kept');
    expect(states()).toBe('dropped');
  });

  test('a change that may have gone out stays, as long as the app runs', async () => {
    const { outbox, client, states, clock } = await startTrial({ isPersistent: false });
    client.rule('create', failure('timed-out', 'maybe-sent'));
    client.rule('remove', failure('timed-out', 'maybe-sent'));
    expect(inShort(await outbox.submit(creating()))).toBe('open unknown');
    const removal = outbox.submit(changing('delete'));
    expect(inShort(await removal)).toBe('open pending');
    client.rule('remove', 'well');
    await clock.turn(60_000);
    expect(states()).toBe('unknown done');
  });

  test('one that is held up by an earlier one is refused', async () => {
    const { outbox, client, states } = await startTrial({ isPersistent: false });
    client.rule('get', { account: account({ name: 'Eve' }) });
    expect(inShort(await outbox.submit(changing('update')))).toBe('open conflict');
    expect(inShort(await outbox.submit(changing('delete')))).toBe('not-kept');
    expect(states()).toBe('conflict dropped');
  });

  test('one whose person has heard that it is kept stays, though it comes to nothing', async () => {
    const { outbox, client, states, clock } = await startTrial({ isPersistent: false });
    client.rule('create', 'by-hand');
    const answer = outbox.submit(creating());
    await clock.turn(10_000);
    expect(inShort(await answer)).toBe('open sending');
    client.open[0]?.answer(refused);
    await untilIdle();
    expect(states()).toBe('pending');
    client.rule('create', 'well');
    await clock.turn(10_000);
    expect(states()).toBe('done');
  });
});
