import * as v from 'valibot';
import {
  AccountDraftSchema,
  AccountIdSchema,
  AccountSchema,
  EntryIdSchema,
  type Account,
  type AccountId,
  type Failure,
  type Preferences,
} from '../../../preload/contract/index.ts';
import type { Transition } from '../../../main/core/outbox/rules/outcome.ts';
import type { NewEntry } from '../../../main/core/store-ports.ts';

/** What the fixtures tell of: made-up people in every script and state that a shop's terminal may hold. */

const id = (text: string): AccountId => v.parse(AccountIdSchema, text);

const account = (
  name: string,
  email: string | null,
  fullName: string | null,
  phone: string | null,
): Account =>
  v.parse(AccountSchema, {
    id: name,
    createdAt: '2026-11-01T10:00:00.000+00:00',
    updatedAt: '2026-11-02T10:00:00.000+00:00',
    email,
    name: fullName,
    phone,
  });

const ada = account('acc-ada', 'ada@example.com', 'Ada Example', '+12025550101');
const jose = account('acc-jose', 'jose.nunez@example.com', 'José Núñez Ejemplo', '+12025550102');
const pat = account('acc-pat', 'pat@example.com', "Pat O'Brien", '+442079460103');

export const accounts = {
  seen: [
    ada,
    jose,
    account('acc-sara', 'sara@example.com', 'سارة مثال', '+12025550104'),
    account('acc-hanako', 'hanako@example.com', '例田 花子', '+12025550105'),
    pat,
    account('acc-smith', 'Casey.Smith@example.com', 'casey smith', null),
    account('acc-phone', null, null, '+12025550107'),
    account('acc-gone', 'gone@example.com', 'Gone Example', '+12025550108'),
    account('acc-forgotten', 'forgotten@example.com', 'Forgotten Example', '+12025550109'),
  ],
  /** The first of them, as the server answered later. */
  firstSeenAgain: { name: 'Ada Example-Lovell', updatedAt: '2026-11-03T10:00:00.000+00:00' },
  deleted: id('acc-gone'),
  forgotten: id('acc-forgotten'),
};

export const preferences: Preferences = {
  mode: 'self-service',
  language: 'ar',
  country: 'DE',
  screenInches: 21.5,
  theme: 'contrast',
  largeText: true,
  keyboard: 'always',
  scanner: { maximumGap: 100, minimumLength: 12, terminator: 'silence', layout: 'us' },
  sounds: false,
  speech: 'headphones',
  printer: { name: 'counter', paper: 'receipt-58' },
  staffLockSeconds: 300,
  ownAccount: true,
};

/** How an attempt ended; `sending` where it has not. */
export interface Ending {
  readonly transition: Transition | { readonly to: 'sending' };
  readonly failure?: Failure;
  readonly account?: Account;
  readonly dueAt?: number;
  readonly dropped?: boolean;
}

interface Told {
  readonly change: Omit<NewEntry, 'savedAt'>;
  readonly ending: Ending | null;
}

function change(
  number: number,
  about: Account | null,
  draft: object | null,
  ending: Ending | null = null,
): Told {
  const operation = about === null ? 'create' : draft === null ? 'delete' : 'update';
  const told: Told['change'] = {
    id: v.parse(EntryIdSchema, `00000000-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`),
    operation,
    accountId: about?.id ?? null,
    draft: draft === null ? null : v.parse(AccountDraftSchema, draft),
    base: about,
  };
  return { change: told, ending };
}

const other = (name: string): Account =>
  account(`acc-${name}`, `${name}@example.com`, `${name} Example`, null);

export const changes: readonly Told[] = [
  change(1, null, { name: 'Nora Example', email: 'nora@example.com', phone: '+12025550111' }),
  change(
    2,
    ada,
    { name: 'Ada Example-Lovell', email: '' },
    {
      transition: { to: 'pending', wait: 'line' },
      failure: { code: 'network-unreachable', delivery: 'not-sent' },
      dueAt: Date.UTC(2026, 10, 30, 10),
    },
  ),
  change(3, jose, null),
  change(4, null, { name: 'Émile Exemple', phone: '+12025550114' }, { transition: { to: 'sending' } }),
  change(5, other('omar'), { name: 'Omar Example' }, { transition: { to: 'sending' } }),
  change(
    6,
    null,
    { name: 'ليلى مثال', email: 'layla@example.com' },
    { transition: { to: 'unknown' }, failure: { code: 'connection-lost', delivery: 'maybe-sent' } },
  ),
  change(
    7,
    pat,
    { phone: '+442079460117' },
    {
      transition: { to: 'conflict' },
      account: { ...pat, phone: '+442079460199', updatedAt: '2026-11-29T10:00:00.000+00:00' },
    },
  ),
  change(8, pat, { name: "Patrick O'Brien" }),
  change(
    9,
    other('lost'),
    { email: 'found@example.com' },
    { transition: { to: 'conflict' }, failure: { code: 'not-found', delivery: 'answered', status: 404 } },
  ),
  change(
    10,
    null,
    { email: 'not an address' },
    {
      transition: { to: 'failed' },
      failure: { code: 'rejected', delivery: 'answered', status: 422, messages: ['email must be an email'] },
    },
  ),
  change(11, null, { name: 'Done Example' }, { transition: { to: 'done' }, account: other('done') }),
  change(12, other('renamed'), { name: 'Renamed' }, { transition: { to: 'done' } }),
  change(13, other('removed'), null, { transition: { to: 'done' } }),
  change(
    14,
    null,
    { name: 'Dropped Example' },
    {
      transition: { to: 'failed' },
      failure: { code: 'rejected', delivery: 'answered', status: 400, messages: ['name is taken'] },
      dropped: true,
    },
  ),
];
