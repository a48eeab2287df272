import { describe, expect, test } from 'vitest';
import {
  fail,
  succeed,
  type Account,
  type Failure,
  type Result,
} from '../../../../preload/contract/index.ts';
import { createDirectoryService } from '../../../../main/core/directory/directory-service.ts';
import { createLookUp } from '../../../../main/core/accounts/look-up.ts';
import { openMemoryStore } from '../../../../main/store/files/memory-store.ts';
import { openData } from '../../../support/main/open-data.ts';
import { account, accountId, beginning } from '../outbox/samples.ts';
import { value } from '../../../support/main/results.ts';
import { untilIdle } from '../profiles/open-storage.ts';

const known = account();
const gone: Failure = { code: 'not-found', delivery: 'answered', status: 404, messages: ['Not found'] };

/** A person who was seen, a look-up that the server has not answered yet, and the real directory. */
async function openSlowLookUp() {
  const opened = await openData();
  const { client, clock, storage, data } = opened;
  const store = openMemoryStore();
  const { directory } = store;
  storage.opening = succeed({ ...data, store });
  await directory.record(known, beginning - 1_000);
  const late = Promise.withResolvers<Result<Account>>();
  client.get = () => late.promise;
  const service = createDirectoryService({
    storage: {
      ...storage,
      open: () => Promise.resolve(storage.opening),
      state: () => 'kept',
      note: () => undefined,
      applyRetention: () => undefined,
      summary: () => null,
    },
    underWay: opened.underWay,
    settings: { loadRetention: () => Promise.resolve(400), saveRetention: () => Promise.resolve() },
    log: opened.log,
  });
  const lookUp = createLookUp(opened);
  const looking = lookUp(known.id);
  await clock.turn(2_000);
  value(await looking);
  const answer = async (result: Result<Account>) => {
    late.resolve(result);
    await untilIdle();
    return value(await directory.find(known.id));
  };
  return { ...opened, directory, service, lookUp, answer };
}

describe('an answer that comes late', () => {
  test('is taken down as of when it was asked for', async () => {
    const { answer } = await openSlowLookUp();
    const fresh = account({ name: 'Ada B. Example' });
    expect(await answer(succeed(fresh))).toEqual({ kind: 'known', account: fresh, confirmedAt: beginning });
  });

  test('does not bring back who was deleted in the meantime', async () => {
    const { directory, clock, answer } = await openSlowLookUp();
    await directory.recordDeleted(known.id, clock.now());
    expect(await answer(succeed(known))).toMatchObject({ kind: 'deleted' });
  });

  test('does not bring back who was forgotten in the meantime', async () => {
    const { service, answer, lookUp } = await openSlowLookUp();
    value(await service.forget(known.id));
    expect(await answer(succeed(known))).toBeNull();
    // A look-up that begins afterwards is a new sighting.
    value(await lookUp(known.id));
    expect(await answer(succeed(known))).toMatchObject({ kind: 'known' });
  });

  test('is not kept back because somebody else was forgotten', async () => {
    const { service, answer } = await openSlowLookUp();
    value(await service.forget(accountId('another')));
    expect(await answer(succeed(account({ name: 'Ada B. Example' })))).toMatchObject({
      account: { name: 'Ada B. Example' },
    });
  });

  test('does not take the place of what was confirmed in the meantime', async () => {
    const { directory, clock, answer } = await openSlowLookUp();
    const newer = account({ name: 'Ada New' });
    await directory.record(newer, clock.now());
    expect(await answer(succeed(known))).toMatchObject({ account: newer });
  });

  test('that somebody is gone counts from when it was asked for too', async () => {
    const { directory, clock, answer } = await openSlowLookUp();
    await directory.record(known, clock.now());
    expect(await answer(fail(gone))).toMatchObject({ kind: 'known' });
  });
});
