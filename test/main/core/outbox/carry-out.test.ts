import { beforeEach, describe, expect, test } from 'vitest';
import { carryOut } from '../../../../main/core/outbox/carry-out.ts';
import type { OutboxEntry } from '../../../../preload/contract/index.ts';
import { account, accountId, change, failure } from './samples.ts';
import { createScriptedClient, type ScriptedClient } from './scripted-client.ts';

const id = accountId();
const other = account({ phone: '+12025550199', updatedAt: 'later' });
const gone = failure('not-found', 'answered', { status: 404, messages: ['Account not found'] });
const refusedKey = failure('unauthorised', 'answered', { status: 401 });
const silence = failure('timed-out', 'maybe-sent');
const refused = failure('conflict', 'answered', { status: 409, messages: ['E-mail is taken'] });

let client: ScriptedClient;
let notified: string[];
beforeEach(() => {
  client = createScriptedClient();
  notified = [];
});

function carry(given: OutboxEntry) {
  return carryOut(given, client, {
    onConfirmed: (confirmed) => notified.push(`+${confirmed.name}`),
    onGone: (lost) => notified.push(`-${lost}`),
  });
}

describe('a create', () => {
  test('is sent once, and its account is reported', async () => {
    const outcome = await carry(change('create'));
    expect(outcome).toMatchObject({ transition: { to: 'done' }, account: { name: 'Ada B. Example' } });
    expect(client.calls).toEqual(['create Ada B. Example']);
    expect(notified).toEqual(['+Ada B. Example']);
  });

  test('is not sent again, whatever comes', async () => {
    client.rule('create', silence);
    expect(await carry(change('create'))).toMatchObject({
      transition: { to: 'unknown' },
      failure: silence,
      harmless: false,
    });
    expect(client.calls).toHaveLength(1);
  });

  test('of a client that throws is unknown', async () => {
    const thrown = { ...client, create: () => Promise.reject(new Error('defect')) };
    const listener = { onConfirmed: () => undefined, onGone: () => undefined };
    const outcome = await carryOut(change('create'), thrown, listener);
    expect(outcome.transition.to).toBe('unknown');
  });
});

