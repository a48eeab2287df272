import { refusedCreate, waitingCreate } from '../../../test/fixtures/sample-unfinished.ts';
import { carriedOut, kept, makeChange, makeUpdate } from '../../../test/fixtures/sample-entries.ts';
import { previewTime } from '../../../test/fixtures/moment.ts';
import { account, bad, good, known, lookedUp, official, practice } from '../../../test/fixtures/samples.ts';
import { findMara } from './accounts.ts';
import type { Scenario, Step } from '../scenario.ts';

const openForm: Step = ['press', 'Open an account'];
const typeMara: readonly Step[] = [
  openForm,
  ['type', 'Name', 'Mara Lindqvist'],
  ['type', 'E-mail', 'mara.lindqvist@example.com'],
  ['type', 'Phone', '202 555 0142'],
];
const save: Step = ['press', 'Open the account'];
const get = good(lookedUp(account));

const looksLike = good({
  kind: 'looks-like',
  accounts: [
    { account: { ...account, name: 'M. Lindqvist', phone: '+12025550199' }, confirmedAt: previewTime(3, 14) },
    ...known.slice(4).map((cached) => ({ ...cached, account: { ...cached.account, phone: account.phone } })),
  ],
  waiting: [makeChange({ draft: { name: 'Mara L.', phone: '+12025550142' } })],
});

export const formScenarios: readonly Scenario[] = [
  { name: 'create-empty', face: true, status: practice, steps: [openForm] },
  { name: 'create-filled', status: practice, steps: typeMara },
  { name: 'create-refused', status: practice, steps: [openForm, save] },
  {
    name: 'create-doubts',
    face: true,
    status: practice,
    steps: [openForm, ['type', 'E-mail', 'mara@gmial.com'], ['type', 'Phone', '12'], save],
  },
  { name: 'create-saving', status: practice, replies: { create: 'never' }, steps: [...typeMara, save] },
  {
    name: 'create-not-kept',
    status: official,
    storage: { state: 'this-run' },
    replies: { create: bad('not-kept', { delivery: 'not-sent' }) },
    steps: [...typeMara, save],
  },
  {
    name: 'create-disk-full',
    status: official,
    storage: { full: true },
    replies: { create: bad('storage-full', { delivery: 'not-sent' }) },
    steps: [...typeMara, save],
  },
  {
    name: 'create-rejected',
    face: true,
    status: official,
    replies: { create: good(kept(refusedCreate)) },
    steps: [...typeMara, save],
  },
  {
    name: 'create-rejected-leaving',
    status: official,
    replies: { create: good(kept(refusedCreate)) },
    steps: [...typeMara, save, ['press', 'Back']],
  },
  {
    name: 'create-waiting',
    status: official,
    replies: { create: good(kept(waitingCreate)) },
    changes: [waitingCreate],
    summary: { line: 'down' },
    steps: [...typeMara, save],
  },
  {
    name: 'looks-like',
    face: true,
    status: official,
    known,
    replies: { create: looksLike },
    steps: [...typeMara, save],
  },
  {
    name: 'looks-like-one',
    status: official,
    replies: { create: good({ kind: 'looks-like', accounts: known.slice(0, 1), waiting: [] }) },
    steps: [...typeMara, save],
  },
  {
    name: 'account-opened',
    face: true,
    status: practice,
    replies: { create: good(carriedOut(makeChange(), account)) },
    steps: [...typeMara, save],
  },
  { name: 'edit', face: true, status: official, replies: { get }, steps: [...findMara, ['press', 'Change']] },
  {
    name: 'edit-unsaved',
    status: official,
    replies: { get },
    steps: [...findMara, ['press', 'Change'], ['type', 'Name', 'Mara Lind'], ['press', 'Back']],
  },
  {
    name: 'edit-rejected',
    status: official,
    replies: {
      get,
      update: good(
        kept(
          makeUpdate(
            account,
            { email: 'mara' },
            {
              state: 'failed',
              failure: { code: 'rejected', delivery: 'answered', messages: ['email must be an email'] },
            },
          ),
        ),
      ),
    },
    steps: [...findMara, ['press', 'Change'], ['type', 'Name', 'Mara Lind'], ['press', 'Save the changes']],
  },
];
