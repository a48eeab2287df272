import { describe, expect, test } from 'vitest';
import { fail, succeed, type Handlers, type Result } from '../../preload/contract/index.ts';
import { createRouter } from '../../main/ipc/router.ts';
import type { Sender } from '../../main/ipc/sender-guard.ts';
import { findLeaks } from '../core/leak-scan.ts';
import { account, canaryKey } from '../core/fakes.ts';
import { channelNames, createHandlers, lawfulPayloads, ownPage, status } from './lawful.ts';

function open(handlers?: Handlers) {
  const reached: [string, unknown][] = [];
  const lines: unknown[][] = [];
  const router = createRouter({
    handlers: handlers ?? createHandlers((channel, input) => reached.push([channel, input])),
    log: (...line) => lines.push(line),
  });
  return { router, reached, lines };
}

/** Handlers of which two answer what no type allows. */
function withAnswer(answer: () => unknown): Handlers {
  const { account: accounts, terminal } = createHandlers();
  const get = answer as unknown as Handlers['account']['get'];
  const statusOf = answer as unknown as Handlers['terminal']['status'];
  return { account: { ...accounts, get }, terminal: { ...terminal, status: statusOf } };
}

const internal = { ok: false, failure: { code: 'internal', delivery: 'maybe-sent' } };

test.each(channelNames)(
  '%s: a lawful message reaches its handler and no other, and is answered',
  async (name) => {
    const { router, reached, lines } = open();
    const reply = await router.handle(name, ownPage, lawfulPayloads[name]);
    expect(reply.ok).toBe(true);
    expect(reached).toEqual([[name, lawfulPayloads[name]]]);
    expect(lines).toEqual([]);
  },
);

describe('the sender', () => {
  const foreign: [string, Sender | null][] = [
    ['gone', null],
    ['another page', { url: 'https://example.com/index.html', isMainFrame: true }],
    ['a frame', { ...ownPage, isMainFrame: false }],
  ];

  test.each(foreign)(
    '%s is refused on every channel, before anything else is looked at',
    async (_, sender) => {
      const { router, reached } = open();
      const unread = new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('the payload was read');
          },
        },
      );
      for (const name of [...channelNames, 'no:such']) {
        const refused = fail({ code: 'refused-sender', delivery: 'not-sent' });
        expect(await router.handle(name, sender, unread)).toEqual(refused);
      }
      expect(reached).toEqual([]);
    },
  );

  test('is read before the first await', () => {
    const { router, reached } = open();
    let url = ownPage.url;
    const sender = {
      isMainFrame: true,
      get url() {
        return url;
      },
    };
    void router.handle('account:get', sender, account.id);
    url = 'https://example.com/';
    expect(reached).toHaveLength(1);
  });
});

test.each([
  '',
  'account',
  'account:',
  'account:list',
  'Account:get',
  '__proto__',
  'constructor',
  'toString',
  'account:get ',
])('there is no channel %j', async (name) => {
  const { router, reached, lines } = open();
  const reply = await router.handle(name, ownPage, account.id);
  expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid-input', delivery: 'not-sent' } });
  expect([reached, lines]).toEqual([[], [['channel-refused']]]);
});

