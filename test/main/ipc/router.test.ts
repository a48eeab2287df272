import { describe, expect, test } from 'vitest';
import { fail } from '../../../preload/contract/index.ts';
import type { Sender } from '../../../main/ipc/sender-guard.ts';
import { account } from '../../support/main/fakes.ts';
import { channelNames, openRouter, ownPage } from './lawful.ts';
import { lawfulVariants } from './lawful-payloads.ts';

test.each(Object.entries(lawfulVariants))(
  '%s: a lawful message of each kind reaches its handler and no other, and is answered',
  async (name, payloads) => {
    for (const payload of payloads) {
      const { router, reached, lines } = openRouter();
      const reply = await router.handle(name, ownPage, payload);
      expect(reply.ok).toBe(true);
      expect(reached).toEqual([[name, payload]]);
      expect(lines).toEqual([]);
    }
  },
);

test('what is excess in an account that comes back does not reach a handler', async () => {
  const { router, reached } = openRouter();
  const base: unknown = JSON.parse(
    JSON.stringify({ ...account, apiKey: 'x' }).replace('{', '{"__proto__":{},'),
  );
  await router.handle('account:remove', ownPage, { base });
  expect(reached).toEqual([['account:remove', { base: account }]]);
});

describe('the sender', () => {
  const foreign: [string, Sender | null][] = [
    ['gone', null],
    ['another page', { url: 'https://example.com/index.html', isMainFrame: true }],
    ['a frame', { ...ownPage, isMainFrame: false }],
  ];

  test.each(foreign)(
    '%s is refused on every channel, before anything else is looked at',
    async (_, sender) => {
      const { router, reached } = openRouter();
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
    const { router, reached } = openRouter();
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
  'outbox:onChanged',
  'storage:onChanged',
  'terminal:onCloseAsked',
  '__proto__',
  'constructor',
  'toString',
  'account:get ',
])('there is no channel %j', async (name) => {
  const { router, reached, lines } = openRouter();
  const reply = await router.handle(name, ownPage, account.id);
  expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid-input', delivery: 'not-sent' } });
  expect([reached, lines]).toEqual([[], [['channel-refused']]]);
});
