import { describe, expect, test } from 'vitest';
import { fail, succeed, type Handlers, type Result } from '../../../preload/contract/index.ts';
import { account, canaryKey } from '../../support/main/fakes.ts';
import { findLeaks } from '../../support/main/leak-scan.ts';
import { createHandlers, openRouter, ownPage } from './lawful.ts';
import { change, lookUp, status, summary } from './lawful-answers.ts';

/** Handlers of which three answer what no type allows. */
function withAnswer(answer: () => unknown): Handlers {
  const handlers = createHandlers();
  const get = answer as unknown as Handlers['account']['get'];
  const summaryOf = answer as unknown as Handlers['outbox']['summary'];
  const statusOf = answer as unknown as Handlers['terminal']['status'];
  return {
    ...handlers,
    account: { ...handlers.account, get },
    outbox: { ...handlers.outbox, summary: summaryOf },
    terminal: { ...handlers.terminal, status: statusOf },
  };
}

/** What some libraries reject with: a text. */
const noError: Error = canaryKey as never;

const internal = { ok: false, failure: { code: 'internal', delivery: 'maybe-sent' } };

describe('a handler that fails', () => {
  test.each<[string, () => unknown, string]>([
    ['rejects', () => Promise.reject(new TypeError(canaryKey)), 'TypeError'],
    [
      'throws',
      () => {
        throw new Error(canaryKey);
      },
      'Error',
    ],
    ['rejects without an error', () => Promise.reject(noError), 'string'],
    [
      'throws something hostile',
      () => {
        throw new Proxy(new Error('x'), {
          getPrototypeOf: () => {
            throw new Error(canaryKey);
          },
        });
      },
      'unknown',
    ],
    ['answers nothing', () => undefined, 'TypeError'],
  ])('%s: the answer is internal and the log has no payload', async (_, answer, error) => {
    const { router, lines } = openRouter(withAnswer(answer));
    const reply = await router.handle('account:get', ownPage, account.id);
    expect(reply).toEqual(internal);
    expect(lines).toEqual([['handler-failed', { channel: 'account:get', error }]]);
    expect(findLeaks(canaryKey, reply, lines)).toEqual([]);
    expect(findLeaks(account.id, reply, lines)).toEqual([]);
  });
});

describe('an answer leaves only as the schema has it', () => {
  test('what is too much is dropped', async () => {
    const talkative = {
      ...lookUp,
      account: { ...account, apiKey: canaryKey },
      changes: [{ ...change, base: { ...account, apiKey: canaryKey }, request: { 'x-api-key': canaryKey } }],
      connection: { apiKey: canaryKey },
    };
    const answer = { ...succeed(talkative), apiKey: canaryKey };
    const { router } = openRouter(withAnswer(() => answer));
    const reply = await router.handle('account:get', ownPage, account.id);
    expect(reply).toEqual(succeed(lookUp));
    expect(findLeaks(canaryKey, reply)).toEqual([]);
  });

  test('a failure carries nothing beyond the contract', async () => {
    const failure = {
      code: 'unauthorised',
      delivery: 'answered',
      status: 401,
      headers: { 'x-api-key': canaryKey },
    };
    const { router } = openRouter(withAnswer(() => ({ ok: false, failure })));
    const reply = await router.handle('account:get', ownPage, account.id);
    expect(reply).toEqual(fail({ code: 'unauthorised', delivery: 'answered', status: 401 }));
  });

  test.each<[string, unknown]>([
    ['no account', succeed({ id: canaryKey })],
    ['a look-up with one bad change', succeed({ ...lookUp, changes: [{ ...change, state: canaryKey }] })],
    ['a look-up with too many changes', succeed({ ...lookUp, changes: new Array(101).fill(change) })],
    ['a summary that holds a text', succeed({ ...summary, paused: canaryKey })],
    ['a negative count', succeed({ ...summary, pending: -1 })],
    ['a status that holds a key', succeed({ ...status, key: { state: 'stored', ending: canaryKey } })],
    ['neither success nor failure', { ok: 'yes', value: account }],
    ['an unknown code', { ok: false, failure: { code: canaryKey, delivery: 'answered' } }],
  ])('%s becomes internal', async (_, answer) => {
    const { router, lines } = openRouter(withAnswer(() => answer));
    for (const [name, payload] of [
      ['account:get', account.id],
      ['outbox:summary', undefined],
      ['terminal:status', undefined],
    ] as const) {
      const reply: Result<unknown> = await router.handle(name, ownPage, payload);
      expect(reply).toEqual(internal);
      expect(findLeaks(canaryKey, reply, lines)).toEqual([]);
    }
  });

  test('and a defect is logged', async () => {
    const { router, lines } = openRouter(withAnswer(() => succeed({})));
    await router.handle('account:get', ownPage, account.id);
    expect(lines).toEqual([['reply-unfit', { channel: 'account:get' }]]);
  });
});
