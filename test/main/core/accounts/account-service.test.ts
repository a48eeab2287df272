import { describe, expect, test } from 'vitest';
import {
  entryStates,
  unfinishedStates,
  type AccountDraft,
  type OutboxEntry,
} from '../../../../preload/contract/index.ts';
import { createAccountService } from '../../../../main/core/accounts/account-service.ts';
import { failKeychain, failNotSent } from '../../../../main/core/failures.ts';
import { openData } from '../../../support/main/open-data.ts';
import { account, accountId, beginning, change, changeId } from '../outbox/samples.ts';
import { code, value } from '../../../support/main/results.ts';

const draft: AccountDraft = { name: 'Ada Example', email: 'ada@example.com', phone: '+1 202-555-0123' };
const base = account();

async function openAccounts() {
  const opened = await openData();
  return { ...opened, accounts: createAccountService(opened) };
}

function waiting(number: number, fields: Partial<OutboxEntry> = {}): OutboxEntry {
  return change('create', { id: changeId(number), state: 'pending', dueAt: beginning, draft, ...fields });
}

describe('a change', () => {
  test('is handed to the outbox, and what the outbox says is the answer', async () => {
    const { accounts, outbox, client } = await openAccounts();
    const replies = [
      await accounts.create({ draft, evenIfSimilar: false }),
      await accounts.update({ base, draft }),
      await accounts.remove({ base: account({ id: accountId('another') }) }),
    ];
    expect(replies.map((reply) => value(reply).kind)).toEqual(['open', 'open', 'open']);
    expect(outbox.requests).toEqual([
      { operation: 'create', accountId: null, draft, base: null },
      { operation: 'update', accountId: base.id, draft, base },
      { operation: 'delete', accountId: 'another', draft: null, base: account({ id: accountId('another') }) },
    ]);
    expect(client.calls).toEqual([]);
  });

  test.each(unfinishedStates)(
    'behind another one that is %s has no base that could equal the server’s',
    async (state) => {
      const { accounts, disk, outbox } = await openAccounts();
      disk.outbox.changes = [change('update', { state, accountId: base.id })];
      value(await accounts.update({ base, draft }));
      value(await accounts.remove({ base }));
      expect(outbox.requests.map((request) => request.base)).toEqual([
        { ...base, updatedAt: '' },
        { ...base, updatedAt: '' },
      ]);
    },
  );

  test.each(entryStates.filter((state) => !unfinishedStates.some((open) => open === state)))(
    'behind one that is %s, or one of another account, keeps its base',
    async (state) => {
      const { accounts, disk, outbox } = await openAccounts();
      disk.outbox.changes = [
        change('update', { state, accountId: base.id }),
        change('update', { id: changeId(2), state: 'pending', accountId: accountId('another') }),
      ];
      value(await accounts.update({ base, draft }));
      expect(outbox.requests[0]?.base).toEqual(base);
    },
  );

  test('whose account’s changes cannot be listed is merged, to be on the safe side', async () => {
    const { accounts, disk, outbox } = await openAccounts();
    disk.refuse = (call) => (call === 'list' ? 'internal' : null);
    value(await accounts.update({ base, draft }));
    expect(outbox.requests[0]?.base?.updatedAt).toBe('');
  });
});

