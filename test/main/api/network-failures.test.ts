import * as tls from 'node:tls';
import { describe, expect, test, vi } from 'vitest';
import { makeCertificate } from './support/certificate.ts';
import { callNames, calls, exampleAccount, exampleId, inShort, openClient } from './support/clients.ts';
import { findFreePort, startHttpServer, startSocketServer } from './support/servers.ts';

const certificate = makeCertificate(['127.0.0.1', 'localhost']);
const trusting = { certificateAuthorities: [certificate.cert] };

describe('nothing was sent', () => {
  test('to a name that does not exist', { timeout: 40_000 }, async () => {
    const client = openClient('https://no-such-host.invalid');
    expect(inShort(await client.create({ name: 'Ada Example' }))).toBe('network-unreachable not-sent');
  });

  test.each(callNames)('to a port that refuses (%s)', async (call) => {
    const client = openClient(`http://127.0.0.1:${await findFreePort()}`);
    expect(inShort(await calls[call](client))).toBe('network-unreachable not-sent');
  });

  test('to a name with several addresses that all refuse', async () => {
    const client = openClient(`http://localhost:${await findFreePort()}`);
    expect(inShort(await client.create({ name: 'Ada Example' }))).toBe('network-unreachable not-sent');
  });

  test('when the connection is reset in the TLS handshake', async () => {
    const server = await startSocketServer((socket) => socket.resetAndDestroy());
    const client = openClient(`https://127.0.0.1:${server.port}`);
    const outcome = inShort(await client.create({ name: 'Ada Example' }));
    // The reset may overtake even the end of the TCP handshake.
    expect(['tls not-sent', 'network-unreachable not-sent']).toContain(outcome);
  });

  test('when the server hangs in the TLS handshake', async () => {
    const server = await startSocketServer((socket) => socket.resume());
    const client = openClient(`https://127.0.0.1:${server.port}`, { deadlineMilliseconds: 200 });
    expect(inShort(await client.create({ name: 'Ada Example' }))).toBe('timed-out not-sent');
  });

  test('when the server does not speak TLS', async () => {
    const server = await startHttpServer((_request, response) => response.end());
    const client = openClient(`https://127.0.0.1:${server.port}`);
    expect(inShort(await client.create({ name: 'Ada Example' }))).toBe('tls not-sent');
    expect(server.requests).toEqual([]);
  });
});

describe('a certificate that cannot be trusted', () => {
  const expired = makeCertificate(['127.0.0.1'], 0.5);
  const otherName = makeCertificate(['elsewhere.example.com']);
  test.each([
    ['self-signed', certificate, {}],
    ['expired', expired, { certificateAuthorities: [expired.cert] }],
    ['for another name', otherName, { certificateAuthorities: [otherName.cert] }],
  ])('%s: the request stays here', async (_name, shown, options) => {
    const server = await startHttpServer(
      (_request, response) => response.end(JSON.stringify(exampleAccount)),
      {
        certificate: shown,
      },
    );
    const client = openClient(`https://127.0.0.1:${server.port}`, options);
    for (const call of callNames) expect(inShort(await calls[call](client))).toBe('tls not-sent');
    expect(server.requests).toEqual([]);
    expect(server.connections()).toBe(callNames.length);
  });

  test('control: a trusted one lets the request through', async () => {
    const server = await startHttpServer(
      (_request, response) => response.end(JSON.stringify(exampleAccount)),
      {
        certificate,
      },
    );
    for (const host of ['127.0.0.1', 'localhost']) {
      const client = openClient(`https://${host}:${server.port}`, trusting);
      expect(inShort(await client.get(exampleId))).toBe('ok');
    }
    expect(server.requests).toHaveLength(2);
  });

  test('NODE_TLS_REJECT_UNAUTHORIZED does not open the door', async () => {
    const server = await startHttpServer((_request, response) => response.end(), { certificate });
    const warning = vi.spyOn(process, 'emitWarning').mockReturnValue();
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const client = openClient(`https://127.0.0.1:${server.port}`);
      expect(inShort(await client.get(exampleId))).toBe('tls not-sent');
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      warning.mockRestore();
    }
  });
});

test('TLS 1.1 is refused, though the server would speak it', async () => {
  const old = {
    ...certificate,
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'ALL:@SECLEVEL=0',
  } as const;
  const server = await startHttpServer((_request, response) => response.end(JSON.stringify(exampleAccount)), {
    certificate: old,
  });
  const client = openClient(`https://127.0.0.1:${server.port}`, trusting);
  expect(inShort(await client.get(exampleId))).toBe('tls not-sent');

  const control = tls.connect({ ...old, host: '127.0.0.1', port: server.port, ca: certificate.cert });
  const protocol = await new Promise<string | null>((resolve, reject) => {
    control.once('secureConnect', () => resolve(control.getProtocol()));
    control.once('error', reject);
  });
  control.destroy();
  expect(protocol).toBe('TLSv1.1');
});
