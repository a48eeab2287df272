import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  startPracticeServer,
  type PracticeServerOptions,
  type RunningPracticeServer,
} from '../../../main/practice/server.ts';

const json = { 'content-type': 'application/json' };

async function start(options?: PracticeServerOptions): Promise<RunningPracticeServer> {
  const server = await startPracticeServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** One request by hand: what any foreign client would send. */
async function ask(
  server: RunningPracticeServer,
  method: string,
  path: string,
  body?: string,
  key: string = server.apiKey,
) {
  const reply = await fetch(server.baseUrl + path, {
    method,
    headers: { ...json, 'x-api-key': key },
    ...(body !== undefined && { body }),
  });
  return { status: reply.status, headers: reply.headers, body: (await reply.json()) as unknown };
}

test('listens on loopback only, on a free port, with a key of its own', async () => {
  const [first, second] = [await start(), await start()];
  expect(first.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(first.baseUrl).not.toBe(second.baseUrl);
  expect(first.apiKey).not.toBe(second.apiKey);
  expect(first.apiKey.length).toBeGreaterThan(20);
});

test('takes the port and the key that it is given, and says when it cannot', async () => {
  const first = await start({ apiKey: 'a-key-of-the-test' });
  const port = Number(new URL(first.baseUrl).port);
  expect(first.apiKey).toBe('a-key-of-the-test');
  await expect(startPracticeServer({ port })).rejects.toThrow('EADDRINUSE');
  await expect(startPracticeServer({ apiKey: 'two words' })).rejects.toThrow();
});

test('answers as the API does', async () => {
  const server = await start();
  const created = await ask(server, 'POST', '/v1/api/account', '{"name":"Acme Corp"}');
  expect(created).toMatchObject({ status: 201, body: { name: 'Acme Corp', email: null, phone: null } });
  const path = `/v1/api/account/${server.accounts.list()[0]?.id ?? ''}`;
  expect(await ask(server, 'GET', path)).toMatchObject({ status: 200, body: { name: 'Acme Corp' } });
  expect(await ask(server, 'PUT', path, '{"phone":"+12025550123"}')).toMatchObject({
    status: 200,
    body: { name: null, phone: '+12025550123' },
  });
  expect(await ask(server, 'DELETE', path)).toMatchObject({
    status: 200,
    body: { statusCode: 200, message: /^Resource with Id [a-z0-9]{24} deleted successfully$/ },
  });
  for (const method of ['GET', 'PUT', 'DELETE']) {
    expect(await ask(server, method, path, method === 'PUT' ? '{}' : undefined)).toMatchObject({
      status: 404,
      body: { statusCode: 404, message: 'Account not found', error: 'Not Found' },
    });
  }
});

describe('refuses', () => {
  test.each<[string, string, string, string | undefined, number]>([
    ['a list', 'GET', '/v1/api/account', undefined, 404],
    ['another method', 'PATCH', '/v1/api/account/x', '{}', 404],
    ['another path', 'GET', '/v1/api/accounts/x', undefined, 404],
    ['a deeper path', 'GET', '/v1/api/account/x/y', undefined, 404],
    ['a query', 'GET', '/v1/api/account/x?y', undefined, 404],
    ['a body that is not JSON', 'POST', '/v1/api/account', '{"name":', 400],
    ['a body of the wrong shape', 'POST', '/v1/api/account', '{"name":7}', 400],
    ['an upload', 'POST', '/v1/api/account', `{"name":"${'x'.repeat(70_000)}"}`, 413],
  ])('%s', async (_name, method, path, body, status) => {
    const server = await start();
    expect(await ask(server, method, path, body)).toMatchObject({ status, body: { statusCode: status } });
    expect(server.accounts.list()).toEqual([]);
  });

  test.each(['', 'wrong', 'x'.repeat(5_000)])('the key %j, and does nothing', async (key) => {
    const server = await start();
    const refused = await ask(server, 'POST', '/v1/api/account', '{"name":"Acme"}', key);
    expect(refused).toMatchObject({ status: 401, body: { statusCode: 401, message: 'Unauthorized' } });
    expect(server.accounts.list()).toEqual([]);
    expect(server.requests.latest).toEqual([{ method: 'POST', path: '/v1/api/account', keyAccepted: false }]);
  });
});

describe('the record of what arrived', () => {
  test('holds no key and no body, and can be waited for', async () => {
    const server = await start();
    const second = server.requests.arrival(2);
    await ask(server, 'POST', '/v1/api/account', '{"name":"Ada Example"}');
    await ask(server, 'GET', '/v1/api/account/x');
    await second;
    await server.requests.arrival(1);
    expect(server.requests.latest).toEqual([
      { method: 'POST', path: '/v1/api/account', keyAccepted: true },
      { method: 'GET', path: '/v1/api/account/x', keyAccepted: true },
    ]);
  });

  test('keeps the latest thousand and counts all', async () => {
    const server = await start();
    for (let n = 0; n < 1_005; n++) await ask(server, 'GET', `/v1/api/account/${n}`);
    expect(server.requests.count()).toBe(1_005);
    expect(server.requests.latest).toHaveLength(1_000);
    expect(server.requests.latest[0]?.path).toBe('/v1/api/account/5');
  });
});

describe('faults', () => {
  const get = (server: RunningPracticeServer) => ask(server, 'GET', '/v1/api/account/x');

  test('can be limited to a method and to a number of requests', async () => {
    const server = await start();
    await server.faults.set(
      { name: 'server-error', method: 'GET', times: 2 },
      { name: 'conflict', method: 'PUT' },
    );
    expect((await ask(server, 'POST', '/v1/api/account', '{}')).status).toBe(201);
    const statuses = [await get(server), await get(server), await get(server)].map(({ status }) => status);
    expect(statuses).toEqual([500, 500, 404]);
    expect((await ask(server, 'PUT', '/v1/api/account/x', '{}')).status).toBe(409);
    await server.faults.clear();
    expect((await ask(server, 'PUT', '/v1/api/account/x', '{}')).status).toBe(404);
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('act after the work: %j', async (afterWork, accounts) => {
    const server = await start();
    await server.faults.set({ name: 'server-error', afterWork });
    expect((await ask(server, 'POST', '/v1/api/account', '{}')).status).toBe(500);
    expect(server.accounts.list()).toHaveLength(accounts);
  });

  test('latency goes together with another', async () => {
    const server = await start();
    await server.faults.set({ name: 'latency', milliseconds: 60 }, { name: 'forbidden' });
    const started = performance.now();
    expect((await get(server)).status).toBe(403);
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
  });

  test('refuse closes the port and opens the same one again', async () => {
    const server = await start();
    await get(server);
    await server.faults.set({ name: 'refuse' });
    await expect(get(server)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await server.faults.set({ name: 'forbidden' });
    expect((await get(server)).status).toBe(403);
  });

  test('reset-on-accept is counted by connection', async () => {
    const server = await start();
    await server.faults.set({ name: 'reset-on-accept', times: 1 });
    await expect(get(server)).rejects.toThrow();
    expect((await get(server)).status).toBe(404);
    expect(server.connectionCount()).toBe(2);
  });
});

test('close ends a connection that is waiting for its answer, at once, and may be called twice', async () => {
  const server = await start();
  await server.faults.set({ name: 'silence' });
  const waiting = fetch(`${server.baseUrl}/v1/api/account/x`, { headers: { 'x-api-key': server.apiKey } });
  const outcome = expect(waiting).rejects.toThrow();
  await server.requests.arrival(1);
  const idle = connect(Number(new URL(server.baseUrl).port), '127.0.0.1');
  await once(idle, 'connect');
  const ended = once(idle, 'close');
  await server.close();
  await Promise.all([outcome, ended]);
  await server.close();
});
