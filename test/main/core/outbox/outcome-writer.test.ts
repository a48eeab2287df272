import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../../main/core/outbox/carry-out.ts';
import { createRetryBudget } from '../../../../main/core/outbox/rules/back-off.ts';
import { dueAfter, planMove } from '../../../../main/core/outbox/outcome-writer.ts';
import { changing, startTrial } from './outbox-trial.ts';
import { account, accountId, beginning, change, failure } from './samples.ts';
import { createTurnedClock } from './turned-clock.ts';

const refused = failure('rejected', 'answered', { status: 422 });

function outcome(fields: Partial<Outcome>): Outcome {
  return { transition: { to: 'done' }, failure: null, account: null, harmless: false, ...fields };
}

describe('the step that an outcome takes', () => {
  const take = (given: ReturnType<typeof change>, fields: Partial<Outcome>) =>
    planMove(given, outcome(fields), beginning + 1, beginning + 2);

  test('is taken only from this attempt, and bears the time', () => {
    const move = take(change('create', { attempts: 3 }), { account: account() });
    expect(move).toMatchObject({ from: ['sending'], attempts: 3, at: beginning + 1 });
  });

  test('a create that is done learns its account', () => {
    const move = take(change('create'), { account: account({ id: accountId('made') }) });
    expect(move).toMatchObject({ to: 'done', set: { accountId: 'made', failure: null, dueAt: null } });
    expect(move.note).toEqual({ event: 'done', role: 'program' });
  });

  test('an update that is done keeps the account that it was for', () => {
    const move = take(change('update'), { account: account({ id: accountId('foreign') }) });
    expect(move.set).toEqual({ failure: null, dueAt: null });
  });

  test.each(['failed', 'unknown'] as const)('%s says why, in the audit log by its code only', (to) => {
    const move = take(change('create'), { transition: { to }, failure: { ...refused, messages: ['Ada?'] } });
    expect(move).toMatchObject({ to, set: { failure: { messages: ['Ada?'] }, dueAt: null } });
    expect(move.note).toEqual({ event: to, role: 'program', outcome: 'rejected' });
  });

  test('a conflict keeps the server’s copy', () => {
    const move = take(change('update'), {
      transition: { to: 'conflict' },
      account: account({ name: 'Eve' }),
    });
    expect(move).toMatchObject({ to: 'conflict', set: { theirs: { name: 'Eve' }, failure: null } });
  });

  test('what comes back is due at the given moment', () => {
    const move = take(change('delete'), { transition: { to: 'pending', wait: 'own' }, failure: refused });
    expect(move).toMatchObject({ to: 'pending', set: { failure: refused, dueAt: beginning + 2 } });
    expect(move.note).toEqual({ event: 'returned', role: 'program', outcome: 'rejected' });
  });
});

describe('when a change that came back is due', () => {
  const maxRandom = () => 1 - Number.EPSILON;
  const broken = failure('server-error', 'maybe-sent', { status: 500 });
  const due = (wait: Parameters<typeof dueAfter>[0], attempts = 1, given = broken) => {
    const budget = createRetryBudget(beginning);
    const after = change('delete', { attempts });
    return (
      dueAfter(wait, after, given, { clock: createTurnedClock(), random: maxRandom, budget }) - beginning
    );
  };

  test('at once, where it waits for line or key together with all others', () => {
    expect([due('line', 9), due('pause', 9)]).toEqual([0, 0]);
  });

  test('ever later by itself, and never before the server allows it', () => {
    expect([due('own', 1), due('own', 4), due('own', 40)]).toEqual([1_000, 8_000, 300_000]);
    expect([due('busy', 1), due('busy', 4)]).toEqual([1_000, 8_000]);
    const asked = failure('rate-limited', 'answered', { retryAfterSeconds: 900 });
    expect([due('own', 1, asked), due('busy', 1, asked)]).toEqual([900_000, 900_000]);
  });

  test('later still where the budget is used up', () => {
    const budget = createRetryBudget(beginning);
    const options = { clock: createTurnedClock(), random: maxRandom, budget };
    const waits = Array.from(
      { length: 12 },
      () => dueAfter('own', change('delete'), broken, options) - beginning,
    );
    expect(waits.slice(8)).toEqual([1_000, 1_000, 30_000, 60_000]);
  });
});

test('a change that the server cannot digest is tried ever less often while all others go through', async () => {
  const trial = await startTrial();
  trial.client.rule('remove', failure('server-error', 'maybe-sent', { status: 500 }));
  await trial.outbox.submit(changing('delete'));
  for (let minute = 0; minute < 60; minute += 1) {
    await trial.clock.turn(60_000);
    await trial.outbox.submit(changing('update', accountId('other')));
  }
  const tries = trial.client.calls.filter((call) => call.startsWith('remove')).length;
  expect(tries).toBeGreaterThan(12);
  expect(tries).toBeLessThan(25);
  expect(trial.states().split(' ').slice(1)).toEqual(Array(60).fill('done'));
});

test('successes give back what repeated sending has used up', async () => {
  const trial = await startTrial();
  const broken = failure('server-error', 'maybe-sent', { status: 500 });
  const removeOnce = async (): Promise<number> => {
    trial.client.rule('remove', broken);
    await trial.outbox.submit(changing('delete', accountId('one')));
    const due = trial.held.changes.at(-1)?.dueAt ?? 0;
    trial.client.rule('remove', 'well');
    await trial.outbox.sendNow();
    await trial.clock.turn(1);
    return due - trial.clock.now();
  };
  const waits: number[] = [];
  for (let n = 0; n < 13; n += 1) waits.push(await removeOnce());
  // Ten tokens and the tenths of thirteen successes.
  expect(waits.slice(0, 11).every((wait) => wait <= 1_000)).toBe(true);
  expect(waits[12]).toBeGreaterThan(20_000);
});
