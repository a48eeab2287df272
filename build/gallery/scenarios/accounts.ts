import { carriedOut, makeRemoval, makeUpdate } from '../../../test/fixtures/sample-entries.ts';
import {
  account,
  bad,
  good,
  locked,
  long,
  lookedUp,
  official,
  practice,
  sparse,
} from '../../../test/fixtures/samples.ts';
import type { Scenario, Step } from '../scenario.ts';

/** Looks the sample account up by its id. */
export const findMara: readonly Step[] = [
  ['type', 'Name, phone, e-mail or id', account.id],
  ['key', 'Enter'],
];
const get = good(lookedUp(account));
const waiting = makeUpdate(account, { name: 'Mara Lindqvist-Okafor', phone: '+12025550199' });
const clearing = makeUpdate(account, { email: '' }, { state: 'conflict' });
const removal = makeRemoval(account);

/** A card with these changes on it, which the outbox holds too. */
function withChanges(name: string, changes: NonNullable<Scenario['changes']>): Scenario {
  return {
    name,
    status: official,
    changes,
    summary: { line: 'down' },
    replies: { get: good(lookedUp(account, { changes: [...changes], live: false, failure: unreachable })) },
    steps: findMara,
  };
}

const unreachable = { code: 'network-unreachable', delivery: 'not-sent' } as const;

export const accountScenarios: readonly Scenario[] = [
  { name: 'account-found', face: true, status: official, replies: { get }, steps: findMara },
  { name: 'account-sparse', status: official, replies: { get: good(lookedUp(sparse)) }, steps: findMara },
  {
    name: 'account-long',
    face: true,
    status: official,
    replies: { get: good(lookedUp(long)) },
    steps: findMara,
  },
  {
    name: 'account-not-live',
    face: true,
    status: official,
    replies: { get: good(lookedUp(account, { live: false, failure: unreachable })) },
    steps: findMara,
  },
  withChanges('account-waiting', [waiting]),
  withChanges('account-waiting-more', [waiting, clearing]),
  withChanges('account-waiting-delete', [removal]),
  {
    name: 'account-forget',
    status: official,
    replies: { get },
    steps: [...findMara, ['press', 'Forget on this terminal']],
  },
  {
    ...withChanges('account-forget-refused', [waiting]),
    steps: [...findMara, ['press', 'Forget on this terminal']],
  },
  {
    name: 'delete-dialog',
    face: true,
    status: official,
    replies: { get },
    steps: [...findMara, ['press', 'Delete']],
  },
  {
    name: 'deleted',
    face: true,
    status: official,
    replies: { get, remove: good(carriedOut(removal, null)) },
    steps: [...findMara, ['press', 'Delete'], ['press', 'Delete for good']],
  },
  {
    name: 'trouble-not-found',
    status: official,
    replies: { get: bad('not-found', { status: 404 }) },
    steps: findMara,
  },
  {
    name: 'trouble-locked',
    face: true,
    status: locked,
    replies: { get: bad('keychain-locked', { delivery: 'not-sent' }) },
    steps: findMara,
  },
  {
    name: 'trouble-wait',
    status: practice,
    replies: { get: bad('rate-limited', { retryAfterSeconds: 12 }) },
    steps: findMara,
  },
];
