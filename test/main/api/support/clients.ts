import { onTestFinished } from 'vitest';
import * as v from 'valibot';
import { createAccountClient } from '../../../../main/api/client.ts';
import { openNodeTransport, type NodeTransportOptions } from '../../../../main/api/node-transport.ts';
import type { AccountClient } from '../../../../main/core/ports.ts';
import {
  startPracticeServer,
  type PracticeServerOptions,
  type RunningPracticeServer,
} from '../../../../main/practice/server.ts';
import {
  AccountIdSchema,
  ApiKeySchema,
  BaseUrlSchema,
  type AccountId,
  type FailureCode,
  type Result,
} from '../../../../preload/contract/index.ts';

/** A key that is nobody's, long enough to be told apart from any word. */
export const testKey = v.parse(ApiKeySchema, 'test-key-7f3a91c2e5d84b60');

export const exampleId = v.parse(AccountIdSchema, 'o1p2q3r4s5t6u7v8w9x0y1z2');

export const exampleAccount = {
  id: exampleId,
  createdAt: '2025-12-07T19:31:48.436+00:00',
  updatedAt: '2025-12-07T19:35:48.436+00:00',
  email: 'account@example.com',
  name: 'Acme Corp',
  phone: '+12025550123',
};

export interface ClientOptions extends Omit<NodeTransportOptions, 'origin'> {
  readonly apiKey?: string;
  readonly acceptsForeignIds?: boolean;
}

/** The real client over the real transport, with what a test may turn; it closes with the test. */
export function openClient(baseUrl: string, options: ClientOptions = {}): AccountClient {
  const { apiKey = testKey, acceptsForeignIds = false, ...transportOptions } = options;
  const connection = {
    baseUrl: v.parse(BaseUrlSchema, baseUrl),
    apiKey: v.parse(ApiKeySchema, apiKey),
    acceptsForeignIds,
  };
  const transport = openNodeTransport({ origin: new URL(baseUrl).origin, ...transportOptions });
  const client = createAccountClient(connection, transport);
  onTestFinished(() => client.close());
  return client;
}

/** A practice server and a client that has its key; both end with the test. */
export async function openPractice(
  options: ClientOptions & PracticeServerOptions = {},
): Promise<{ server: RunningPracticeServer; client: AccountClient }> {
  const { port, ...clientOptions } = options;
  const server = await startPracticeServer({ ...(port !== undefined && { port }) });
  onTestFinished(() => server.close());
  return { server, client: openClient(server.baseUrl, { apiKey: server.apiKey, ...clientOptions }) };
}

/** An id that no schema has seen, to try what stands behind the schema. */
export function uncheckedId(id: string): AccountId {
  return id as AccountId;
}

/** The five calls of the client by name, each with harmless input. */
export const calls = {
  create: (client: AccountClient) => client.create({ name: 'Ada Example', email: 'ada@example.com' }),
  get: (client: AccountClient, id = exampleId) => client.get(id),
  update: (client: AccountClient, id = exampleId) => client.update(id, { name: 'Ada B. Example', email: '' }),
  remove: (client: AccountClient, id = exampleId) => client.remove(id),
  test: (client: AccountClient) => client.test(),
} satisfies Record<string, (client: AccountClient, id?: AccountId) => Promise<Result<unknown>>>;

export type CallName = keyof typeof calls;
export const callNames: readonly CallName[] = ['create', 'get', 'update', 'remove', 'test'];

/** The failure in short, `code delivery [status]`, for tables of expectations. */
export function inShort(result: Result<unknown>): string {
  if (result.ok) return 'ok';
  const { code, delivery, status }: { code: FailureCode; delivery: string; status?: number | undefined } =
    result.failure;
  return [code, delivery, ...(status === undefined ? [] : [status])].join(' ');
}
