import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { listChannels, parseResult, type Handlers, type Result } from '../../../preload/contract/index.ts';
import { createRouter } from '../../../main/ipc/router.ts';
import { canaryKey } from '../../support/main/fakes.ts';
import { createHandlers, ownPage } from '../../main/ipc/lawful.ts';
import { rounds } from '../../support/rounds.ts';
import { clone, messagesFor } from './messages.ts';

const messagesPerChannel = rounds('MESSAGES', 20_000, 1_000_000);

interface Count {
  sent: number;
  lawful: number;
  reached: number;
}

/** A schema of optional fields takes a date or a map for an object without fields; the router does not. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || Array.isArray(value)) && Object.values(value).every(isPlain);
}

/** Sends generated messages through a router; the schema says which of them may get through. */
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
      const lawful =
        isPlain(received.value) && v.safeParse(entry.channel.input, structuredClone(received.value)).success;
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
      if (!isDeepStrictEqual(parsed, reply)) throw new Error('The reply is against the contract');
    }),
    { numRuns: runs },
  );
  return count;
}

test.each(listChannels().map(({ name }) => name))(
  '%s: generated messages, none thrown out of the router, no unlawful one handled, each reply within the contract',
  async (channel) => {
    const { sent, lawful, reached } = await sendMessages(channel, messagesPerChannel, createHandlers);
    expect(sent).toBeGreaterThan(messagesPerChannel * 0.9);
    // Both kinds must be there, or the test shows nothing.
    expect(lawful).toBeGreaterThan(messagesPerChannel * 0.02);
    expect(lawful).toBeLessThan(messagesPerChannel * 0.9);
    expect(reached).toBeGreaterThan(lawful * 0.9);
  },
  Math.max(60_000, messagesPerChannel / 5),
);

/** Every id in an input that a handler got, wherever it is. */
function idsIn(input: unknown): unknown[] {
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, value]: [string, unknown]) =>
    name === 'id' || name === 'account' ? [value] : idsIn(value),
  );
}

test('no id reaches a handler that could address anything but one account', async () => {
  const ids: unknown[] = [];
  const idItself = ['account:get', 'directory:forget'];
  const withIds = ['account:update', 'account:remove', 'outbox:list', 'outbox:compare', 'outbox:resolve'];
  for (const channel of [...idItself, ...withIds]) {
    const before = ids.length;
    await sendMessages(channel, 2_000, (note) =>
      createHandlers((name, input) => {
        note();
        ids.push(...(idItself.includes(name) ? [input] : idsIn(input)));
      }),
    );
    expect(ids.length - before).toBeGreaterThan(50);
  }
  // Said again here, apart from the schema: these and no other ids may ever be put into a URL.
  expect(ids.filter((id) => !/^[A-Za-z0-9_-]{1,64}$/.test(String(id)))).toEqual([]);
});

/** The handler of a channel as an unguarded router would call it: with whatever came. */
function findHandler(handlers: Handlers, group: string, operation: string) {
  const handler: unknown = Reflect.get(Reflect.get(handlers, group) as object, operation);
  return handler as (payload: unknown) => Promise<Result<unknown>>;
}

test.each([
  ...['account:get', 'account:update', 'outbox:list', 'outbox:resolve', 'directory:setRetention'],
  ...['storage:repair', 'terminal:storeKey', 'terminal:chooseServer', 'terminal:close'],
])('control: a router that hands %s on unparsed is caught', async (channel) => {
  const [group = '', operation = ''] = channel.split(':');
  const unguarded: typeof createRouter = ({ handlers }) => ({
    handle: (_name, _sender, payload) => findHandler(handlers, group, operation)(payload),
  });
  const caught = sendMessages(channel, 500, (note) => createHandlers(note), unguarded);
  await expect(caught).rejects.toMatchObject({
    cause: { message: 'An unlawful message reached the handler' },
  });
});

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
