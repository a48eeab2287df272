import { expect, test } from 'vitest';
import {
  openClient,
  openPractice,
  exampleAccount,
  exampleId,
  inShort,
  testKey,
  uncheckedId,
} from './support/clients.ts';
import { startHttpServer } from './support/servers.ts';

test('creates, gets, updates and removes an account', async () => {
  const { client, server } = await openPractice();
  const created = await client.create({
    name: 'Ada Example',
    email: 'ada@example.com',
    phone: '+12025550101',
  });
  if (!created.ok) throw new Error(inShort(created));
  expect(created.value).toMatchObject({
    name: 'Ada Example',
    email: 'ada@example.com',
    phone: '+12025550101',
  });
  const { id } = created.value;

  expect(await client.get(id)).toEqual(created);
  const updated = await client.update(id, { name: 'Ada B. Example', email: 'ada@example.com', phone: '' });
  expect(updated).toMatchObject({ ok: true, value: { id, name: 'Ada B. Example', phone: null } });
  expect(await client.remove(id)).toEqual({ ok: true, value: { id } });
  expect(inShort(await client.get(id))).toBe('not-found answered 404');
  expect(server.requests.latest.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /v1/api/account',
    `GET /v1/api/account/${id}`,
    `PUT /v1/api/account/${id}`,
    `DELETE /v1/api/account/${id}`,
    `GET /v1/api/account/${id}`,
  ]);
});

test('a create sends what was filled in, an update every field of the draft', async () => {
  const bodies: string[] = [];
  const server = await startHttpServer((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => bodies.push(text));
    request.on('end', () => response.end(JSON.stringify(exampleAccount)));
  });
  const client = openClient(`http://127.0.0.1:${server.port}`);
  await client.create({ name: 'Zoë Example', email: '', phone: '   ' });
  await client.update(exampleId, { name: 'Zoë Example', email: '', phone: '' });
  expect(bodies.map((text) => JSON.parse(text) as unknown)).toEqual([
    { name: 'Zoë Example' },
    { name: 'Zoë Example', email: '', phone: '' },
  ]);
});

test('sends the key, asks for plain JSON and states the length in bytes', async () => {
  const server = await startHttpServer((_request, response) => response.end(JSON.stringify(exampleAccount)));
  const client = openClient(`http://127.0.0.1:${server.port}/base/path`);
  await client.create({ name: 'Zoë' });
  expect(server.requests[0]).toMatchObject({
    method: 'POST',
    url: '/base/path/v1/api/account',
    headers: {
      'x-api-key': testKey,
      accept: 'application/json',
      'accept-encoding': 'identity',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength('{"name":"Zoë"}')),
    },
  });
});

test.each([200, 201])('takes %i for a create', async (status) => {
  const server = await startHttpServer((_request, response) =>
    response.writeHead(status).end(JSON.stringify(exampleAccount)),
  );
  const client = openClient(`http://127.0.0.1:${server.port}`);
  expect(await client.create({ name: 'Acme Corp' })).toEqual({ ok: true, value: exampleAccount });
});

test.each([
  ['an empty 204', 204, '', 'ok'],
  ['an empty 200', 200, '', 'ok'],
  [
    'the documented reply',
    200,
    '{"statusCode":200,"message":"Resource with Id 123 deleted successfully"}',
    'ok',
  ],
  [
    'a reply that says it failed',
    200,
    '{"statusCode":500,"message":"no"}',
    'unreadable-reply maybe-sent 200',
  ],
  ['an account', 200, JSON.stringify(exampleAccount), 'unreadable-reply maybe-sent 200'],
  ['a page', 200, '<html></html>', 'unreadable-reply maybe-sent 200'],
])('a delete answered by %s', async (_name, status, body, expected) => {
  const server = await startHttpServer((_request, response) => response.writeHead(status).end(body));
  const client = openClient(`http://127.0.0.1:${server.port}`);
  expect(inShort(await client.remove(exampleId))).toBe(expected);
});

