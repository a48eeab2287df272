import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openConnection } from '../../../../main/store/files/connection.ts';
import { OutboxDatabase } from '../../../../main/store/outbox/database.ts';
import { entryStates, type EntryState } from '../../../../preload/contract/index.ts';
import { rounds } from '../../../support/rounds.ts';
import { FakeOutbox, type SyncOutbox } from './fake-outbox.ts';
import { leftOver } from './outbox-trial.ts';
import { beginning, changeId } from './samples.ts';
import { playMany } from './seeds.ts';
import type { WorldOptions } from './world/world.ts';

/** Moments that part the simulated runs into pieces. */
const edges = [0, 10_000, 60_000, 600_000].map((after) => beginning + after);

/** Every call goes to both, and both must answer the same and hold the same afterwards. */
function pair(fake: SyncOutbox, real: SyncOutbox): SyncOutbox {
  function both<T>(call: (outbox: SyncOutbox) => T): T {
    const [expected, found] = [call(fake), call(real)];
    const everything = { states: [...entryStates] };
    if (!isDeepStrictEqual(plain(expected), plain(found))) throw new Error('unequal: the answers differ');
    if (!isDeepStrictEqual(plain(fake.list(everything)), plain(real.list(everything)))) {
      throw new Error('unequal: what is held differs');
    }
    if (!isDeepStrictEqual(fake.doneBetween(edges), real.doneBetween(edges))) {
      throw new Error('unequal: what was carried out is counted differently');
    }
    return found;
  }
  return {
    save: (...given) => both((outbox) => outbox.save(...given)),
    claim: (...given) => both((outbox) => outbox.claim(...given)),
    move: (...given) => both((outbox) => outbox.move(...given)),
    recover: (...given) => both((outbox) => outbox.recover(...given)),
    makeDue: (...given) => both((outbox) => outbox.makeDue(...given)),
    get: (...given) => both((outbox) => outbox.get(...given)),
    list: (...given) => both((outbox) => outbox.list(...given)),
    openCreates: (...given) => both((outbox) => outbox.openCreates(...given)),
    totals: () => both((outbox) => outbox.totals()),
    doneBetween: (...given) => both((outbox) => outbox.doneBetween(...given)),
  };
}

/** As it crosses to the worker: `undefined` and a missing key are the same. */
function plain(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

/** The fake and the real store in one, in memory; `close` when it is done with. */
function openPair() {
  const db = openConnection(':memory:', null, { cacheKibibytes: 1_024 });
  return { held: pair(new FakeOutbox(), new OutboxDatabase(db)), close: () => db.close() };
}

test('the simulated runs go the same way on the real store', { timeout: 3_600_000 }, async () => {
  let close = (): void => undefined;
  const open = (): WorldOptions => {
    close();
    const opened = openPair();
    ({ close } = opened);
    return opened;
  };
  expect(await playMany(rounds('MODEL_SQL', 300, 10_000), open)).toBeNull();
  close();
});

describe('a step that comes too late', () => {
  const to = (state: EntryState, attempts?: number) => ({
    id: changeId(1),
    from: ['sending'] as const,
    ...(attempts !== undefined && { attempts }),
    to: state,
    at: beginning,
    note: { event: 'returned', role: 'program' } as const,
  });

  test('changes nothing, in the fake and in the real store', () => {
    const { held, close } = openPair();
    held.save(leftOver(1), { event: 'saved', role: 'person' });
    expect(held.move(to('pending'))).toBeNull();
    held.claim({ now: beginning, limit: 1 });
    expect(held.move(to('pending', 1))?.state).toBe('pending');
    held.claim({ now: beginning, limit: 1 });
    expect(held.move(to('unknown', 1))).toBeNull();
    expect(held.get(changeId(1))).toMatchObject({ state: 'sending', attempts: 2 });
    expect(held.move(to('unknown', 2))?.state).toBe('unknown');
    close();
  });

  test('control: a difference between the two is found', () => {
    class Other extends FakeOutbox {
      override recover(): number {
        return 0;
      }
    }
    const held = pair(new FakeOutbox(), new Other());
    held.save(leftOver(1), { event: 'saved', role: 'person' });
    held.claim({ now: beginning, limit: 1 });
    expect(() => held.recover(beginning)).toThrow('unequal');
  });
});
