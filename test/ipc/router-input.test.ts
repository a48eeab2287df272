import { describe, expect, test } from 'vitest';
import { findLeaks } from '../core/leak-scan.ts';
import { openRouter, ownPage } from './lawful.ts';

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
    const reply = await router.handle('account:create', ownPage, changing);
    if (reply.ok) expect(reached).toEqual([['account:create', { name: 'x' }]]);
    else expect(reached).toEqual([]);
  });
});
