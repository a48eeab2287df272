import { expect, test } from 'vitest';
import type { AccountDraft } from '../../../preload/contract/index.ts';
import { startPracticeServer } from '../../../main/practice/server.ts';
import { openServer, setUpTerminal, startServices } from '../../support/main/open-services.ts';
import { code, value } from '../../support/main/results.ts';

const draft = (n: number): AccountDraft => ({ name: `Ada Example ${n}`, email: `ada-${n}@example.com` });

test('from set-up to the last account: every change is sent, found again and told to the log', async () => {
  const terminal = setUpTerminal();
  const { server, choice } = await openServer();
  const app = startServices(terminal);
  expect(value(await app.storage.report(undefined)).state).toBe('this-run');
  value(await app.terminal.chooseServer(choice));
  expect(value(await app.storage.report(undefined)).state).toBe('closed');
  value(await app.terminal.storeKey(server.apiKey));
  expect(value(await app.storage.report(undefined)).state).toBe('kept');

  const created = value(await app.account.create({ draft: draft(1), evenIfSimilar: false }));
  if (created.kind !== 'done' || created.account === null) throw new Error(created.kind);
  const { account } = created;
  expect(value(await app.account.create({ draft: draft(1), evenIfSimilar: false }))).toMatchObject({
    kind: 'looks-like',
    accounts: [{ account }],
  });
  const update = { base: account, draft: { ...draft(1), name: 'Ada B. Example' } };
  expect(value(await app.account.update(update)).kind).toBe('done');
  expect(value(await app.account.get(account.id))).toMatchObject({
    live: true,
    account: { name: 'Ada B. Example' },
  });
  expect(value(await app.directory.search('b. exam')).found).toMatchObject([{ account: { id: account.id } }]);
  expect(value(await app.account.remove({ base: account })).kind).toBe('done');
  expect(value(await app.directory.recent(undefined))).toEqual([]);
  expect([server.accounts.list().length, value(await app.outbox.summary(undefined)).pending]).toEqual([0, 0]);
  await app.close();
  expect([...terminal.secrets.items.keys()].map((name) => name.split(':')[0])).toEqual([
    'api-key',
    'data-key',
    'audit-head',
  ]);
});

