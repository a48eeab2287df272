import { describe, expect, onTestFinished, test } from 'vitest';
import type { AccountClient } from '../../../../main/core/ports.ts';
import type { Fault } from '../../../../main/practice/faults.ts';
import type { OutboxEntry } from '../../../../preload/contract/index.ts';
import { exampleAccount, openClient, openPractice } from '../../api/support/clients.ts';
import { findFreePort, startHttpServer, startSocketServer } from '../../api/support/servers.ts';
import { value } from '../../../support/main/results.ts';
import { creating } from './outbox-trial.ts';
import { openRealOutbox } from './real-outbox.ts';

/*
 * A create over real sockets, from its saving to its state: what provably never left this terminal waits and is
 * sent again by itself, what may have left it is for a person.
 */
async function submitCreate(client: AccountClient): Promise<OutboxEntry> {
  const real = await openRealOutbox(client);
  onTestFinished(() => real.close());
  const submission = value(await real.outbox.submit(creating('Ada Example')));
  if (submission.kind === 'looks-like') throw new Error('An outbox does not look for similar ones');
  return submission.change;
}

describe('a create that provably was not sent is pending', () => {
  test('a port that refuses', async () => {
    const client = openClient(`http://127.0.0.1:${await findFreePort()}`);
    expect(await submitCreate(client)).toMatchObject({
      state: 'pending',
      failure: { code: 'network-unreachable', delivery: 'not-sent' },
    });
  });

  test('a name that does not exist', { timeout: 40_000 }, async () => {
    expect(await submitCreate(openClient('https://no-such-host.invalid'))).toMatchObject({
      state: 'pending',
      failure: { delivery: 'not-sent' },
    });
  });

  test('a server that does not speak TLS', async () => {
    const server = await startHttpServer((_request, response) =>
      response.end(JSON.stringify(exampleAccount)),
    );
    expect(await submitCreate(openClient(`https://127.0.0.1:${server.port}`))).toMatchObject({
      state: 'pending',
      failure: { code: 'tls', delivery: 'not-sent' },
    });
    expect(server.requests).toEqual([]);
  });

  test('a reset in the TLS handshake', async () => {
    const server = await startSocketServer((socket) => socket.resetAndDestroy());
    expect(await submitCreate(openClient(`https://127.0.0.1:${server.port}`))).toMatchObject({
      state: 'pending',
      failure: { delivery: 'not-sent' },
    });
  });

  test('a handshake that never ends', async () => {
    const server = await startSocketServer((socket) => socket.resume());
    const client = openClient(`https://127.0.0.1:${server.port}`, { deadlineMilliseconds: 200 });
    expect(await submitCreate(client)).toMatchObject({
      state: 'pending',
      failure: { code: 'timed-out', delivery: 'not-sent' },
    });
  });

  test('a reset on accept, unless the connection stood for a moment', async () => {
    const { server, client } = await openPractice();
    await server.faults.set({ name: 'reset-on-accept' });
    const { state, failure } = await submitCreate(client);
    expect(state).toBe(failure?.delivery === 'not-sent' ? 'pending' : 'unknown');
    expect(server.requests.count()).toBe(0);
  });
});

describe('a create that may have been sent is unknown', () => {
  test.each<[string, Fault]>([
    ['a reset after the request', { name: 'reset-after-request', afterWork: true }],
    ['a reply cut in the middle', { name: 'truncated' }],
    ['a page of a portal', { name: 'html-page', afterWork: true }],
    ['a reply of a wrong shape', { name: 'wrong-shape', afterWork: true }],
    ['a broken gateway', { name: 'bad-gateway', afterWork: true }],
    ['a redirect', { name: 'redirect', afterWork: true }],
    ['a reply that is too long', { name: 'oversized' }],
    ['silence', { name: 'silence', afterWork: true }],
    ['a reply that never ends', { name: 'slow-drip', milliseconds: 1_000 }],
  ])('%s', async (_, fault) => {
    const isSlow = fault.name === 'silence' || fault.name === 'slow-drip';
    const { server, client } = await openPractice(isSlow ? { deadlineMilliseconds: 500 } : {});
    await server.faults.set(fault);
    const { state, failure } = await submitCreate(client);
    expect(state).toBe('unknown');
    expect(failure?.delivery).toBe('maybe-sent');
    expect(server.accounts.list()).toHaveLength(1);
  });

  test('garbage instead of HTTP', async () => {
    const server = await startSocketServer((socket) =>
      socket.once('data', () => socket.end('garbage\r\n\r\n')),
    );
    expect((await submitCreate(openClient(`http://127.0.0.1:${server.port}`))).state).toBe('unknown');
  });
});

test('a create that is answered is done', async () => {
  const { server, client } = await openPractice();
  const change = await submitCreate(client);
  expect(change).toMatchObject({ state: 'done', accountId: server.accounts.list()[0]?.id });
});
