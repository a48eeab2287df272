import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createAccountClient } from '../../../main/api/client.ts';
import { openNodeTransport } from '../../../main/api/node-transport.ts';
import type { Transport } from '../../../main/api/transport.ts';
import { callNames, calls, exampleId, openClient, openPractice, testKey } from './support/clients.ts';
import { findFreePort, startHttpServer } from './support/servers.ts';

const everything = {
  depth: Infinity,
  showHidden: true,
  getters: true,
  maxArrayLength: null,
  maxStringLength: null,
} as const;

/** The forms in which a key might turn up in a text. */
function forms(key: string): string[] {
  const bytes = Buffer.from(key);
  return [key, encodeURIComponent(key), bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '')];
}

function findKey(value: unknown, key: string): string[] {
  const text = typeof value === 'string' ? value : inspect(value, everything) + JSON.stringify(value);
  return forms(key).filter((form) => text.includes(form));
}

test('the client shows no key when it is inspected, before and after calls', async () => {
  const { client, server } = await openPractice();
  expect(findKey(client, server.apiKey)).toEqual([]);
  for (const call of callNames) await calls[call](client);
  expect(findKey(client, server.apiKey)).toEqual([]);
  expect(findKey({ open: server.apiKey }, server.apiKey)).not.toEqual([]);
});

test('no failure holds it, in any way to fail', async () => {
  const results: unknown[] = [];
  const { client, server } = await openPractice({ deadlineMilliseconds: 200 });
  const names = [
    'reset-after-request',
    'silence',
    'unauthorised',
    'redirect',
    'truncated',
    'oversized',
  ] as const;
  for (const name of names) {
    await server.faults.set({ name });
    for (const call of callNames) results.push(await calls[call](client));
  }
  expect(results).toHaveLength(names.length * callNames.length);
  expect(findKey(results, server.apiKey)).toEqual([]);
  const unreachable = openClient(`https://127.0.0.1:${await findFreePort()}`);
  expect(findKey(await unreachable.get(exampleId), testKey)).toEqual([]);
});

describe('a server that echoes the key', () => {
  test.each(forms(testKey))('as %s gets it back hidden', async (form) => {
    const message = [`Key ${form} is not known`, form, `${'a'.repeat(280)} ${form}`];
    const server = await startHttpServer((_request, response) =>
      response.writeHead(400).end(JSON.stringify({ statusCode: 400, message })),
    );
    const result = await openClient(`http://127.0.0.1:${server.port}`).get(exampleId);
    expect(findKey(result, testKey)).toEqual([]);
    expect(JSON.stringify(result)).not.toContain(form.slice(0, 12));
    expect(JSON.stringify(result)).toContain('[API key]');
  });
});

test('a request that cannot be built fails without quoting a header', async () => {
  const transport = openNodeTransport({ origin: 'http://127.0.0.1:9' });
  const outcome = await transport.send({
    method: 'GET',
    url: new URL('http://127.0.0.1:9/'),
    headers: { 'x-api-key': `${testKey}\n` },
    freshSocket: false,
  });
  expect(outcome).toEqual({ kind: 'network-failure', code: 'internal', delivery: 'not-sent' });
});

test('the key is in no URL, only in its header', async () => {
  const seen: { url: string; headers: unknown }[] = [];
  const recording: Transport = {
    send: ({ url, headers }) => {
      const { 'x-api-key': key, ...others } = headers;
      expect(key).toBe(testKey);
      seen.push({ url: url.href, headers: others });
      return Promise.resolve({ kind: 'network-failure', code: 'timed-out', delivery: 'not-sent' });
    },
    close: () => undefined,
  };
  const { server } = await openPractice();
  const connection = { baseUrl: server.baseUrl, apiKey: testKey, acceptsForeignIds: false };
  const client = createAccountClient(connection, recording);
  for (const call of callNames) await calls[call](client);
  expect(seen).toHaveLength(callNames.length);
  expect(findKey(seen, testKey)).toEqual([]);
});
