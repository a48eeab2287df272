import { expect, test } from 'vitest';
import type { AccessLevel, ChannelName } from '../../../../preload/contract/index.ts';
import { guardHandlers } from '../../../../main/core/access/access-guard.ts';
import { createHandlers, openRouter, ownPage } from '../../ipc/lawful.ts';
import { lookUp } from '../../ipc/lawful-answers.ts';
import { lawfulVariants } from '../../ipc/lawful-payloads.ts';

/** The bridge behind the guard, for a person of this level, and a clock that the test moves. */
function openTimed(level: AccessLevel) {
  const time = { now: 1_000 };
  const caller = {
    level,
    isStillAuthorized: () => true,
    present: () => level,
    finalLevel: () => Promise.resolve(level),
  };
  const handlers = guardHandlers(createHandlers(), {
    access: { caller: () => Promise.resolve(caller) },
    loadPreferences: () => Promise.resolve({ ownAccount: true }),
    elapsed: () => time.now,
  });
  const { router } = openRouter(handlers);
  /** How many of so many calls in a row are answered. */
  async function ask(channel: ChannelName, payload: unknown, times: number): Promise<number> {
    const calls = Array.from({ length: times }, () => router.handle(channel, ownPage, payload));
    return (await Promise.all(calls)).filter(({ ok }) => ok).length;
  }
  return { time, ask };
}

const calls: readonly (readonly [ChannelName, unknown, number])[] = [
  ['account:get', lookUp.account.id, 20],
  ['account:create', lawfulVariants['account:create'][0], 40],
  ['devices:print', {}, 20],
];

test.each(calls)(
  '%s: customers get only so many in ten minutes, and then more',
  async (channel, payload, max) => {
    const { time, ask } = openTimed('customer');
    expect(await ask(channel, payload, 500)).toBe(max);
    time.now += 599_999;
    expect(await ask(channel, payload, 500)).toBe(0);
    time.now += 1;
    expect(await ask(channel, payload, 500)).toBe(max);
  },
);

test.each(calls)(
  '%s: any ten minutes count, and what was refused does not',
  async (channel, payload, max) => {
    const { time, ask } = openTimed('customer');
    expect(await ask(channel, payload, max - 1)).toBe(max - 1);
    time.now += 500_000;
    expect(await ask(channel, payload, 500)).toBe(1);
    time.now += 100_000;
    expect(await ask(channel, payload, 500)).toBe(max - 1);
  },
);

test.each(calls)('%s: staff get as many as they ask for', async (channel, payload) => {
  expect(await openTimed('staff').ask(channel, payload, 500)).toBe(500);
});

test('one kind of call does not use up another', async () => {
  const { ask } = openTimed('customer');
  for (const [channel, payload, max] of calls) expect(await ask(channel, payload, 500)).toBe(max);
});
