import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  listChannels,
  parseResult,
  succeed,
  type Handlers,
  type Result,
} from '../../preload/contract/index.ts';
import { createAccountService } from '../../main/core/account-service.ts';
import type { AccountClient } from '../../main/core/ports.ts';
import { createRouter } from '../../main/ipc/router.ts';
import { canaryKey, createFakeClient, practiceUrl } from '../core/fakes.ts';
import { createHandlers, ownPage } from '../ipc/lawful.ts';
import { clone, messagesFor } from './messages.ts';

const messagesPerChannel = 20_000;

interface Count {
  sent: number;
  lawful: number;
  reached: number;
}

/** Sends generated messages through a router; the schema alone says which of them may get through. */
async function sendMessages(
  channel: string,
  runs: number,
  build: (note: () => void) => Handlers,
  open: typeof createRouter = createRouter,
): Promise<Count> {
  const entry = listChannels().find(({ name }) => name === channel);
  if (entry === undefined) throw new Error(`There is no channel ${channel}`);
  const count: Count = { sent: 0, lawful: 0, reached: 0 };
  let reached = 0;
  const router = open({ handlers: build(() => (reached += 1)), log: () => undefined });
  const message = messagesFor(channel);
  await fc.assert(
    fc.asyncProperty(message, async (original) => {
      const received = clone(original);
      if (received === null) return;
      const lawful = v.safeParse(entry.channel.input, structuredClone(received.value)).success;
      reached = 0;
      const reply = await router.handle(channel, ownPage, received.value);
      count.sent += 1;
      count.lawful += lawful ? 1 : 0;
      count.reached += reached;
      if (!lawful && reached > 0) throw new Error('An unlawful message reached the handler');
      if (!lawful && (reply.ok || reply.failure.code !== 'invalid-input'))
        throw new Error('It was not refused');
      if (lawful && !reply.ok && reply.failure.code !== 'invalid-input') throw new Error(reply.failure.code);
      const parsed = parseResult(entry.channel.output, reply);
      if (JSON.stringify(parsed) !== JSON.stringify(reply))
        throw new Error('The reply is against the contract');
    }),
    { numRuns: runs },
  );
  return count;
}

test.each(listChannels().map(({ name }) => name))(
  '%s: 20,000 messages, none thrown out of the router, no unlawful one handled, each reply within the contract',
  async (channel) => {
    const { sent, lawful, reached } = await sendMessages(channel, messagesPerChannel, createHandlers);
    expect(sent).toBeGreaterThan(messagesPerChannel * 0.9);
    // Both kinds must be there, or the test shows nothing.
    expect(lawful).toBeGreaterThan(messagesPerChannel * 0.02);
    expect(lawful).toBeLessThan(messagesPerChannel * 0.9);
    expect(reached).toBeGreaterThan(lawful * 0.9);
  },
  60_000,
);

test('no unlawful message reaches the client behind the account service', async () => {
  const ids: string[] = [];
  for (const operation of ['create', 'get', 'update', 'remove']) {
    const client = createFakeClient({ baseUrl: practiceUrl, apiKey: canaryKey, acceptsForeignIds: false });
    const noting: AccountClient = {
      ...client,
      get: (id) => (ids.push(id), client.get(id)),
      update: (id, draft) => (ids.push(id), client.update(id, draft)),
      remove: (id) => (ids.push(id), client.remove(id)),
    };
    const account = createAccountService({ client: () => Promise.resolve(succeed(noting)) });
    const { lawful } = await sendMessages(`account:${operation}`, 2_000, (note) => ({
      ...createHandlers(note),
      account,
    }));
    expect(client.calls.length).toBeLessThanOrEqual(lawful);
    expect(client.calls.length).toBeGreaterThan(0);
  }
  // Said again here, apart from the schema: these and no other ids may ever be put into a URL.
  expect(ids.filter((id) => !/^[A-Za-z0-9_-]{1,64}$/.test(id))).toEqual([]);
});

/** The handler of a channel as an unguarded router would call it: with whatever came. */
function findHandler(handlers: Handlers, group: string, operation: string) {
  const handler: unknown = Reflect.get(Reflect.get(handlers, group) as object, operation);
  return handler as (payload: unknown) => Promise<Result<unknown>>;
}

test.each(['account:get', 'account:update', 'terminal:storeKey', 'terminal:chooseServer'])(
  'control: a router that hands %s on unparsed is caught',
  async (channel) => {
    const [group = '', operation = ''] = channel.split(':');
    const unguarded: typeof createRouter = ({ handlers }) => ({
      handle: (_name, _sender, payload) => findHandler(handlers, group, operation)(payload),
    });
    const caught = sendMessages(channel, 500, (note) => createHandlers(note), unguarded);
    await expect(caught).rejects.toMatchObject({
      cause: { message: 'An unlawful message reached the handler' },
    });
  },
);

test('control: a router that answers against the contract is caught', async () => {
  const talkative: typeof createRouter = (dependencies) => ({
    handle: async (...message) => ({
      ...(await createRouter(dependencies).handle(...message)),
      apiKey: canaryKey,
    }),
  });
  const caught = sendMessages('account:get', 500, createHandlers, talkative);
  await expect(caught).rejects.toMatchObject({ cause: { message: 'The reply is against the contract' } });
});
