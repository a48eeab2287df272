import { describe, expect, onTestFinished, test } from 'vitest';
import { openNodeTransport } from '../../../main/api/node-transport.ts';
import { makeCertificate } from './support/certificate.ts';
import { callNames, calls, exampleAccount, inShort, openClient, testKey } from './support/clients.ts';
import { startHttpServer, type TestServer } from './support/servers.ts';

const statuses = [301, 302, 303, 307, 308] as const;
const certificate = makeCertificate(['127.0.0.1', 'localhost']);
const trusting = { certificateAuthorities: [certificate.cert] };
const reply = JSON.stringify(exampleAccount);

/** Where a redirect leads: the second server, seen from the first one at http://127.0.0.1. */
const targets = {
  'same host, other port': () => startSecond('127.0.0.1', false),
  'other host name': () => startSecond('localhost', false),
  'https instead of http': () => startSecond('127.0.0.1', true),
};

async function startSecond(host: string, secure: boolean): Promise<{ origin: string; second: TestServer }> {
  const second = await startHttpServer((_request, response) => response.end(reply), {
    host,
    ...(secure && { certificate }),
  });
  return { second, origin: `${secure ? 'https' : 'http'}://${host}:${second.port}` };
}

async function startRedirecting(status: number, location: string): Promise<string> {
  const first = await startHttpServer((request, response) =>
    response.writeHead(status, { location: `${location}${request.url ?? ''}` }).end(),
  );
  return `http://127.0.0.1:${first.port}`;
}

describe.each(Object.entries(targets))('a redirect to: %s', (_name, start) => {
  describe.each(statuses)('with %i', (status) => {
    test.each(callNames)('is not followed by %s', async (call) => {
      const { origin, second } = await start();
      const client = openClient(await startRedirecting(status, origin), trusting);
      const delivery = call === 'get' || call === 'test' ? 'answered' : 'maybe-sent';
      expect(inShort(await calls[call](client))).toBe(`redirected ${delivery} ${status}`);
      expect(second.connections()).toBe(0);
    });
  });

  test('control: a client that follows is seen there, with the key', async () => {
    const { origin, second } = await start();
    const first = await startRedirecting(307, origin);
    const headers = { 'x-api-key': testKey };
    const request = { method: 'GET', headers, freshSocket: false } as const;
    const transport = openNodeTransport({ origin: first });
    onTestFinished(() => transport.close());
    const answer = await transport.send({ ...request, url: new URL('/v1/api/account/x', first) });
    expect(answer).toMatchObject({ kind: 'reply', status: 307 });

    const follower = openNodeTransport({ origin, ...trusting });
    onTestFinished(() => follower.close());
    await follower.send({ ...request, url: new URL('/v1/api/account/x', origin) });
    expect(second.connections()).toBe(1);
    expect(second.requests[0]?.headers['x-api-key']).toBe(testKey);
  });
});

test("control: Node's fetch takes the key along to the other origin", async () => {
  const { origin, second } = await targets['same host, other port']();
  const first = await startRedirecting(302, origin);
  await (await fetch(first, { headers: { 'x-api-key': testKey } })).text();
  expect(second.requests[0]?.headers['x-api-key']).toBe(testKey);
});

test('a redirect to its own origin is not followed either', async () => {
  const first = await startHttpServer((_request, response) =>
    response.writeHead(302, { location: '/v1/api/account/elsewhere' }).end(),
  );
  const client = openClient(`http://127.0.0.1:${first.port}`);
  for (const call of callNames) await calls[call](client);
  expect(first.requests).toHaveLength(callNames.length);
});

test('the words of a redirect are not shown: they need not be the words of the server', async () => {
  const body = JSON.stringify({ statusCode: 302, message: 'Log in to the free network' });
  const first = await startHttpServer((_request, response) =>
    response.writeHead(302, { location: 'https://elsewhere.invalid/' }).end(body),
  );
  const result = await calls.get(openClient(`http://127.0.0.1:${first.port}`));
  expect(result).toEqual({ ok: false, failure: { code: 'redirected', delivery: 'answered', status: 302 } });
});

test('a transport sends nothing to an origin that is not its own', async () => {
  const { origin, second } = await targets['same host, other port']();
  const transport = openNodeTransport({ origin: 'http://127.0.0.1:9' });
  const outcome = await transport.send({
    method: 'GET',
    url: new URL(origin),
    headers: {},
    freshSocket: false,
  });
  expect(outcome).toEqual({ kind: 'network-failure', code: 'internal', delivery: 'not-sent' });
  expect(second.connections()).toBe(0);
});
