import { describe, expect, test } from 'vitest';
import {
  fail,
  listChannels,
  succeed,
  type AccessLevel,
  type ChannelName,
} from '../../../../preload/contract/index.ts';
import { guardHandlers } from '../../../../main/core/access/access-guard.ts';
import { createHandlers, openRouter, ownPage } from '../../ipc/lawful.ts';
import { lookUp, status } from '../../ipc/lawful-answers.ts';
import { lawfulVariants } from '../../ipc/lawful-payloads.ts';

/** Written down a second time, by the levels and not by the channels: what each may ask besides `everyone`. */
const everyone: readonly ChannelName[] = [
  ...(['preferences:read', 'devices:state', 'visit:end', 'terminal:status'] as const),
  ...(['access:state', 'access:unlock', 'access:lock', 'access:setPin'] as const),
  ...(['outbox:summary', 'storage:report'] as const),
];
const customers: readonly ChannelName[] = [...everyone, 'account:create', 'account:get', 'devices:print'];
const refused = fail({ code: 'staff-only', delivery: 'not-sent' });

/** The whole bridge behind the guard, for a person whose level stays as it is. */
function openGuarded(level: AccessLevel, { ownAccount = true } = {}) {
  const reached: string[] = [];
  const handlers = guardHandlers(
    createHandlers((channel) => reached.push(channel)),
    {
      access: {
        caller: () =>
          Promise.resolve({
            ...{ level, isStillAuthorized: () => true, present: () => level },
            finalLevel: () => Promise.resolve(level),
          }),
      },
      loadPreferences: () => Promise.resolve({ ownAccount }),
      elapsed: () => 0,
    },
  );
  const { router } = openRouter(handlers);
  const ask = (channel: string, payload: unknown) => router.handle(channel, ownPage, payload);
  return { reached, ask };
}

const payloads = Object.entries(lawfulVariants).flatMap(([channel, variants]) =>
  variants.map((payload, index) => ({ channel, payload, index })),
);

test('the lists above name channels that there are', () => {
  const names = listChannels().map(({ name }) => name);
  expect(customers.filter((name) => !names.includes(name))).toEqual([]);
  expect(names.length - customers.length).toBe(21);
});

describe.each<[AccessLevel, readonly string[] | null]>([
  ['staff', null],
  ['customer', customers],
  ['locked', everyone],
])('%s', (level, allowed) => {
  test.each(payloads)('$channel, payload $index', async ({ channel, payload }) => {
    const { reached, ask } = openGuarded(level);
    const answer = await ask(channel, payload);
    const names = typeof payload === 'object' && payload !== null && 'printer' in payload;
    const isAllowed =
      allowed === null || (allowed.includes(channel) && !(channel === 'devices:print' && names));
    expect(answer.ok).toBe(isAllowed);
    expect(reached).toEqual(isAllowed ? [channel] : []);
    if (!isAllowed) expect(answer).toEqual(refused);
  });
});

test('staff get every answer as it is', async () => {
  const open = createHandlers();
  const bare = openRouter(open).router;
  const { ask } = openGuarded('staff', { ownAccount: false });
  for (const { channel, payload } of payloads) {
    expect(await ask(channel, payload)).toEqual(await bare.handle(channel, ownPage, payload));
  }
});

test('customers see their account where the store allows it, and nothing that waits for it', async () => {
  const id = lookUp.account.id;
  expect(lookUp.changes).not.toEqual([]);
  expect(await openGuarded('customer').ask('account:get', id)).toEqual(succeed({ ...lookUp, changes: [] }));
  const closed = openGuarded('customer', { ownAccount: false });
  expect(await closed.ask('account:get', id)).toEqual(refused);
  expect(closed.reached).toEqual([]);
});

test.each(['customer', 'locked'] as const)('%s: the end of the API key is for staff', async (level) => {
  expect(status.key.ending).toHaveLength(4);
  const told = await openGuarded('staff').ask('terminal:status', undefined);
  expect(told).toMatchObject({ ok: true, value: { key: { ending: status.key.ending } } });
  const answer = await openGuarded(level).ask('terminal:status', undefined);
  expect(answer).toMatchObject({ ok: true, value: { key: { ending: null } } });
});

test('a locked terminal shows no account where customers may see theirs', async () => {
  expect(await openGuarded('locked').ask('account:get', lookUp.account.id)).toEqual(refused);
});

test('customers learn that somebody looks the same, and not who', async () => {
  const [payload] = lawfulVariants['account:create'];
  expect(await openGuarded('customer').ask('account:create', payload)).toEqual(
    succeed({ kind: 'looks-like', accounts: [], waiting: [] }),
  );
});