describe('a new account', () => {
  test('that looks like one that is known, or like one that waits, is shown first and not saved', async () => {
    const { accounts, disk, outbox } = await openAccounts();
    disk.cached.set(base.id, { kind: 'known', account: base, confirmedAt: 5 });
    const alike = waiting(1, { draft: { phone: '1 (202) 555 0123' } });
    disk.outbox.changes = [alike, waiting(2, { draft: { name: 'Ada Example', phone: '+12025550199' } })];
    expect(value(await accounts.create({ draft, evenIfSimilar: false }))).toEqual({
      kind: 'looks-like',
      accounts: [{ account: base, confirmedAt: 5 }],
      waiting: [alike],
    });
    expect(outbox.requests).toEqual([]);
  });

  test.each(['account', 'create'] as const)('is held back by one %s alone', async (kind) => {
    const { accounts, disk } = await openAccounts();
    if (kind === 'create') disk.outbox.changes = [waiting(1)];
    else disk.cached.set(base.id, { kind: 'known', account: base, confirmedAt: 5 });
    expect(value(await accounts.create({ draft, evenIfSimilar: false })).kind).toBe('looks-like');
  });

  test('is saved when a person has seen them and wants it', async () => {
    const { accounts, disk, outbox } = await openAccounts();
    disk.cached.set(base.id, { kind: 'known', account: base, confirmedAt: 5 });
    disk.outbox.changes = [waiting(1)];
    expect(value(await accounts.create({ draft, evenIfSimilar: true })).kind).toBe('open');
    expect([outbox.requests.length, disk.calls.includes('similar')]).toEqual([1, false]);
  });

  test.each(entryStates)(
    'is held against creates that are open, not against one that is %s',
    async (state) => {
      const { accounts, disk } = await openAccounts();
      disk.outbox.changes = [waiting(1, { state })];
      const kind = value(await accounts.create({ draft, evenIfSimilar: false })).kind;
      expect(kind).toBe(unfinishedStates.some((open) => open === state) ? 'looks-like' : 'open');
    },
  );

  test('brings up ten of each at most', async () => {
    const { accounts, disk } = await openAccounts();
    for (let n = 1; n <= 12; n += 1) {
      const twin = account({ id: accountId(`twin-${n}`) });
      disk.cached.set(twin.id, { kind: 'known', account: twin, confirmedAt: n });
    }
    disk.outbox.changes = Array.from({ length: 12 }, (_, n) => waiting(n + 1));
    const alike = value(await accounts.create({ draft, evenIfSimilar: false }));
    expect(alike).toMatchObject({ kind: 'looks-like' });
    if (alike.kind === 'looks-like') expect([alike.accounts.length, alike.waiting.length]).toEqual([10, 10]);
  });

  test.each(['similar', 'openCreates'])('is not held up by a %s that fails', async (name) => {
    const { accounts, disk, lines } = await openAccounts();
    disk.refuse = (call) => (call === name ? 'internal' : null);
    expect(value(await accounts.create({ draft, evenIfSimilar: false })).kind).toBe('open');
    expect(lines).toHaveLength(1);
  });
});

describe('without open data', () => {
  test.each([failNotSent('no-key'), failKeychain('locked'), failKeychain('absent'), failKeychain('slow')])(
    'and without a client answers why: $failure.code',
    async (failure) => {
      const { accounts, storage, terminal } = await openAccounts();
      storage.opening = failNotSent('storage-unavailable');
      terminal.answer = failure;
      const replies = [
        accounts.create({ draft, evenIfSimilar: false }),
        accounts.get(base.id),
        accounts.update({ base, draft }),
        accounts.remove({ base }),
      ];
      expect(await Promise.all(replies)).toEqual(Array(4).fill(failure));
    },
  );

  test('nothing is changed; a look-up goes out all the same', async () => {
    const { accounts, storage, client } = await openAccounts();
    storage.opening = failNotSent('storage-unavailable');
    const changes = [
      accounts.create({ draft, evenIfSimilar: true }),
      accounts.update({ base, draft }),
      accounts.remove({ base }),
    ];
    expect((await Promise.all(changes)).map(code)).toEqual(Array(3).fill('storage-unavailable'));
    expect(client.calls).toEqual([]);
    expect(value(await accounts.get(base.id))).toMatchObject({ live: true, changes: [] });
    expect(client.calls).toEqual(['get']);
  });
});

test('a failure of the outbox is the answer', async () => {
  const { accounts, disk } = await openAccounts();
  disk.refuse = (call) => (call === 'save' ? 'storage-full' : null);
  expect(code(await accounts.create({ draft, evenIfSimilar: true }))).toBe('storage-full');
});
