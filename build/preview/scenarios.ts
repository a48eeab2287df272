import type { Result, TerminalStatus } from '../../preload/contract/index.ts';
import { account, bad, good, locked, long, mock, noKey, official, practice, sparse } from './samples.ts';

/** One thing that a person does; names are the visible labels. */
export type Step =
  | readonly ['press', button: string]
  | readonly ['type', field: string, text: string]
  | readonly ['choose', option: string]
  | readonly ['key', key: string];

/** A screen in one state, as data: what main answers and what a person does to get there. */
export interface Scenario {
  readonly name: string;
  readonly status: TerminalStatus | 'never';
  /** The answer of each channel; 'never' leaves the call open. */
  readonly replies?: Readonly<Record<string, Result<unknown> | 'never'>>;
  readonly steps?: readonly Step[];
  readonly scrollToEnd?: boolean;
}

const typeMara: readonly Step[] = [
  ['press', 'Open an account'],
  ['type', 'Name', 'Mara Lindqvist'],
  ['type', 'E-mail', 'mara.lindqvist@example.com'],
  ['type', 'Phone', '202 555 0142'],
];
const find: readonly Step[] = [
  ['type', 'Account id', 'o1p2q3r4s5t6u7v8w9x0y1z2'],
  ['key', 'Enter'],
];
const save: Step = ['press', 'Open the account'];

export const scenarios: readonly Scenario[] = [
  { name: 'home', status: practice },
  { name: 'home-official', status: official },
  { name: 'home-no-key', status: noKey },
  { name: 'home-mock', status: mock },
  { name: 'home-loading', status: 'never' },
  {
    name: 'home-bad-id',
    status: practice,
    steps: [
      ['type', 'Account id', '../x'],
      ['key', 'Enter'],
    ],
  },
  { name: 'home-looking', status: practice, replies: { get: 'never' }, steps: find },
  { name: 'create-empty', status: practice, steps: [['press', 'Open an account']] },
  { name: 'create-filled', status: practice, steps: typeMara },
  { name: 'create-refused', status: practice, steps: [['press', 'Open an account'], save] },
  {
    name: 'create-doubts',
    status: practice,
    steps: [
      ['press', 'Open an account'],
      ['type', 'E-mail', 'mara@gmial.com'],
      ['type', 'Phone', '12'],
      save,
    ],
  },
  { name: 'create-saving', status: practice, replies: { create: 'never' }, steps: [...typeMara, save] },
  {
    name: 'create-offline',
    status: official,
    replies: { create: bad('network-unreachable', { delivery: 'not-sent' }) },
    steps: [...typeMara, save],
  },
  {
    name: 'create-rejected',
    status: official,
    replies: {
      create: bad('rejected', {
        status: 400,
        messages: ['email must be an email', 'This customer group is closed.'],
      }),
    },
    steps: [...typeMara, save],
  },
  {
    name: 'create-wait',
    status: official,
    replies: { create: bad('rate-limited', { retryAfterSeconds: 27 }) },
    steps: [...typeMara, save],
  },
  {
    name: 'create-unknown',
    status: official,
    replies: { create: bad('timed-out', { delivery: 'maybe-sent' }) },
    steps: [...typeMara, save],
  },
  {
    name: 'account-opened',
    status: practice,
    replies: { create: good(account) },
    steps: [...typeMara, save],
  },
  { name: 'account-found', status: official, replies: { get: good(account) }, steps: find },
  { name: 'account-sparse', status: official, replies: { get: good(sparse) }, steps: find },
  { name: 'account-long', status: official, replies: { get: good(long) }, steps: find },
  { name: 'edit', status: official, replies: { get: good(account) }, steps: [...find, ['press', 'Change']] },
  {
    name: 'edit-unsaved',
    status: official,
    replies: { get: good(account) },
    steps: [...find, ['press', 'Change'], ['type', 'Name', 'Mara Lind'], ['press', 'Back']],
  },
  {
    name: 'delete-dialog',
    status: official,
    replies: { get: good(account) },
    steps: [...find, ['press', 'Delete']],
  },
  {
    name: 'deleted',
    status: official,
    replies: { get: good(account), remove: good({ id: account.id }) },
    steps: [...find, ['press', 'Delete'], ['press', 'Delete for good']],
  },
  {
    name: 'trouble-not-found',
    status: official,
    replies: { get: bad('not-found', { status: 404 }) },
    steps: find,
  },
  {
    name: 'trouble-locked',
    status: locked,
    replies: { get: bad('keychain-locked', { delivery: 'not-sent' }) },
    steps: find,
  },
  {
    name: 'trouble-wait',
    status: official,
    replies: { get: bad('rate-limited', { retryAfterSeconds: 12 }) },
    steps: find,
  },
  { name: 'set-up', status: official, steps: [['press', 'Terminal set-up']] },
  { name: 'set-up-practice', status: practice, steps: [['press', 'Terminal set-up']], scrollToEnd: true },
  {
    name: 'set-up-custom',
    status: noKey,
    steps: [
      ['press', 'Terminal set-up'],
      ['choose', 'Own server'],
      ['type', 'Address of the server', 'http://pos.example.com'],
      ['press', 'Use this server'],
    ],
  },
  {
    name: 'set-up-key',
    status: official,
    replies: { testConnection: good({ status: 404, milliseconds: 183 }) },
    steps: [
      ['press', 'Terminal set-up'],
      ['type', 'New API key', 'two words'],
      ['press', 'Test the connection'],
    ],
    scrollToEnd: true,
  },
];
