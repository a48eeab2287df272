import { brotliCompressSync, deflateSync, gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { maxReplyBytes } from '../../../main/api/reply-body.ts';
import { callNames, calls, exampleAccount, exampleId, inShort, openClient } from './support/clients.ts';
import { startHttpServer, startSocketServer } from './support/servers.ts';

const account = JSON.stringify(exampleAccount);
const bomb = Buffer.from(`${account}${' '.repeat(16 * 1_048_576)}`);
const compressions = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync, zstd: zstdCompressSync };

/** The account as JSON, padded to exactly so many bytes. */
const padded = (bytes: number): string => account + ' '.repeat(bytes - Buffer.byteLength(account));

describe('compressed replies are refused unread', () => {
  test.each(Object.entries(compressions))('%s', async (encoding, compress) => {
    const small = compress(bomb);
    expect(small.length).toBeLessThan(100_000);
    const server = await startHttpServer((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(small),
    );
    const client = openClient(`http://127.0.0.1:${server.port}`);
    const before = process.memoryUsage().rss;
    for (const call of callNames)
      expect(inShort(await calls[call](client))).toBe('unreadable-reply maybe-sent 200');
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1_048_576);
  });

  test('an account in gzip is refused too, and one marked identity is read', async () => {
    const server = await startHttpServer((request, response) => {
      const isGzip = request.method === 'GET';
      response.writeHead(200, { 'content-encoding': isGzip ? 'gzip' : 'Identity' });
      response.end(isGzip ? gzipSync(account) : account);
    });
    const client = openClient(`http://127.0.0.1:${server.port}`);
    expect(inShort(await client.get(exampleId))).toBe('unreadable-reply maybe-sent 200');
    expect(inShort(await client.update(exampleId, { name: 'Acme Corp' }))).toBe('ok');
  });

  test.each([...Object.keys(compressions), 'gzip, identity', 'x-unknown'])(
    'what is marked %s is not read, whatever it is',
    async (encoding) => {
      const server = await startHttpServer((_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(account),
      );
      const client = openClient(`http://127.0.0.1:${server.port}`);
      expect(inShort(await client.get(exampleId))).toBe('unreadable-reply maybe-sent 200');
    },
  );

  test('the status still counts when an error is compressed', async () => {
    const server = await startHttpServer((_request, response) =>
      response.writeHead(401, { 'content-encoding': 'gzip' }).end(gzipSync('{"message":"no"}')),
    );
    const client = openClient(`http://127.0.0.1:${server.port}`);
    expect(inShort(await client.get(exampleId))).toBe('unauthorised answered 401');
  });

  test('control: unpacked, the reply would be an account 16 times over the limit', () => {
    expect(gunzipSync(gzipSync(bomb)).length).toBeGreaterThan(16 * maxReplyBytes);
  });
});

describe('the limit of 1 MiB', () => {
  const stated = (body: string): Record<string, string> => ({
    'content-length': String(Buffer.byteLength(body)),
  });
  test.each([
    ['just fits, stated', maxReplyBytes, true, 'ok'],
    ['just fits, in chunks', maxReplyBytes, false, 'ok'],
    ['one byte over, stated', maxReplyBytes + 1, true, 'too-large maybe-sent 200'],
    ['one byte over, in chunks', maxReplyBytes + 1, false, 'too-large maybe-sent 200'],
  ])('%s', async (_name, bytes, isStated, expected) => {
    const body = padded(bytes);
    const server = await startHttpServer((_request, response) => {
      response.writeHead(200, isStated ? stated(body) : {});
      response.write(body.slice(0, 1_000));
      response.end(body.slice(1_000));
    });
    const client = openClient(`http://127.0.0.1:${server.port}`);
    expect(inShort(await client.get(exampleId))).toBe(expected);
    expect(inShort(await client.create({ name: 'Acme Corp' }))).toBe(expected);
  });

  test.each([404, 500])('an oversized %i is cut off as well', async (status) => {
    const server = await startHttpServer((_request, response) =>
      response.writeHead(status).end(padded(3 * maxReplyBytes)),
    );
    const client = openClient(`http://127.0.0.1:${server.port}`);
    const expected = status === 404 ? 'too-large maybe-sent 404' : 'server-error answered 500';
    expect(inShort(await client.get(exampleId))).toBe(expected);
  });

  test('a reply without end is cut off soon after the limit, in little memory', async () => {
    let written = 0;
    const closed = Promise.withResolvers<undefined>();
    const piece = Buffer.alloc(65_536, ' ');
    const server = await startHttpServer((_request, response) => {
      const pump = (): void => {
        while (!response.destroyed && response.write(piece)) written += piece.length;
      };
      response.on('drain', pump).once('close', () => closed.resolve(undefined));
      response.writeHead(200);
      pump();
    });
    const client = openClient(`http://127.0.0.1:${server.port}`);
    const before = process.memoryUsage().rss;
    expect(inShort(await client.get(exampleId))).toBe('too-large maybe-sent 200');
    await closed.promise;
    // Beyond the limit there is only what both sockets' buffers hold.
    expect(written).toBeLessThan(16 * maxReplyBytes);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1_048_576);
  });

  test('a reply of one-byte chunks is read in little memory', async () => {
    const server = await startSocketServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
        socket.write('1\r\n \r\n'.repeat(262_144));
        socket.end(`${account.length.toString(16)}\r\n${account}\r\n0\r\n\r\n`);
      });
    });
    const client = openClient(`http://127.0.0.1:${server.port}`);
    const before = process.memoryUsage().rss;
    expect(inShort(await client.get(exampleId))).toBe('ok');
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1_048_576);
  });
});
