import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ProxyUrlSchema } from '../../../preload/contract/index.ts';
import { makeCertificate } from './support/certificate.ts';
import {
  callNames,
  calls,
  exampleAccount,
  exampleId,
  inShort,
  openClient,
  openPractice,
  testKey,
} from './support/clients.ts';
import { runInNode } from './support/node-program.ts';
import { startProxy, type ProxyBehaviour } from './support/proxy.ts';
import { findFreePort, startHttpServer, type TestServer } from './support/servers.ts';

const certificate = makeCertificate(['pos.example.com', '127.0.0.1', 'localhost']);
const trusting = { certificateAuthorities: [certificate.cert] };
const proxied = (url: string): { proxyUrl: ReturnType<typeof parseProxy> } => ({ proxyUrl: parseProxy(url) });
const parseProxy = (url: string) => v.parse(ProxyUrlSchema, url);

function startApi(): Promise<TestServer> {
  return startHttpServer((_request, response) => response.end(JSON.stringify(exampleAccount)), {
    certificate,
  });
}

describe('the proxy of the settings', () => {
  test('carries every call in a tunnel and never sees the key', async () => {
    const api = await startApi();
    const proxy = await startProxy(api.port);
    const client = openClient('https://pos.example.com', { ...trusting, ...proxied(proxy.url) });
    for (const call of ['create', 'get', 'update', 'get', 'create'] as const) {
      expect(inShort(await calls[call](client))).toBe('ok');
    }
    expect(api.requests.map(({ headers }) => headers['x-api-key'])).toEqual(Array(5).fill(testKey));
    // One tunnel is shared; each create has its own.
    expect(proxy.heads).toHaveLength(3);
    expect(proxy.heads.every((head) => head.startsWith('CONNECT pos.example.com:443 HTTP/1.1\r\n'))).toBe(
      true,
    );
    for (const encoding of ['latin1', 'base64', 'hex', 'utf16le'] as const) {
      const form =
        encoding === 'utf16le' ? Buffer.from(testKey, 'utf16le') : Buffer.from(testKey).toString(encoding);
      expect(proxy.received().includes(form)).toBe(false);
    }
  });

  test.each(['http', 'https'])('is not used for loopback over %s', async (protocol) => {
    const api = await startHttpServer((_request, response) => response.end(JSON.stringify(exampleAccount)), {
      ...(protocol === 'https' && { certificate }),
    });
    const proxy = await startProxy(api.port);
    for (const host of ['127.0.0.1', 'localhost']) {
      const client = openClient(`${protocol}://${host}:${api.port}`, { ...trusting, ...proxied(proxy.url) });
      expect(inShort(await client.get(exampleId))).toBe('ok');
    }
    expect(proxy.connections()).toBe(0);
    expect(api.requests).toHaveLength(2);
  });

  test.each<[ProxyBehaviour, string]>([
    ['refuse', 'network-unreachable not-sent'],
    ['close', 'network-unreachable not-sent'],
    ['silent', 'timed-out not-sent'],
    ['silent after connect', 'timed-out not-sent'],
  ])('one that would %s sends nothing, and is let go', async (behaviour, expected) => {
    const api = await startApi();
    const proxy = await startProxy(api.port, behaviour);
    const options = { ...trusting, ...proxied(proxy.url), deadlineMilliseconds: 400 };
    const client = openClient('https://pos.example.com', options);
    const results = await Promise.all(callNames.map((call) => calls[call](client)));
    expect(results.map(inShort)).toEqual(callNames.map(() => expected));
    expect(api.connections()).toBe(0);
    await expect.poll(() => proxy.openConnections()).toBe(0);
  });

  test('in its tunnel a request whose reply is lost may have been sent', async () => {
    const api = await startHttpServer((request) => request.socket.destroy(), { certificate });
    const proxy = await startProxy(api.port);
    const client = openClient('https://pos.example.com', { ...trusting, ...proxied(proxy.url) });
    for (const call of callNames)
      expect(inShort(await calls[call](client))).toBe('connection-lost maybe-sent');
    expect(api.requests).toHaveLength(callNames.length);
  });

  test('one that is not there is network-unreachable', async () => {
    const client = openClient('https://pos.example.com', proxied(`http://127.0.0.1:${await findFreePort()}`));
    expect(inShort(await client.create({ name: 'Ada' }))).toBe('network-unreachable not-sent');
  });

  test('does not excuse a certificate that cannot be trusted', async () => {
    const api = await startApi();
    const proxy = await startProxy(api.port);
    const client = openClient('https://pos.example.com', proxied(proxy.url));
    for (const call of callNames) expect(inShort(await calls[call](client))).toBe('tls not-sent');
    expect(api.requests).toEqual([]);
  });
});

/** Asks the API through the client, then, as a control, through Node's own agent. */
const program = `
  import * as http from 'node:http';
  import { openAccountClient } from 'ROOTmain/api/client.ts';
  const { BASE: baseUrl, KEY: apiKey } = process.env;
  const client = openAccountClient({ baseUrl, apiKey, acceptsForeignIds: false });
  const result = await client.get('x');
  console.log('client', result.ok ? 'ok' : result.failure.code);
  http.get(baseUrl + '/v1/api/account/x', (reply) => {
    console.log('control', reply.statusCode);
    reply.resume();
  }).on('error', () => console.log('control', 'caught by the proxy'));
`;

test('proxies of the environment are never used, though Node would use them', async () => {
  const { server } = await openPractice();
  const proxy = await startProxy(await findFreePort(), 'close');
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];
  const output = await runInNode(program, {
    ...Object.fromEntries(names.map((name) => [name, proxy.url])),
    NODE_USE_ENV_PROXY: '1',
    BASE: server.baseUrl,
    KEY: server.apiKey,
  });
  expect(output.split('\n')).toEqual(['client not-found', 'control caught by the proxy']);
  expect(proxy.connections()).toBe(1);
  expect(server.requests.count()).toBe(1);
});
