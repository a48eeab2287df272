import { expect, test } from 'vitest';
import { succeed } from '../../preload/contract/index.ts';
import { createAccountService } from '../../main/core/account-service.ts';
import { failKeychain, failNotSent } from '../../main/core/failures.ts';
import { account, canaryKey, createFakeClient, createTerminal, practiceUrl } from './fakes.ts';

const { id } = account;
const draft = { name: 'Ada Example' };

test('hands each operation to the client of the chosen server', async () => {
  const client = createFakeClient({ baseUrl: practiceUrl, apiKey: canaryKey, acceptsForeignIds: false });
  const accounts = createAccountService({ client: () => Promise.resolve(succeed(client)) });
  expect(await accounts.create(draft)).toEqual(succeed(account));
  expect(await accounts.get(id)).toEqual(succeed(account));
  expect(await accounts.update({ id, draft })).toEqual(succeed(account));
  expect(await accounts.remove(id)).toEqual(succeed({ id }));
  expect(client.calls).toEqual(['create Ada Example', 'get', 'update', 'remove']);
});

test.each([failNotSent('no-key'), failKeychain('locked'), failKeychain('absent'), failKeychain('slow')])(
  'without a client answers why: $failure.code',
  async (failure) => {
    const accounts = createAccountService({ client: () => Promise.resolve(failure) });
    const replies = [
      accounts.create(draft),
      accounts.get(id),
      accounts.update({ id, draft }),
      accounts.remove(id),
    ];
    expect(await Promise.all(replies)).toEqual(Array(4).fill(failure));
  },
);

test('takes the client anew for each call, so that a change of server counts at once', async () => {
  const { service, clients } = createTerminal();
  const accounts = createAccountService(service);
  await accounts.get(id);
  await service.handlers.chooseServer({ kind: 'mock' });
  await service.handlers.storeKey(canaryKey);
  await accounts.get(id);
  expect(clients.map(({ connection, calls }) => [connection.acceptsForeignIds, calls])).toEqual([
    [false, ['get']],
    [true, ['get']],
  ]);
});
