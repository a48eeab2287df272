import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ProxyUrlSchema, succeed, type ServerChoice } from '../../../../preload/contract/index.ts';
import { createClientCache } from '../../../../main/core/profiles/client-cache.ts';
import type { Connection } from '../../../../main/core/ports.ts';
import {
  account,
  apiKey,
  canaryKey,
  createFakeClient,
  createTerminal,
  customServer,
  otherKey,
  practiceKey,
  practiceUrl,
  type FakeClient,
} from '../../../support/main/fakes.ts';

const servers: readonly ServerChoice[] = [
  { kind: 'practice' },
  { kind: 'mock' },
  { kind: 'official' },
  customServer('https://one.example.com'),
  customServer('https://two.example.com'),
];

type Step =
  | { readonly do: 'choose'; readonly server: ServerChoice }
  | { readonly do: 'store' | 'forget' | 'status' | 'create' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom(...servers).map((server) => ({ do: 'choose', server }) as const),
  fc.constantFrom('store', 'forget', 'status', 'create').map((name) => ({ do: name }) as const),
);

/** What must be true when each call takes effect in the order in which it was made. */
class Model {
  server: ServerChoice = { kind: 'practice' };
  readonly keys = new Map<string, string>();
  /** Every pair of address and key that a person has brought together. */
  readonly lawful = new Set<string>();

  get key(): string | undefined {
    return this.keys.get(JSON.stringify(this.server));
  }

  set key(key: string | undefined) {
    if (this.server.kind === 'practice') return;
    if (key === undefined) this.keys.delete(JSON.stringify(this.server));
    else this.keys.set(JSON.stringify(this.server), key);
  }
}

test('calls that overlap in any way take effect one after another', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(step, fc.nat(3)), { maxLength: 14 }),
      async (s, steps) => {
        const delay = async <T>(label: string, run: () => T) => {
          await s.schedule(Promise.resolve(), label);
          return run();
        };
        const { service, clients } = createTerminal({ delay });
        const model = new Model();
        const checks: Promise<void>[] = [];
        const expectedServers = new Map<string, string>();

        const expectStatus = (reply: ReturnType<typeof service.handlers.status>) => {
          const { server, key } = model;
          const ending = key?.slice(-4) ?? null;
          checks.push(
            reply.then((result) =>
              expect(result).toMatchObject({ ok: true, value: { server, key: { ending } } }),
            ),
          );
        };

        for (const [index, [command, pause]] of steps.entries()) {
          if (command.do === 'choose') {
            model.server = command.server;
            expectStatus(service.handlers.chooseServer(command.server));
          } else if (command.do === 'status') {
            expectStatus(service.handlers.status(undefined));
          } else if (command.do === 'create') {
            const { server, key } = model;
            const isPractice = server.kind === 'practice';
            const name = `request-${index}`;
            expectedServers.set(`create ${name}`, `${addressOf(server)} ${isPractice ? practiceKey : key}`);
            checks.push(
              service.client().then(async (client) => {
                expect(client.ok).toBe(isPractice || key !== undefined);
                if (client.ok) await client.value.create({ name });
              }),
            );
          } else if (model.server.kind !== 'practice') {
            model.key = command.do === 'store' ? `key-number-${String(index).padStart(4, '0')}` : undefined;
            expectStatus(
              command.do === 'store'
                ? service.handlers.storeKey(apiKey(model.key ?? ''))
                : service.handlers.forgetKey(undefined),
            );
            if (command.do === 'store') model.lawful.add(`${addressOf(model.server)} ${model.key ?? ''}`);
          }
          // Whatever needs no answer of a port gets done; then some ports answer.
          if (pause > 0) await new Promise((resolve) => setImmediate(resolve));
          for (let answers = 1; answers < pause && s.count() > 0; answers += 1) await s.waitNext(1);
        }
        await s.waitIdle();
        await Promise.all(checks);
        await service.close();

        for (const { connection, calls, cutOff, closed } of clients) {
          const pair = `${connection.baseUrl} ${connection.apiKey}`;
          for (const call of calls) expect(expectedServers.get(call)).toBe(pair);
          if (connection.baseUrl !== practiceUrl) expect(model.lawful).toContain(pair);
          expect([cutOff, closed > 0]).toEqual([0, true]);
        }
      },
    ),
    { numRuns: 400 },
  );
});

function addressOf(server: ServerChoice): string {
  if (server.kind === 'practice') return practiceUrl;
  if (server.kind === 'custom') return server.baseUrl;
  return server.kind === 'mock' ? 'https://docs.finalpos.com/_mock/openapi' : 'https://api.finalpos.com';
}

test('a client given up closes after its last call, and again after one that came late', async () => {
  const opened: FakeClient[] = [];
  const waiting: (() => void)[] = [];
  const slot = createClientCache((connection) => {
    const client = createFakeClient(connection, async (_, run) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return run();
    });
    opened.push(client);
    return client;
  });
  const connection: Connection = { baseUrl: practiceUrl, apiKey: canaryKey, acceptsForeignIds: false };
  const client = slot.use(connection);
  const calls = [client.create({ name: 'Ada Example' }), client.test()];
  slot.use({ ...connection, apiKey: otherKey });
  expect(opened.map(({ closed }) => closed)).toEqual([0, 0]);
  waiting[0]?.();
  await calls[0];
  expect(opened[0]?.closed).toBe(0);
  waiting[1]?.();
  await calls[1];
  expect(opened[0]?.closed).toBe(1);
  const late = client.get(account.id);
  waiting[2]?.();
  expect(await late).toEqual(succeed(account));
  expect([opened[0]?.closed, opened[0]?.cutOff]).toEqual([2, 0]);
});

test.each<[string, Partial<Connection>]>([
  ['address', { baseUrl: customBase('https://two.example.com') }],
  ['key', { apiKey: otherKey }],
  ['dialect', { acceptsForeignIds: true }],
  ['proxy', { proxyUrl: v.parse(ProxyUrlSchema, 'http://proxy.example.com:8080') }],
])('another %s makes another client, the same connection does not', (_, difference) => {
  const slot = createClientCache(createFakeClient);
  const connection: Connection = { baseUrl: practiceUrl, apiKey: canaryKey, acceptsForeignIds: false };
  const first = slot.use(connection);
  expect(slot.use({ ...connection })).toBe(first);
  expect(slot.use({ ...connection, ...difference })).not.toBe(first);
});

function customBase(address: string): Connection['baseUrl'] {
  const server = customServer(address);
  return server.kind === 'custom' ? server.baseUrl : practiceUrl;
}
