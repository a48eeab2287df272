import { describe, expect, test } from 'vitest';
import { findLeaks } from '../../support/main/leak-scan.ts';
import { account } from '../../support/main/fakes.ts';
import { openRouter, ownPage } from './lawful.ts';
import { changeId } from './lawful-payloads.ts';

const unexpected = 'Not of the expected kind.';
const idRule = 'An account id has 1 to 64 letters, digits, hyphens or underscores.';
const create = (draft: object) => ({ draft, evenIfSimilar: false });

describe('bad input gets the field and the rule, never the value', () => {
  const secret = 'zz-value-that-was-sent-zz';
  test.each<[string, unknown, { field: string; message: string }[]]>([
    ['account:create', create({ name: 7 }), [{ field: 'draft.name', message: unexpected }]],
    [
      'account:create',
      create({ name: secret.repeat(30) }),
      [{ field: 'draft.name', message: 'At most 500 characters.' }],
    ],
    ['account:create', create({}), [{ field: 'draft', message: 'Fill in at least one field.' }]],
    ['account:create', create({ name: 'x', [secret]: secret }), [{ field: 'draft', message: unexpected }]],
    ['account:create', { ...create({ name: 'x' }), [secret]: 1 }, [{ field: '', message: unexpected }]],
    ['account:create', { draft: { name: 'x' } }, [{ field: 'evenIfSimilar', message: unexpected }]],
    ['account:create', secret, [{ field: '', message: unexpected }]],
    [
      'account:update',
      { base: { ...account, id: `../${secret}` }, draft: { phone: { [secret]: secret } } },
      [
        { field: 'base.id', message: idRule },
        { field: 'draft.phone', message: unexpected },
      ],
    ],
    ['account:update', { draft: { phone: '1' } }, [{ field: 'base', message: unexpected }]],
    ['account:remove', account.id, [{ field: '', message: unexpected }]],
    ['outbox:get', secret, [{ field: '', message: unexpected }]],
    ['outbox:list', { states: ['done', secret] }, [{ field: 'states.1', message: unexpected }]],
    ['outbox:list', { offset: -1 }, [{ field: 'offset', message: unexpected }]],
    ['outbox:compare', { change: changeId, id: secret + '/' }, [{ field: 'id', message: idRule }]],
    [
      'outbox:resolve',
      { change: changeId, decision: { kind: secret } },
      [{ field: 'decision.kind', message: unexpected }],
    ],
    [
      'outbox:resolve',
      { change: changeId, decision: { kind: 'drop', [secret]: secret } },
      [{ field: 'decision', message: unexpected }],
    ],
    ['directory:search', secret.repeat(10), [{ field: '', message: unexpected }]],
    ['directory:setRetention', 0, [{ field: '', message: unexpected }]],
    ['storage:repair', { kind: 'use-copy', name: `../${secret}` }, [{ field: 'name', message: unexpected }]],
    ['terminal:close', secret, [{ field: '', message: unexpected }]],
    ['account:get', `../${secret}`, [{ field: '', message: idRule }]],
    ['terminal:storeKey', `${secret} with spaces`, [{ field: '', message: 'has-space' }]],
    ['terminal:storeKey', `${secret}\r\nx: y`, [{ field: '', message: 'has-line-break' }]],
    ['terminal:storeKey', `${secret}ü`, [{ field: '', message: 'not-ascii' }]],
    ['terminal:storeKey', '', [{ field: '', message: 'empty' }]],
    [
      'terminal:chooseServer',
      { kind: 'custom', baseUrl: `https://${secret}@pos.example.com` },
      [{ field: 'baseUrl', message: 'has-credentials' }],
    ],
    ['terminal:chooseServer', { kind: secret }, [{ field: 'kind', message: unexpected }]],
    ['terminal:status', { [secret]: 1 }, [{ field: '', message: unexpected }]],
  ])('%s', async (name, payload, fields) => {
    const { router, reached, lines } = openRouter();
    const reply = await router.handle(name, ownPage, payload);
    expect(reply).toEqual({ ok: false, failure: { code: 'invalid-input', delivery: 'not-sent', fields } });
    expect(findLeaks(secret, reply, lines)).toEqual([]);
    expect(reached).toEqual([]);
  });

  test('what is read is what was checked', async () => {
    const { router, reached } = openRouter();
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
    const reply = await router.handle('account:create', ownPage, create(changing));
    if (reply.ok) expect(reached).toEqual([['account:create', create({ name: 'x' })]]);
    else expect(reached).toEqual([]);
  });
});
