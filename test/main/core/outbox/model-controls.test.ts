import { expect, test } from 'vitest';
import { succeed, type OutboxEntry } from '../../../../preload/contract/index.ts';
import type { OutboxStore } from '../../../../main/core/store-ports.ts';
import { FakeOutbox } from './fake-outbox.ts';
import { playMany } from './seeds.ts';
import type { WorldOptions } from './world/world.ts';

/*
 * Each of these breaks one rule on which a promise stands. The model must find that, or it finds nothing.
 */
async function findComplaint(makeOptions: () => WorldOptions): Promise<string | undefined> {
  return (await playMany(5_000, makeOptions, { shrinks: false }))?.complaint;
}

/** The mark `sending` is in memory only, so it is gone after a crash. */
class ForgetfulOutbox extends FakeOutbox {
  #before = new Map<string, OutboxEntry>();

  override claim(request: Parameters<OutboxStore['claim']>[0]): readonly OutboxEntry[] {
    for (const change of this.changes) this.#before.set(change.id, change);
    return super.claim(request);
  }

  forget(): void {
    this.changes = this.changes.map((change) =>
      change.state === 'sending' ? (this.#before.get(change.id) ?? change) : change,
    );
  }
}

test('without the durable mark a create is sent twice', async () => {
  const found = await findComplaint(() => {
    const held = new ForgetfulOutbox();
    return { held, onCrash: () => held.forget() };
  });
  expect(found).toMatch(/^duplicate/);
});

/** After a start a create that was on its way is sent again. */
class CarelessOutbox extends FakeOutbox {
  override recover(now: number): number {
    this.changes = this.changes.map((change) =>
      change.state === 'sending' ? { ...change, state: 'pending', dueAt: now } : change,
    );
    return 0;
  }
}

test('with a recovery that makes creates pending a create is sent twice', async () => {
  const found = await findComplaint(() => ({ held: new CarelessOutbox() }));
  expect(found).toMatch(/^duplicate/);
});

/** Whatever the look at the account shows, the update is told that it shows what the person saw. */
function blind(): WorldOptions {
  const held = new FakeOutbox();
  return {
    held,
    distort({ verb, id }, answer) {
      if (verb !== 'get' || id === null || !answer.ok) return answer;
      const sending = held.list({ account: id, states: ['sending'] }).changes[0];
      return succeed(sending?.base ?? answer.value);
    },
  };
}

test('without the comparison with the base an edit of another clerk is overwritten', async () => {
  expect(await findComplaint(blind)).toMatch(/^overwritten/);
});

/** A change is given up without anybody's word. */
class LossyOutbox extends FakeOutbox {
  override recover(now: number): number {
    const left = super.recover(now);
    this.changes = this.changes.filter(({ state }) => state !== 'unknown');
    return left;
  }
}

test('a change that disappears is missed', async () => {
  expect(await findComplaint(() => ({ held: new LossyOutbox() }))).toMatch(/^lost/);
});

/** Changes of one account are not held up by one another. */
class UnorderedOutbox extends FakeOutbox {
  override claim(request: Parameters<OutboxStore['claim']>[0]): readonly OutboxEntry[] {
    const { now, limit } = request;
    const due = this.changes
      .filter(({ state, dueAt }) => state === 'pending' && (dueAt ?? 0) <= now)
      .slice(0, limit);
    const claimed = due.map((change): OutboxEntry => ({
      ...change,
      state: 'sending',
      attempts: change.attempts + 1,
      dueAt: null,
    }));
    this.changes = this.changes.map((change) => claimed.find(({ id }) => id === change.id) ?? change);
    return claimed;
  }
}

test('lanes that are not kept are noticed', async () => {
  const found = await findComplaint(() => ({ held: new UnorderedOutbox() }));
  expect(found).toMatch(/^(unmarked|diverged|overwritten)/);
});

/** A change is never due again. */
class StubbornOutbox extends FakeOutbox {
  override move(move: Parameters<OutboxStore['move']>[0]): OutboxEntry | null {
    const isReturned = move.to === 'pending' && move.note.role === 'program';
    return super.move(isReturned ? { ...move, to: 'sending', set: { dueAt: null } } : move);
  }
}

test('a change that never comes back is noticed', async () => {
  expect(await findComplaint(() => ({ held: new StubbornOutbox() }))).toMatch(/^stuck/);
});