describe('bad input gets the field and the rule, never the value', () => {
  const secret = 'zz-value-that-was-sent-zz';
  test.each<[string, unknown, { field: string; message: string }[]]>([
    ['account:create', { name: 7 }, [{ field: 'name', message: 'Not of the expected kind.' }]],
    ['account:create', { name: secret.repeat(30) }, [{ field: 'name', message: 'At most 500 characters.' }]],
    ['account:create', {}, [{ field: '', message: 'Fill in at least one field.' }]],
    [
      'account:create',
      { name: 'x', [secret]: secret },
      [{ field: '', message: 'Not of the expected kind.' }],
    ],
    ['account:create', secret, [{ field: '', message: 'Not of the expected kind.' }]],
    [
      'account:update',
      { id: secret, draft: { phone: { [secret]: secret } } },
      [{ field: 'draft.phone', message: 'Not of the expected kind.' }],
    ],
    ['account:update', { draft: { phone: '1' } }, [{ field: 'id', message: 'Not of the expected kind.' }]],
    [
      'account:get',
      `../${secret}`,
      [{ field: '', message: 'An account id has 1 to 64 letters, digits, hyphens or underscores.' }],
    ],
    ['terminal:storeKey', `${secret} with spaces`, [{ field: '', message: 'has-space' }]],
    ['terminal:storeKey', `${secret}\r\nx: y`, [{ field: '', message: 'has-line-break' }]],
    ['terminal:storeKey', `${secret}ü`, [{ field: '', message: 'not-ascii' }]],
    ['terminal:storeKey', '', [{ field: '', message: 'empty' }]],
    [
      'terminal:chooseServer',
      { kind: 'custom', baseUrl: `https://${secret}@pos.example.com` },
      [{ field: 'baseUrl', message: 'has-credentials' }],
    ],
    ['terminal:chooseServer', { kind: secret }, [{ field: 'kind', message: 'Not of the expected kind.' }]],
    ['terminal:status', { [secret]: 1 }, [{ field: '', message: 'Not of the expected kind.' }]],
  ])('%s', async (name, payload, fields) => {
    const { router, reached, lines } = open();
    const reply = await router.handle(name, ownPage, payload);
    expect(reply).toEqual({ ok: false, failure: { code: 'invalid-input', delivery: 'not-sent', fields } });
    expect(findLeaks(secret, reply, lines)).toEqual([]);
    expect(reached).toEqual([]);
  });

  test('what is read is what was checked', async () => {
    const { router, reached } = open();
    let reads = 0;
    const changing = new Proxy(
      { name: 'x' },
      {
        get: () => (reads++ === 0 ? 'x' : { not: 'a text' }),
        getOwnPropertyDescriptor: () => ({
          value: reads++ === 0 ? 'x' : 7,
          enumerable: true,
          configurable: true,
        }),
      },
    );
    const reply = await router.handle('account:create', ownPage, changing);
    if (reply.ok) expect(reached).toEqual([['account:create', { name: 'x' }]]);
    else expect(reached).toEqual([]);
  });
});

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
    ['throws no error', () => Promise.reject(canaryKey as unknown as Error), 'string'],
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
    const { router, lines } = open(withAnswer(answer));
    const reply = await router.handle('account:get', ownPage, account.id);
    expect(reply).toEqual(internal);
    expect(lines).toEqual([['handler-failed', { channel: 'account:get', error }]]);
    expect(findLeaks(canaryKey, reply, lines)).toEqual([]);
    expect(findLeaks(account.id, reply, lines)).toEqual([]);
  });
});

describe('an answer leaves only as the schema has it', () => {
  test('what is too much is dropped', async () => {
    const answer = { ...succeed({ ...account, apiKey: canaryKey }), apiKey: canaryKey };
    const { router } = open(withAnswer(() => answer));
    const reply = await router.handle('account:get', ownPage, account.id);
    expect(reply).toEqual(succeed(account));
    expect(findLeaks(canaryKey, reply)).toEqual([]);
  });

  test('a failure carries nothing beyond the contract', async () => {
    const failure = {
      code: 'unauthorised',
      delivery: 'answered',
      status: 401,
      headers: { 'x-api-key': canaryKey },
    };
    const { router } = open(withAnswer(() => ({ ok: false, failure })));
    const reply = await router.handle('account:get', ownPage, account.id);
    expect(reply).toEqual(fail({ code: 'unauthorised', delivery: 'answered', status: 401 }));
  });

  test.each<[string, unknown]>([
    ['no account', succeed({ id: canaryKey })],
    ['a status that holds a key', succeed({ ...status, key: { state: 'stored', ending: canaryKey } })],
    ['neither success nor failure', { ok: 'yes', value: account }],
    ['an unknown code', { ok: false, failure: { code: canaryKey, delivery: 'answered' } }],
  ])('%s becomes internal', async (_, answer) => {
    const { router, lines } = open(withAnswer(() => answer));
    for (const [name, payload] of [
      ['account:get', account.id],
      ['terminal:status', undefined],
    ] as const) {
      const reply: Result<unknown> = await router.handle(name, ownPage, payload);
      expect(reply).toEqual(internal);
      expect(findLeaks(canaryKey, reply, lines)).toEqual([]);
    }
  });

  test('and a defect is logged', async () => {
    const { router, lines } = open(withAnswer(() => succeed({})));
    await router.handle('account:get', ownPage, account.id);
    expect(lines).toEqual([['reply-unfit', { channel: 'account:get' }]]);
  });
});
