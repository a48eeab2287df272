import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  ApiKeySchema,
  fail,
  succeed,
  type Handlers,
  type Result,
  type Submission,
  type TerminalStatus,
} from '../../../../preload/contract/index.ts';
import { guardHandlers } from '../../../../main/core/access/access-guard.ts';
import { createHandlers } from '../../ipc/lawful.ts';
import { account } from '../../../support/main/fakes.ts';
import { change, lookUp, status, submission } from '../../ipc/lawful-answers.ts';
import { changeId, draft } from '../../ipc/lawful-payloads.ts';
import { findLeaks } from '../../../support/main/leak-scan.ts';
import { right, startWithPin } from './fake-access.ts';
import { value } from '../../../support/main/results.ts';

const apiKey = v.parse(ApiKeySchema, 'lawful-key-0123456789');

type Terminal = ReturnType<typeof startWithPin>;

const refused = fail({ code: 'staff-only', delivery: 'not-sent' });
const unsaid = fail({ code: 'connection-lost', delivery: 'maybe-sent' });
const alike = { kind: 'looks-like' as const, accounts: [], waiting: [] };

/** The real access service, and handlers whose answers are held up until `answer`. */
async function openLate(mode: 'counter' | 'self-service', as: 'staff' | 'customer', submitted?: Submission) {
  const terminal = startWithPin(mode);
  if (as === 'staff') value(await terminal.access.unlock(right));
  const answer = Promise.withResolvers<undefined>();
  let began: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (began = resolve));
  const lawful = createHandlers(() => began());
  const held =
    <I, O>(handle: (input: I) => Promise<Result<O>>) =>
    async (input: I) => {
      const result = await handle(input);
      await answer.promise;
      return result;
    };
  const submit = () => {
    began();
    return answer.promise.then(() => succeed(submitted ?? submission));
  };
  const { account: accounts, outbox, directory, terminal: terminals } = lawful;
  const handlers: Handlers = {
    ...lawful,
    account: { ...{ create: submit, update: submit, remove: submit }, get: held(accounts.get) },
    outbox: {
      ...outbox,
      resolve: submit,
      list: held(outbox.list),
      get: held(outbox.get),
      compare: held(outbox.compare),
      sendNow: held(outbox.sendNow),
    },
    directory: { ...directory, search: held(directory.search), recent: held(directory.recent) },
    terminal: {
      ...terminals,
      status: held(terminals.status),
      storeKey: held(terminals.storeKey),
      forgetKey: held(terminals.forgetKey),
      chooseServer: held(terminals.chooseServer),
    },
  };
  const guarded = guardHandlers(handlers, {
    access: terminal.service,
    loadPreferences: () => Promise.resolve({ ownAccount: true }),
    elapsed: () => 0,
  });
  /** Asks, lets something happen before the answer, and answers. */
  async function meanwhile<T>(ask: (bridge: Handlers) => Promise<T>, happen: (now: Terminal) => unknown) {
    const asked = ask(guarded);
    await reached;
    await happen(terminal);
    answer.resolve(undefined);
    return asked;
  }
  return { meanwhile };
}

const lock = ({ access }: Terminal) => access.lock(undefined);
/** Not even the answer of the lock is waited for. */
const lockOnly = ({ access }: Terminal) => void access.lock(undefined);
const crash = ({ service }: Terminal) => service.reset();
const nothing = () => undefined;

const readings: readonly [string, (bridge: Handlers) => Promise<Result<unknown>>][] = [
  ['account:get', (bridge) => bridge.account.get(account.id)],
  ['outbox:list', (bridge) => bridge.outbox.list({})],
  ['outbox:get', (bridge) => bridge.outbox.get(changeId)],
  ['outbox:compare', (bridge) => bridge.outbox.compare({ change: changeId, id: account.id })],
  ['directory:search', (bridge) => bridge.directory.search('ada')],
  ['directory:recent', (bridge) => bridge.directory.recent(undefined)],
];

