import { expect, test } from 'vitest';
import { faultDescriptions, type Fault, type FaultName } from '../../../main/practice/faults.ts';
import {
  callNames,
  calls,
  exampleId,
  inShort,
  openPractice,
  uncheckedId,
  type CallName,
} from './support/clients.ts';

/** What each fault must become: for a read and, where they differ, for writes, creates and the connection test. */
interface Row {
  readonly read: string;
  readonly write?: string;
  readonly create?: string;
  readonly test?: string;
}

const expected: Record<Exclude<FaultName, 'latency' | 'reset-on-accept'>, Row> = {
  refuse: { read: 'network-unreachable not-sent' },
  'reset-after-request': { read: 'connection-lost maybe-sent' },
  silence: { read: 'timed-out maybe-sent' },
  unauthorised: { read: 'unauthorised answered 401' },
  forbidden: { read: 'forbidden answered 403' },
  'not-found': { read: 'not-found answered 404', test: 'ok' },
  conflict: { read: 'conflict answered 409' },
  'rate-limited': { read: 'rate-limited answered 429' },
  'server-error': { read: 'server-error answered 500', write: 'server-error maybe-sent 500' },
  'bad-gateway': { read: 'server-error answered 502', write: 'server-error maybe-sent 502' },
  'html-page': { read: 'unreadable-reply maybe-sent 200' },
  'wrong-shape': { read: 'unreadable-reply maybe-sent 200' },
  redirect: { read: 'redirected answered 302', write: 'redirected maybe-sent 302' },
  truncated: {
    read: 'unreadable-reply maybe-sent 200',
    create: 'unreadable-reply maybe-sent 201',
    test: 'unreadable-reply maybe-sent 404',
  },
  'slow-drip': {
    read: 'timed-out maybe-sent 200',
    create: 'timed-out maybe-sent 201',
    test: 'timed-out maybe-sent 404',
  },
  oversized: {
    read: 'too-large maybe-sent 200',
    create: 'too-large maybe-sent 201',
    test: 'too-large maybe-sent 404',
  },
};

function expectedFor(row: Row, call: CallName): string {
  if (call === 'test') return row.test ?? row.read;
  if (call === 'create') return row.create ?? row.write ?? row.read;
  return call === 'get' ? row.read : (row.write ?? row.read);
}

const faulty = Object.keys(expected) as (keyof typeof expected)[];

/** One call under one fault, at a server of its own, and a create once the fault is over. */
async function tryCall(name: FaultName, call: CallName): Promise<[string, string, string]> {
  const waits = name === 'silence' || name === 'slow-drip';
  const { server, client } = await openPractice({ deadlineMilliseconds: waits ? 800 : 10_000 });
  const { id } = server.accounts.create({ name: 'Ada Example' });
  await server.faults.set({ name, milliseconds: 60 });
  const outcome = inShort(await calls[call](client, uncheckedId(id)));
  await server.faults.clear();
  return [call, outcome, inShort(await client.create({ name: 'Ada Example' }))];
}

test.each(faulty)('under %s every call fails as it should, and works again afterwards', async (name) => {
  const outcomes = await Promise.all(callNames.map((call) => tryCall(name, call)));
  expect(outcomes).toEqual(callNames.map((call) => [call, expectedFor(expected[name], call), 'ok']));
});

test('every fault has its row', () => {
  const tried = [...faulty, 'latency', 'reset-on-accept'];
  expect(tried.sort()).toEqual(Object.keys(faultDescriptions).sort());
});

test('latency below the deadline only delays', async () => {
  const { server, client } = await openPractice();
  await server.faults.set({ name: 'latency', milliseconds: 120 });
  const started = performance.now();
  expect(inShort(await client.create({ name: 'Ada Example' }))).toBe('ok');
  expect(performance.now() - started).toBeGreaterThanOrEqual(115);
});

test('latency beyond the deadline ends the call, though the account was asked for', async () => {
  const { server, client } = await openPractice({ deadlineMilliseconds: 150 });
  await server.faults.set({ name: 'latency', milliseconds: 20_000 });
  expect(inShort(await client.get(exampleId))).toBe('timed-out maybe-sent');
});

test('a reset on accept is not sent, or may have been where the connection stood for a moment', async () => {
  const { server, client } = await openPractice();
  await server.faults.set({ name: 'reset-on-accept' });
  for (const call of callNames) {
    const outcome = inShort(await calls[call](client));
    expect(['network-unreachable not-sent', 'connection-lost maybe-sent']).toContain(outcome);
  }
  expect(server.requests.count()).toBe(0);
});

test.each([
  'reset-after-request',
  'silence',
  'server-error',
  'html-page',
  'wrong-shape',
  'redirect',
] as const)('a create whose reply is lost by %s is never called not sent', async (name) => {
  const { server, client } = await openPractice({ deadlineMilliseconds: name === 'silence' ? 250 : 10_000 });
  await server.faults.set({ name, afterWork: true });
  const result = await client.create({ name: 'Ada Example' });
  expect(server.accounts.list()).toHaveLength(1);
  expect(result.ok ? 'ok' : result.failure.delivery).toBe('maybe-sent');
  expect(server.requests.count()).toBe(1);
});

test.each<[string, Fault, number | undefined]>([
  ['seconds', { name: 'rate-limited', retryAfter: '7' }, 7],
  ['a past date', { name: 'rate-limited', retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT' }, 0],
  ['nonsense', { name: 'rate-limited', retryAfter: 'soon' }, undefined],
])('Retry-After in %s is passed on', async (_name, fault, seconds) => {
  const { server, client } = await openPractice();
  await server.faults.set(fault);
  const result = await client.get(exampleId);
  expect(result.ok ? 'ok' : result.failure.retryAfterSeconds).toBe(seconds);
});

test("a rejection carries the server's own sentences", async () => {
  const { client } = await openPractice();
  const result = await client.create({ name: 'Ada Example', email: 'not an e-mail' });
  expect(result).toEqual({
    ok: false,
    failure: { code: 'rejected', delivery: 'answered', status: 400, messages: ['email must be an email'] },
  });
});

test('the wrong key is unauthorised for every call', async () => {
  const { client, server } = await openPractice({ apiKey: 'not-the-right-key' });
  for (const call of callNames) expect(inShort(await calls[call](client))).toBe('unauthorised answered 401');
  expect(server.requests.latest.every(({ keyAccepted }) => !keyAccepted)).toBe(true);
});