describe('an update', () => {
  test('looks, compares and sends every field', async () => {
    client.rule('get', { account: account() });
    expect((await carry(change('update'))).transition.to).toBe('done');
    expect(client.calls).toEqual([`get ${id}`, `update ${id}`]);
    expect(notified).toEqual(['+Ada Example', '+Ada B. Example']);
  });

  test('sends nothing where the server has it all', async () => {
    client.rule('get', { account: account({ name: 'Ada B. Example', updatedAt: 'later' }) });
    const outcome = await carry(change('update'));
    expect(outcome).toMatchObject({ transition: { to: 'done' }, account: { updatedAt: 'later' } });
    expect(client.calls).toEqual([`get ${id}`]);
  });

  test('keeps what another clerk has edited meanwhile', async () => {
    client.rule('get', { account: other });
    const outcome = await carry(change('update'));
    expect(outcome.account).toMatchObject({ name: 'Ada B. Example', phone: '+12025550199' });
  });

  test('of the same field is a conflict with their copy, and nothing is sent', async () => {
    const theirs = account({ name: 'Eve Example' });
    client.rule('get', { account: theirs });
    const outcome = await carry(change('update'));
    expect(outcome).toMatchObject({ transition: { to: 'conflict' }, failure: null, account: theirs });
    expect(client.calls).toEqual([`get ${id}`]);
  });

  test('of an account that is gone is a conflict without a copy', async () => {
    client.rule('get', gone);
    const outcome = await carry(change('update'));
    expect(outcome).toMatchObject({ transition: { to: 'conflict' }, failure: gone, account: null });
    expect(notified).toEqual([`-${id}`]);
  });

  test('of an account that goes between look and sending, too', async () => {
    client.rule('get', { account: account() });
    client.rule('update', gone);
    expect(await carry(change('update'))).toMatchObject({ transition: { to: 'conflict' }, account: null });
    expect(notified).toEqual(['+Ada Example', `-${id}`]);
  });

  test.each([
    ['no words', {}],
    ['an empty list of them', { messages: [] }],
  ])(
    'a 404 with %s, which is not the API’s: it waits, and nothing is taken off this terminal',
    async (_, words) => {
      const unsaid = failure('not-found', 'answered', { status: 404, ...words });
      const waits = { transition: { to: 'pending', wait: 'own' }, failure: unsaid, account: null };
      client.rule('get', unsaid);
      expect(await carry(change('update'))).toMatchObject({ ...waits, harmless: true });
      client.rule('get', { account: account() });
      client.rule('update', unsaid);
      expect(await carry(change('update'))).toMatchObject({ ...waits, harmless: false });
      expect(notified).toEqual(['+Ada Example']);
    },
  );

  test('refused by the server: a conflict with its latest copy, or else the one seen before', async () => {
    client.rule('get', 'by-hand');
    client.rule('update', refused);
    const outcome = carry(change('update'));
    const next = () =>
      new Promise((resolve) => setImmediate(() => setImmediate(() => resolve(client.open[0]))));
    client.open[0]?.answer({ account: account() });
    await next();
    client.open[0]?.answer(silence);
    expect(await outcome).toMatchObject({
      transition: { to: 'conflict' },
      failure: refused,
      account: { name: 'Ada Example' },
    });
  });

  test.each([
    ['silence', silence, 'own'],
    ['a refused key', refusedKey, 'pause'],
    ['no way out', failure('network-unreachable', 'not-sent'), 'line'],
    ['a busy server', failure('rate-limited', 'answered'), 'busy'],
  ])('%s at the look: pending, and provably nothing was changed', async (_, outcome, wait) => {
    client.rule('get', outcome);
    expect(await carry(change('update'))).toMatchObject({
      transition: { to: 'pending', wait },
      failure: outcome,
      harmless: true,
    });
    expect(client.calls).toHaveLength(1);
  });

  test('no answer to the sending: pending, and perhaps something was changed', async () => {
    client.rule('get', { account: account() });
    client.rule('update', silence);
    expect(await carry(change('update'))).toMatchObject({
      transition: { to: 'pending', wait: 'own' },
      harmless: false,
    });
  });
});

describe('a delete', () => {
  test('is done when the account is gone, by this or another one', async () => {
    expect(await carry(change('delete'))).toMatchObject({ transition: { to: 'done' }, account: null });
    client.rule('remove', gone);
    expect(await carry(change('delete'))).toMatchObject({ transition: { to: 'done' }, account: null });
    expect(notified).toEqual([`-${id}`, `-${id}`]);
  });

  test('is pending after anything unclear', async () => {
    client.rule('remove', failure('unreadable-reply', 'maybe-sent', { status: 200 }));
    expect(await carry(change('delete'))).toMatchObject({ transition: { to: 'pending', wait: 'own' } });
    expect(notified).toEqual([]);
  });

  test('that is refused shows the account', async () => {
    client.rule('remove', refused);
    client.rule('get', { account: other });
    expect(await carry(change('delete'))).toMatchObject({
      transition: { to: 'conflict' },
      failure: refused,
      account: other,
    });
  });
});

test.each([
  ['a create without a draft', change('create', { draft: null })],
  ['an update without a draft', change('update', { draft: null })],
  ['an update without a base', change('update', { base: null })],
  ['a delete of nothing', change('delete', { accountId: null })],
])('%s cannot be: it fails, and nothing is sent', async (_, impossible) => {
  const outcome = await carry(impossible);
  expect(outcome).toMatchObject({ transition: { to: 'failed' }, failure: { code: 'internal' } });
  expect(client.calls).toEqual([]);
});