describe.each(readings)('what staff asked for by %s', (_, ask) => {
  test('comes while they are there', async () => {
    const { meanwhile } = await openLate('counter', 'staff');
    expect((await meanwhile(ask, nothing)).ok).toBe(true);
  });

  test.each([
    ['a locked page', 'counter', lock],
    ['a page that is being locked', 'counter', lockOnly],
    ['a customer', 'self-service', lock],
    ['the page after a crash', 'counter', crash],
    ['the customers’ page after a crash', 'self-service', crash],
  ] as const)('does not reach %s', async (_who, mode, happen) => {
    const { meanwhile } = await openLate(mode, 'staff');
    const answer = await meanwhile(ask, happen);
    expect(answer).toEqual(refused);
    expect(findLeaks('ada@example.com', answer)).toEqual([]);
  });

  test('comes when staff are back before it', async () => {
    const { meanwhile } = await openLate('counter', 'staff');
    const back = async (terminal: Terminal) => {
      await lock(terminal);
      await terminal.access.unlock(right);
    };
    expect((await meanwhile(ask, back)).ok).toBe(true);
  });
});

test('an account that a customer asked for does not reach the next one', async () => {
  const ask = (bridge: Handlers) => bridge.account.get(account.id);
  const { meanwhile } = await openLate('self-service', 'customer');
  expect(await meanwhile(ask, lock)).toEqual(refused);
  const other = await openLate('self-service', 'customer');
  expect(await other.meanwhile(ask, nothing)).toEqual(succeed({ ...lookUp, changes: [] }));
});

test('what concerns nobody may come late', async () => {
  const { meanwhile } = await openLate('self-service', 'staff');
  expect((await meanwhile((bridge) => bridge.outbox.sendNow(undefined), lock)).ok).toBe(true);
});

test.each<[string, (bridge: Handlers) => Promise<Result<TerminalStatus>>]>([
  ['status', (bridge) => bridge.terminal.status(undefined)],
  ['storeKey', (bridge) => bridge.terminal.storeKey(apiKey)],
  ['forgetKey', (bridge) => bridge.terminal.forgetKey(undefined)],
  ['chooseServer', (bridge) => bridge.terminal.chooseServer({ kind: 'official' })],
])('the end of the key, by terminal:%s, is told to staff who are still there', async (_, ask) => {
  const present = await openLate('counter', 'staff');
  expect(value(await present.meanwhile(ask, nothing)).key.ending).toBe(status.key.ending);
  const locked = await openLate('counter', 'staff');
  expect(value(await locked.meanwhile(ask, lock)).key.ending).toBeNull();
});

const submissions: readonly [string, (bridge: Handlers) => Promise<Result<Submission>>][] = [
  ['account:create', (bridge) => bridge.account.create({ draft, evenIfSimilar: false })],
  ['account:update', (bridge) => bridge.account.update({ base: account, draft })],
  ['account:remove', (bridge) => bridge.account.remove({ base: account })],
  ['outbox:resolve', (bridge) => bridge.outbox.resolve({ change: changeId, decision: { kind: 'drop' } })],
];

describe.each(submissions)('what became of a change by %s', (name, ask) => {
  test('is told to the locked counter, whose page holds what was typed', async () => {
    const { meanwhile } = await openLate('counter', 'staff');
    expect(await meanwhile(ask, lock)).toEqual(succeed(submission));
  });

  test('is not told to a customer, nor that nothing was done', async () => {
    for (const happen of [lock, lockOnly, crash]) {
      const { meanwhile } = await openLate('self-service', 'staff');
      const answer = await meanwhile(ask, happen);
      expect(answer).toEqual(unsaid);
      expect(findLeaks('ada@example.com', answer)).toEqual([]);
    }
  });

  test('shows nobody who looks the same, once staff are away', async () => {
    const found = { ...alike, accounts: [{ account, confirmedAt: 1 }], waiting: [change] };
    const locked = await openLate('counter', 'staff', found);
    expect(await locked.meanwhile(ask, lock)).toEqual(succeed(alike));
    const present = await openLate('counter', 'staff', found);
    expect(await present.meanwhile(ask, nothing)).toEqual(succeed(found));
    if (name !== 'account:create') return;
    const customer = await openLate('self-service', 'customer', found);
    const staffCame = ({ access }: Terminal) => access.unlock(right);
    expect(await customer.meanwhile(ask, staffCame)).toEqual(succeed(alike));
  });
});

test('a customer hears what became of their account, the next one does not', async () => {
  const create = (bridge: Handlers) => bridge.account.create({ draft, evenIfSimilar: true });
  const first = await openLate('self-service', 'customer');
  expect(await first.meanwhile(create, nothing)).toEqual(succeed(submission));
  for (const happen of [lock, lockOnly, crash]) {
    const left = await openLate('self-service', 'customer');
    const answer = await left.meanwhile(create, happen);
    expect(answer).toEqual(unsaid);
  }
});
