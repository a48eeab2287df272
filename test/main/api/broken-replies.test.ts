import * as v from 'valibot';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openAccountClient } from '../../../main/api/client.ts';
import { BaseUrlSchema } from '../../../preload/contract/index.ts';
import {
  callNames,
  calls,
  exampleAccount,
  exampleId,
  inShort,
  openClient,
  testKey,
} from './support/clients.ts';
import { startSocketServer } from './support/servers.ts';

describe('at the deadline the connection is cut, so nothing can happen later', () => {
  test.each(['http', 'https'])('%s', { timeout: 8_000 }, async (protocol) => {
    const closed = Promise.withResolvers<undefined>();
    const server = await startSocketServer((socket) => {
      socket.resume().once('close', () => closed.resolve(undefined));
    });
    const client = openClient(`${protocol}://127.0.0.1:${server.port}`, { deadlineMilliseconds: 200 });
    const delivery = protocol === 'http' ? 'maybe-sent' : 'not-sent';
    expect(inShort(await client.create({ name: 'Ada Example' }))).toBe(`timed-out ${delivery}`);
    await closed.promise;
    expect(server.openConnections()).toBe(0);
  });
});

test('the deadline is 30 seconds unless a test says otherwise', { timeout: 8_000 }, async () => {
  const arrived = Promise.withResolvers<undefined>();
  const server = await startSocketServer((socket) => {
    socket.once('data', () => arrived.resolve(undefined));
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const baseUrl = v.parse(BaseUrlSchema, `http://127.0.0.1:${server.port}`);
  const client = openAccountClient({ baseUrl, apiKey: testKey, acceptsForeignIds: false });
  const result = client.get(exampleId);
  await arrived.promise;
  vi.advanceTimersByTime(29_900);
  expect(server.openConnections()).toBe(1);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(200);
  expect(inShort(await result)).toBe('timed-out maybe-sent');
});

describe('sent, and no readable answer came', () => {
  const replies: [string, string, string][] = [
    ['closed without an answer', '', 'connection-lost maybe-sent'],
    ['half a status line', 'HTTP/1.1 20', 'connection-lost maybe-sent'],
    ['half a head', 'HTTP/1.1 200 OK\r\ncontent-type: appl', 'connection-lost maybe-sent'],
    ['garbage', 'GARBAGE\r\n\r\n', 'unreadable-reply maybe-sent'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'unreadable-reply maybe-sent'],
    ['a head over 16 KiB', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 'too-large maybe-sent'],
    [
      'a switch of protocol',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      'connection-lost maybe-sent',
    ],
    [
      'a status that HTTP does not know',
      'HTTP/1.1 799 Odd\r\ncontent-length: 0\r\n\r\n',
      'unreadable-reply maybe-sent',
    ],
    ['only an interim reply', 'HTTP/1.1 103 Early Hints\r\n\r\n', 'connection-lost maybe-sent'],
    [
      'a cut chunk',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab',
      'unreadable-reply maybe-sent 200',
    ],
    [
      'a broken chunk',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
      'unreadable-reply maybe-sent 200',
    ],
    ['a cut body', 'HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"id":', 'unreadable-reply maybe-sent 200'],
    ['a body cut by the end', 'HTTP/1.1 200 OK\r\n\r\n{"id":', 'unreadable-reply maybe-sent 200'],
    ['invalid UTF-8', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n"\xff', 'unreadable-reply maybe-sent 200'],
    ['nothing', 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n', 'unreadable-reply maybe-sent 200'],
  ];
  test.each(replies)('%s', async (_name, bytes, expected) => {
    const server = await startSocketServer((socket) => {
      socket.once('data', () => socket.end(bytes, 'latin1'));
    });
    const client = openClient(`http://127.0.0.1:${server.port}`, { deadlineMilliseconds: 5_000 });
    expect(inShort(await client.create({ name: 'Ada Example' }))).toBe(expected);
    expect(inShort(await client.get(exampleId))).toBe(expected);
    expect(server.connections()).toBe(2);
  });

  test('what would be a success is none when it was cut before its end', async () => {
    const whole = JSON.stringify(exampleAccount);
    const heads = ['content-length: 5000', 'transfer-encoding: chunked'];
    for (const head of heads) {
      const body = head.includes('chunked') ? `${whole.length.toString(16)}\r\n${whole}\r\n` : whole;
      const server = await startSocketServer((socket) => {
        socket.once('data', (bytes) => {
          const isDelete = bytes.toString('latin1').startsWith('DELETE');
          socket.end(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n${isDelete ? '' : body}`);
        });
      });
      const client = openClient(`http://127.0.0.1:${server.port}`);
      for (const call of callNames) {
        expect(inShort(await calls[call](client))).toBe('unreadable-reply maybe-sent 200');
      }
    }
  });

  test('a head that never ends stops at the deadline', async () => {
    const server = await startSocketServer((socket) => {
      const timer = setInterval(() => socket.write('x'), 20);
      socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
      socket.once('close', () => clearInterval(timer));
    });
    const client = openClient(`http://127.0.0.1:${server.port}`, { deadlineMilliseconds: 250 });
    expect(inShort(await client.get(exampleId))).toBe('timed-out maybe-sent');
  });

  test('interim replies without end stop at the deadline', async () => {
    const server = await startSocketServer((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20);
      socket.once('close', () => clearInterval(timer));
    });
    const client = openClient(`http://127.0.0.1:${server.port}`, { deadlineMilliseconds: 250 });
    expect(inShort(await client.get(exampleId))).toBe('timed-out maybe-sent');
  });
});