test.each([
  ['the JSON of the API', '{"statusCode":404,"message":"Account not found"}', 'not-found answered 404'],
  ['nothing', '', 'unreadable-reply maybe-sent 404'],
  ['plain text', 'Not Found', 'unreadable-reply maybe-sent 404'],
  ['foreign JSON', '{"path":"/v1"}', 'unreadable-reply maybe-sent 404'],
])(
  'a 404 with %s says that the account is gone only where it is the API that speaks',
  async (_, body, gone) => {
    const server = await startHttpServer((_request, response) => response.writeHead(404).end(body));
    const client = openClient(`http://127.0.0.1:${server.port}`);
    expect(inShort(await client.remove(exampleId))).toBe(gone);
    expect(inShort(await client.update(exampleId, { name: 'Acme' }))).toBe(gone);
    expect(inShort(await client.get(exampleId))).toBe('not-found answered 404');
  },
);

test('another account than the one asked for is refused, except from the mock server', async () => {
  const foreign = { ...exampleAccount, id: 'another0000000000000000a' };
  const server = await startHttpServer((_request, response) => response.end(JSON.stringify(foreign)));
  const baseUrl = `http://127.0.0.1:${server.port}`;
  const strict = openClient(baseUrl);
  expect(inShort(await strict.get(exampleId))).toBe('unreadable-reply maybe-sent 200');
  expect(inShort(await strict.update(exampleId, { name: 'Acme' }))).toBe('unreadable-reply maybe-sent 200');
  const lenient = openClient(baseUrl, { acceptsForeignIds: true });
  expect(await lenient.get(exampleId)).toEqual({ ok: true, value: foreign });
  expect(await lenient.update(exampleId, { name: 'Acme' })).toEqual({ ok: true, value: foreign });
});

test.each([
  ['an account', 200, JSON.stringify(exampleAccount), 'ok 200'],
  ['the JSON 404 of the API', 404, '{"statusCode":404,"message":"Account not found"}', 'ok 404'],
  ['a JSON 400', 400, '{"statusCode":400,"message":["id must be a cuid"],"error":"Bad Request"}', 'ok 400'],
  ['a page with 404', 404, '<html></html>', 'unreadable-reply maybe-sent 404'],
  ['an empty 404', 404, '', 'unreadable-reply maybe-sent 404'],
  ['foreign JSON with 404', 404, '{"path":"/v1"}', 'unreadable-reply maybe-sent 404'],
  ['a page with 200', 200, '<html></html>', 'unreadable-reply maybe-sent 200'],
  ['401', 401, '{"statusCode":401,"message":"Unauthorized"}', 'unauthorised answered 401'],
  ['403', 403, '', 'forbidden answered 403'],
  ['500', 500, '', 'server-error answered 500'],
])('a connection test answered by %s', async (_name, status, body, expected) => {
  const server = await startHttpServer((_request, response) => response.writeHead(status).end(body));
  const result = await openClient(`http://127.0.0.1:${server.port}`).test();
  expect(result.ok ? `ok ${result.value.status}` : inShort(result)).toBe(expected);
  if (result.ok) expect(result.value.milliseconds).toBeGreaterThanOrEqual(0);
});

test('a connection test passes at the practice server and changes nothing there', async () => {
  const { client, server } = await openPractice();
  expect(await client.test()).toMatchObject({ ok: true, value: { status: 404 } });
  expect(server.requests.latest).toMatchObject([{ method: 'GET', keyAccepted: true }]);
});

test('a hostile id is refused by the client itself, unsent', async () => {
  const { client, server } = await openPractice();
  for (const id of ['..', 'a/b', '']) {
    const failures = [
      await client.get(uncheckedId(id)),
      await client.update(uncheckedId(id), { name: 'Acme' }),
      await client.remove(uncheckedId(id)),
    ];
    expect(failures.map(inShort)).toEqual(Array(3).fill('invalid-input not-sent'));
  }
  expect(server.connectionCount()).toBe(0);
});
