import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { NewEntry } from '../../../../main/core/store-ports.ts';
import { openConnection } from '../../../../main/store/files/connection.ts';
import { OutboxDatabase } from '../../../../main/store/outbox/database.ts';
import type { EntryId, EntryState } from '../../../../preload/contract/index.ts';
import { rounds } from '../../../support/rounds.ts';
import { accountId, newCreate, newDelete, newUpdate, saved, step } from '../sample-entries.ts';

let outbox: OutboxDatabase;

beforeEach(() => {
  outbox = new OutboxDatabase(openConnection(':memory:', null));
});

function save(...changes: NewEntry[]): EntryId[] {
  return changes.map((change) => outbox.save(change, saved).id);
}

const claim = (limit: number, first: EntryId[] = [], now = 2000) =>
  outbox.claim({ now, limit, first }).map(({ id }) => id);

describe('claiming', () => {
  test('takes the named ones first, then the oldest, up to the limit, once', () => {
    const [a, b, c, d] = save(newCreate(), newCreate(), newCreate(), newCreate());
    if (!c || !d) throw new Error('There are four.');
    expect(claim(3, [d, c, d])).toEqual([d, c, a]);
    expect(claim(3)).toEqual([b]);
    expect(claim(3, [d])).toEqual([]);
    expect(claim(0)).toEqual([]);
    expect(outbox.get(d)).toMatchObject({ state: 'sending', attempts: 1, dueAt: null, movedAt: 2000 });
  });

  test('leaves what is not due, even when it is named', () => {
    const [late, due] = save(newCreate(), newCreate());
    if (!late) throw new Error('There are two.');
    outbox.move(step(late, 'pending', 'pending', { dueAt: 2001 }));
    expect(claim(5, [late])).toEqual([due]);
    expect(claim(5, [], 2001)).toEqual([late]);
  });

  test('goes past no earlier open change of an account, but past a failed one, and never beside another', () => {
    const [first, second, third, other] = save(
      newUpdate('a1'),
      newDelete('a1'),
      newUpdate('a1'),
      newUpdate('a2'),
    );
    if (!first || !second || !third) throw new Error('There are four.');
    outbox.move(step(first, 'pending', 'pending', { dueAt: 50_000 }));
    expect(claim(5, [second, third])).toEqual([other]);
    expect(claim(5, [], 60_000)).toEqual([first]);
    outbox.move(step(first, 'sending', 'conflict'));
    expect(claim(5, [second])).toEqual([]);
    outbox.move(step(first, 'conflict', 'pending', { dueAt: 1 }));
    expect(claim(5)).toEqual([first]);
    outbox.move(step(first, 'sending', 'failed'));
    expect(claim(5, [third])).toEqual([second]);
    // Corrected while a later one is on its way: it waits until that one is back.
    outbox.move(step(first, 'failed', 'pending', { dueAt: 1 }));
    expect(claim(5, [first])).toEqual([]);
    outbox.move(step(second, 'sending', 'done'));
    expect(claim(5)).toEqual([first]);
  });

  test('an unknown create holds up nothing but itself', () => {
    const [create, update] = save(newCreate(), newUpdate('a1'));
    if (!create) throw new Error('There are two.');
    claim(1);
    outbox.move(step(create, 'sending', 'unknown'));
    expect(claim(5)).toEqual([update]);
  });
});

interface Modelled {
  readonly id: EntryId;
  readonly lane: string;
  state: EntryState;
  dueAt: number;
}

/** The rule of the port, in the plainest words. */
function expectedClaim(
  all: readonly Modelled[],
  first: readonly EntryId[],
  now: number,
  limit: number,
): EntryId[] {
  const taken: EntryId[] = [];
  const named = first.flatMap((id) => all.filter((one) => one.id === id));
  for (const one of [...named, ...all]) {
    const isOpen = (state: EntryState) => ['pending', 'sending', 'unknown', 'conflict'].includes(state);
    const ofLane = all.filter(({ lane }) => lane === one.lane);
    const earlier = ofLane.slice(0, ofLane.indexOf(one));
    const free =
      !earlier.some(({ state }) => isOpen(state)) && !ofLane.some(({ state }) => state === 'sending');
    if (taken.length < limit && one.state === 'pending' && one.dueAt <= now && free) {
      one.state = 'sending';
      taken.push(one.id);
    }
  }
  return taken;
}

const action = fc.oneof(
  fc.record({ do: fc.constant('save' as const), account: fc.nat(4) }),
  fc.record({
    do: fc.constant('claim' as const),
    now: fc.nat(100),
    limit: fc.nat(4),
    first: fc.array(fc.nat(30)),
  }),
  fc.record({
    do: fc.constant('move' as const),
    which: fc.nat(30),
    to: fc.constantFrom('pending', 'unknown', 'conflict', 'failed', 'done', 'dropped'),
    dueAt: fc.nat(120),
  }),
);

test('any interleaving of saving, claiming and settling claims what the rule says', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 50 }), (actions) => {
      const db = openConnection(':memory:', null);
      const real = new OutboxDatabase(db);
      const model: Modelled[] = [];
      for (const one of actions) {
        if (one.do === 'save') {
          const change = one.account === 0 ? newCreate(10) : newUpdate(`a${one.account}`, 10);
          real.save(change, saved);
          model.push({ id: change.id, lane: change.accountId ?? change.id, state: 'pending', dueAt: 10 });
        } else if (one.do === 'claim') {
          const first = one.first.flatMap((number) => model[number]?.id ?? []);
          const claimed = real.claim({ now: one.now, limit: one.limit, first }).map(({ id }) => id);
          expect(claimed).toEqual(expectedClaim(model, first, one.now, one.limit));
        } else {
          const target = model[one.which];
          if (target === undefined) continue;
          try {
            const set = { dueAt: one.dueAt, ...(one.to === 'done' ? { accountId: accountId('a1') } : {}) };
            real.move(
              step(target.id, target.state, one.to, target.lane === target.id ? set : { dueAt: one.dueAt }),
            );
            target.state = one.to;
            target.dueAt = one.dueAt;
          } catch {
            // A step that the schema does not allow; the model stays where it is, and so must the file.
          }
        }
        expect(model.map(({ id }) => real.get(id)?.state)).toEqual(model.map(({ state }) => state));
      }
      db.close();
    }),
    { numRuns: rounds('CLAIM', 500, 20_000) },
  );
});
