import { createServer } from 'node:net';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { openAccountClient, type SeenExchange } from '../../../main/api/client.ts';
import { ApiKeySchema, BaseUrlSchema } from '../../../preload/contract/index.ts';
import { startPracticeServer } from '../../../main/practice/server.ts';
import { testKey, uncheckedId } from './support/clients.ts';

test('each exchange is told once, with its path and status and nothing of key or person', async () => {
  const server = await startPracticeServer();
  const seen: SeenExchange[] = [];
  const connection = { baseUrl: server.baseUrl, apiKey: server.apiKey, acceptsForeignIds: false };
  const client = openAccountClient(connection, (exchange) => seen.push(exchange));
  const created = await client.create({ name: 'Ada Example', email: 'ada@example.com' });
  if (!created.ok) throw new Error(created.failure.code);
  const { id } = created.value;
  await client.get(id);
  // Typed into the field for an id; both are on its allow-list.
  await client.get(uncheckedId('2025550123'));
  await client.remove(uncheckedId('Ada-Example'));
  client.close();
  await server.close();

  expect(seen.map(({ method, path, outcome }) => `${method} ${path} ${outcome}`)).toEqual([
    'POST /v1/api/account 201',
    `GET /v1/api/account/${id} 200`,
    'GET /v1/api/account/{id} 404',
    'DELETE /v1/api/account/{id} 404',
  ]);
  for (const { milliseconds } of seen) expect(milliseconds).toBeGreaterThanOrEqual(0);
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Ada|example\\.com|202555|${server.apiKey}`));
});

test('an exchange without a reply is told by its failure code', async () => {
  const port = await freePort();
  const seen: SeenExchange[] = [];
  const baseUrl = v.parse(BaseUrlSchema, `http://127.0.0.1:${port}`);
  const connection = { baseUrl, apiKey: v.parse(ApiKeySchema, testKey), acceptsForeignIds: false };
  const client = openAccountClient(connection, (exchange) => seen.push(exchange));
  await client.get(uncheckedId('2025550123'));
  client.close();
  expect(seen).toMatchObject([
    { method: 'GET', path: '/v1/api/account/{id}', outcome: 'network-unreachable' },
  ]);
});

/** A port that nothing listens on: taken once and given back. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
