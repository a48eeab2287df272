import { describe, expect, test } from 'vitest';
import {
  entryStates,
  fail,
  failureCodes,
  succeed,
  type Account,
  type Delivery,
  type Failure,
  type FailureCode,
  type Result,
} from '../../../../preload/contract/index.ts';
import { failNotSent } from '../../../../main/core/failures.ts';
import { createLookUp } from '../../../../main/core/accounts/look-up.ts';
import { unresolvedStates } from '../../../../main/core/outbox/unfinished-entries.ts';
import { openData } from '../../../support/main/open-data.ts';
import { account, accountId, beginning, change, changeId } from '../outbox/samples.ts';
import { code, value } from '../../../support/main/results.ts';
import { untilIdle } from '../profiles/open-storage.ts';

const known = account();
const fresh = account({ name: 'Ada B. Example', updatedAt: '2026-11-22T11:00:00.000+00:00' });
const seen = { account: known, confirmedAt: beginning - 60_000 };

/** A look-up on a terminal that has seen the account, and a server whose answer the test gives. */
async function openLookUp({ isKnown = true } = {}) {
  const opened = await openData();
  const { disk, client } = opened;
  if (isKnown) disk.cached.set(known.id, { kind: 'known', ...seen });
  const server = { answer: Promise.resolve<Result<Account>>(succeed(fresh)) };
  client.get = () => server.answer;
  const answer = (result: Result<Account>) => {
    server.answer = Promise.resolve(result);
  };
  return { ...opened, answer, server, lookUp: createLookUp(opened) };
}

describe('a server that answers', () => {
  test.each([true, false])('is shown and taken down, whether the account was known: %s', async (isKnown) => {
    const { lookUp, disk, asked } = await openLookUp({ isKnown });
    expect(value(await lookUp(known.id))).toEqual({
      account: fresh,
      confirmedAt: beginning,
      live: true,
      changes: [],
    });
    await untilIdle();
    expect(disk.cached.get(known.id)).toEqual({ kind: 'known', account: fresh, confirmedAt: beginning });
    expect(asked).toEqual(['official']);
  });

  const gone: Failure = { code: 'not-found', delivery: 'answered', status: 404, messages: ['Not found'] };

  test('that the account is gone, in the API’s own words, is believed: of a known one only the id is left', async () => {
    const { lookUp, disk, answer } = await openLookUp();
    answer(fail(gone));
    expect(await lookUp(known.id)).toEqual(fail(gone));
    await untilIdle();
    expect(disk.cached.get(known.id)).toEqual({ kind: 'deleted', at: beginning });
  });

  test('that an id nobody knows is not there leaves no trace of it', async () => {
    const { lookUp, disk, answer } = await openLookUp({ isKnown: false });
    answer(fail(gone));
    expect(code(await lookUp(known.id))).toBe('not-found');
    await untilIdle();
    expect(disk.cached.size).toBe(0);
  });

  test('a 404 that is not the API’s own takes nothing away', async () => {
    const { lookUp, disk, answer } = await openLookUp();
    answer(fail({ code: 'not-found', delivery: 'answered', status: 404 }));
    expect(code(await lookUp(known.id))).toBe('not-found');
    await untilIdle();
    expect(disk.cached.get(known.id)).toEqual({ kind: 'known', ...seen });
  });
});

describe('a server that does not answer', () => {
  /** Where the API itself has not spoken. */
  const standIns: readonly FailureCode[] = [
    'network-unreachable',
    'tls',
    'timed-out',
    'connection-lost',
    'server-error',
    'unreadable-reply',
    'redirected',
  ];
  const delivery = (failure: FailureCode): Delivery =>
    failure === 'network-unreachable' || failure === 'tls' ? 'not-sent' : 'answered';

  test.each(failureCodes)('%s: the copy stands in only where the API has not spoken', async (failure) => {
    const { lookUp, answer } = await openLookUp();
    const failed: Failure = { code: failure, delivery: delivery(failure) };
    answer(fail(failed));
    expect(await lookUp(known.id)).toEqual(
      standIns.includes(failure)
        ? succeed({ ...seen, live: false, failure: failed, changes: [] })
        : fail(failed),
    );
  });

  test.each(['no-key', 'keychain-locked'] as const)(
    'nor can be asked (%s): the copy stands in',
    async (failure) => {
      const { lookUp, terminal } = await openLookUp();
      terminal.answer = failNotSent(failure);
      expect(value(await lookUp(known.id))).toMatchObject({
        ...seen,
        live: false,
        failure: { code: failure },
      });
    },
  );

  test.each([...standIns])('%s: without a copy that is the answer', async (failure) => {
    const { lookUp, answer } = await openLookUp({ isKnown: false });
    answer(fail({ code: failure, delivery: delivery(failure) }));
    expect(code(await lookUp(known.id))).toBe(failure);
  });

  test('a deleted account has no copy', async () => {
    const { lookUp, answer, disk } = await openLookUp();
    disk.cached.set(known.id, { kind: 'deleted', at: 1 });
    answer(failNotSent('network-unreachable'));
    expect(code(await lookUp(known.id))).toBe('network-unreachable');
  });
});

describe('a server that is slow', () => {
  test('the copy stands in after two seconds, and the late answer is taken down all the same', async () => {
    const { lookUp, server, clock, disk } = await openLookUp();
    const late = Promise.withResolvers<Result<Account>>();
    server.answer = late.promise;
    const looking = lookUp(known.id);
    let answered = false;
    void looking.then(() => (answered = true));
    await clock.turn(1_999);
    await untilIdle();
    expect(answered).toBe(false);
    await clock.turn(1);
    expect(value(await looking)).toEqual({ ...seen, live: false, changes: [] });
    late.resolve(succeed(fresh));
    await untilIdle();
    expect(disk.cached.get(known.id)).toMatchObject({ account: fresh, confirmedAt: beginning });
  });

  test('without a copy it is waited for, however long', async () => {
    const { lookUp, server, clock } = await openLookUp({ isKnown: false });
    const late = Promise.withResolvers<Result<Account>>();
    server.answer = late.promise;
    const looking = lookUp(known.id);
    await clock.turn(29_000);
    late.resolve(succeed(fresh));
    expect(value(await looking).live).toBe(true);
  });

  test('one that answers in time leaves no timer behind', async () => {
    const { lookUp, clock } = await openLookUp();
    value(await lookUp(known.id));
    await untilIdle();
    expect(clock.timers()).toBe(0);
  });
});

test.each(entryStates)(
  'an answer brings the changes that are not carried out: one that is %s',
  async (state) => {
    const { lookUp, disk, answer } = await openLookUp();
    const own = change('update', { state, accountId: known.id });
    disk.outbox.changes = [
      own,
      change('update', { id: changeId(2), state, accountId: accountId('another') }),
    ];
    const expected = unresolvedStates.some((unresolved) => unresolved === state) ? [own] : [];
    expect(value(await lookUp(known.id)).changes).toEqual(expected);
    answer(failNotSent('network-unreachable'));
    expect(value(await lookUp(known.id)).changes).toEqual(expected);
  },
);

test.each(['find', 'record', 'list'])(
  'a directory or outbox whose %s fails breaks no look-up',
  async (name) => {
    const { lookUp, disk, lines } = await openLookUp();
    disk.refuse = (call) => (call === name ? 'storage-unavailable' : null);
    expect(value(await lookUp(known.id))).toMatchObject({ account: fresh, live: true, changes: [] });
    await untilIdle();
    expect(lines).toHaveLength(1);
  },
);