test('what was saved while the server was away is sent by the next run, once', async () => {
  const terminal = setUpTerminal();
  const { server, choice } = await openServer();
  const first = startServices(terminal);
  value(await first.terminal.chooseServer(choice));
  value(await first.terminal.storeKey(server.apiKey));
  const known = value(await first.account.create({ draft: draft(0), evenIfSimilar: false }));
  if (known.kind !== 'done' || known.account === null) throw new Error(known.kind);
  const base = known.account;
  await server.faults.set({ name: 'refuse' });
  for (const n of [1, 2, 3]) {
    expect(value(await first.account.create({ draft: draft(n), evenIfSimilar: false }))).toMatchObject({
      kind: 'open',
      change: { state: 'pending' },
    });
  }
  const update = { base, draft: { ...draft(0), name: 'Ada B. Example' } };
  expect(value(await first.account.update(update)).kind).toBe('open');
  expect(value(await first.account.get(base.id))).toMatchObject({
    live: false,
    failure: { code: 'network-unreachable' },
    changes: [{ operation: 'update' }],
  });
  expect(value(await first.directory.search('example 2')).waiting).toHaveLength(1);
  // The same person again, while the first is on nobody's server yet.
  expect(value(await first.account.create({ draft: draft(2), evenIfSimilar: false }))).toMatchObject({
    kind: 'looks-like',
    waiting: [{ draft: draft(2) }],
  });
  await first.close();

  await server.faults.clear();
  const second = startServices(terminal);
  const drained = second.untilSummary(({ pending, sending }) => pending + sending === 0);
  second.services.start();
  expect(await drained).toMatchObject({ unknown: 0, conflict: 0, failed: 0 });
  expect(
    server.accounts
      .list()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Ada B. Example', 'Ada Example 1', 'Ada Example 2', 'Ada Example 3']);
});

test('in practice an open change holds up a change of server and the closing of the window', async () => {
  const terminal = setUpTerminal();
  const practice = startPracticeServer();
  const { server, choice } = await openServer();
  const app = startServices(terminal, practice);
  expect(app.services.askToClose()).toBe(true);
  await (await practice).faults.set({ name: 'reset-after-request' });
  const submitted = value(await app.account.create({ draft: draft(1), evenIfSimilar: false }));
  if (submitted.kind !== 'open') throw new Error(submitted.kind);
  expect(submitted.change.state).toBe('unknown');
  expect(await app.terminal.chooseServer(choice)).toMatchObject({
    ok: false,
    failure: { code: 'changes-open', openChanges: 1 },
  });
  value(await app.outbox.summary(undefined));
  await expect.poll(() => app.services.askToClose()).toBe(false);
  expect(app.questions.at(-1)).toEqual({ open: 1, kept: false });
  expect(code(await app.terminal.close(undefined))).toBe('ok');
  expect(app.quits()).toBe(1);
  const resolution = { change: submitted.change.id, decision: { kind: 'drop' } } as const;
  expect(value(await app.outbox.resolve(resolution)).kind).toBe('dropped');
  expect(value(await app.terminal.chooseServer(choice)).server).toEqual(choice);
  value(await app.terminal.storeKey(server.apiKey));
  // Kept changes may be left behind: they wait there.
  await server.faults.set({ name: 'refuse' });
  expect(value(await app.account.create({ draft: draft(2), evenIfSimilar: false })).kind).toBe('open');
  expect(value(await app.terminal.chooseServer({ kind: 'practice' })).server.kind).toBe('practice');
  expect(value(await app.outbox.summary(undefined)).pending).toBe(0);
  expect(value(await app.terminal.chooseServer(choice)).server).toEqual(choice);
  expect(value(await app.outbox.summary(undefined)).pending).toBe(1);
});

test('each server has its own data, and nothing of one is found with another', async () => {
  const terminal = setUpTerminal();
  const [one, other] = [await openServer(), await openServer()];
  const app = startServices(terminal);
  for (const [n, { server, choice }] of [one, other].entries()) {
    value(await app.terminal.chooseServer(choice));
    value(await app.terminal.storeKey(server.apiKey));
    expect(value(await app.account.create({ draft: draft(n), evenIfSimilar: false })).kind).toBe('done');
    expect(value(await app.directory.search('example')).found).toMatchObject([
      { account: { name: `Ada Example ${n}` } },
    ]);
  }
  expect(value(await app.terminal.chooseServer(one.choice)).key.state).toBe('stored');
  expect(value(await app.directory.recent(undefined))).toMatchObject([
    { account: { name: 'Ada Example 0' } },
  ]);
  expect([one, other].map(({ server }) => server.accounts.list().length)).toEqual([1, 1]);
});

test('a person is forgotten on this terminal, not before the open changes are settled', async () => {
  const terminal = setUpTerminal();
  const { server, choice } = await openServer();
  const app = startServices(terminal);
  value(await app.terminal.chooseServer(choice));
  value(await app.terminal.storeKey(server.apiKey));
  const created = value(await app.account.create({ draft: draft(1), evenIfSimilar: false }));
  if (created.kind !== 'done' || created.account === null) throw new Error(created.kind);
  const { id } = created.account;
  await server.faults.set({ name: 'refuse' });
  const removal = value(await app.account.remove({ base: created.account }));
  if (removal.kind !== 'open') throw new Error(removal.kind);
  expect(code(await app.directory.forget(id))).toBe('changes-open');
  value(await app.outbox.resolve({ change: removal.change.id, decision: { kind: 'drop' } }));
  expect(value(await app.directory.forget(id))).toEqual({ id });
  expect(value(await app.directory.state(undefined))).toEqual({ accounts: 0, retentionDays: 400 });
  expect(value(await app.directory.setRetention(null)).retentionDays).toBeNull();
});
