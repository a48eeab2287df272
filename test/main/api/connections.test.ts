import { once } from 'node:events';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { makeCertificate } from './support/certificate.ts';
import {
  exampleAccount,
  exampleId,
  inShort,
  openClient,
  openPractice,
  uncheckedId,
} from './support/clients.ts';
import { startHttpServer, startSocketServer } from './support/servers.ts';

test('reads, updates and deletes share a socket; each create has its own', async () => {
  const { client, server } = await openPractice();
  const ids: string[] = [];
  for (const name of ['Ada', 'Ben', 'Cleo']) {
    const created = await client.create({ name });
    if (created.ok) ids.push(created.value.id);
  }
  expect(ids).toHaveLength(3);
  expect(server.connectionCount()).toBe(3);
  for (const id of ids.map(uncheckedId)) {
    await client.get(id);
    await client.update(id, { name: 'Dora' });
    await client.remove(id);
  }
  expect(server.connectionCount()).toBe(4);
});

test('the same over TLS', async () => {
  const certificate = makeCertificate(['127.0.0.1']);
  const server = await startHttpServer((_request, response) => response.end(JSON.stringify(exampleAccount)), {
    certificate,
  });
  const client = openClient(`https://127.0.0.1:${server.port}`, {
    certificateAuthorities: [certificate.cert],
  });
  for (let round = 0; round < 3; round++) {
    await client.get(exampleId);
    await client.create({ name: 'Ada' });
  }
  expect(server.requests).toHaveLength(6);
  expect(server.connections()).toBe(4);
});

test.each([
  ['unauthorised', 'unauthorised answered 401'],
  ['bad-gateway', 'server-error answered 502'],
  ['redirect', 'redirected answered 302'],
  ['html-page', 'unreadable-reply maybe-sent 200'],
] as const)('the body of a %s reply is drained, so the socket can be used again', async (name, expected) => {
  const { client, server } = await openPractice();
  await server.faults.set({ name });
  for (let round = 0; round < 5; round++) expect(inShort(await client.get(exampleId))).toBe(expected);
  expect(server.connectionCount()).toBe(1);
});

test('a socket that broke once is not used again', async () => {
  const { client, server } = await openPractice();
  await server.faults.set({ name: 'reset-after-request', times: 1 });
  expect(inShort(await client.get(exampleId))).toBe('connection-lost maybe-sent');
  expect(inShort(await client.get(exampleId))).toBe('not-found answered 404');
  expect(server.connectionCount()).toBe(2);
});

/** Answers the first request of each connection well and resets the connection at the second. */
function answerOnceThenReset(socket: Socket): void {
  const body = JSON.stringify(exampleAccount);
  socket.once('data', () => {
    socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    socket.once('data', () => socket.resetAndDestroy());
  });
}

test('the keep-alive race: a reused socket counts as sent, is not retried, and never carries a create', async () => {
  const server = await startSocketServer(answerOnceThenReset);
  const client = openClient(`http://127.0.0.1:${server.port}`);
  expect(inShort(await client.get(exampleId))).toBe('ok');
  expect(inShort(await client.create({ name: 'Ada' }))).toBe('ok');
  expect(server.connections()).toBe(2);
  expect(inShort(await client.update(exampleId, { name: 'Ada' }))).toBe('connection-lost maybe-sent');
  expect(server.connections()).toBe(2);
});

test('nothing is sent a second time, whatever broke', async () => {
  const { client, server } = await openPractice();
  await server.faults.set({ name: 'reset-after-request' });
  await client.create({ name: 'Ada' });
  await client.get(exampleId);
  await client.update(exampleId, { name: 'Ada' });
  await client.remove(exampleId);
  expect(server.requests.latest.map(({ method }) => method)).toEqual(['POST', 'GET', 'PUT', 'DELETE']);
});

test('close ends idle sockets at once and lets a call under way finish', { timeout: 8_000 }, async () => {
  const closed: Promise<unknown>[] = [];
  let release: (() => void) | undefined;
  const arrived = Promise.withResolvers<undefined>();
  const server = await startHttpServer((request, response) => {
    closed.push(once(request.socket, 'close'));
    const answer = (): unknown => response.end(JSON.stringify(exampleAccount));
    if (request.url?.endsWith('slow') === true) {
      release = answer;
      arrived.resolve(undefined);
    } else answer();
  });
  const client = openClient(`http://127.0.0.1:${server.port}`, { acceptsForeignIds: true });
  const slow = client.get(uncheckedId('slow'));
  await arrived.promise;
  expect(inShort(await client.get(exampleId))).toBe('ok');
  client.close();
  await closed[1];
  release?.();
  expect(inShort(await slow)).toBe('ok');
  await closed[0];
  expect(server.connections()).toBe(2);
});
