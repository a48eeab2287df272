import { previewMoment } from '../../../test/fixtures/moment.ts';
import type { OutboxEntry } from '../../../preload/contract/index.ts';
import {
  conflict,
  gone,
  refusedCreate,
  restored,
  sampleChange,
  undeletable,
  underWay,
  unknownCreate,
  waitingCreate,
  waitingDelete,
  waitingUpdate,
} from '../../../test/fixtures/sample-unfinished.ts';
import { account, bad, good, long, official } from '../../../test/fixtures/samples.ts';
import type { Scenario, Step } from '../scenario.ts';

const hour = 3_600_000;
const { id } = account;

const all = [
  unknownCreate,
  conflict,
  refusedCreate,
  waitingCreate,
  { ...waitingUpdate, accountId: id },
  waitingDelete,
  underWay,
];
const offline = { line: 'down', nextAttemptAt: previewMoment + 4 * 60_000 } as const;
const manyNames = ['Ana Brandão', 'Jonas Weber', 'Amélie Girard', 'Noor Haddad', 'Li Wei', 'Kofi Mensah'];
const many = Array.from({ length: 240 }, (_, index) =>
  sampleChange({ draft: { name: `${manyNames[index % manyNames.length]} ${index + 1}` } }),
);

const openList: Step = ['press', 'Unfinished changes'];

/** One change, opened from the list by its name. */
function one(name: string, change: OutboxEntry, more: Partial<Scenario> = {}): Scenario {
  const { steps = [], ...rest } = more;
  const label = change.draft?.name ?? change.base?.name ?? '';
  return {
    name,
    status: official,
    changes: [change],
    ...rest,
    steps: [openList, ['press', label], ...steps],
  };
}

export const openChangesScenarios: readonly Scenario[] = [
  { name: 'changes', face: true, status: official, changes: all, summary: offline, steps: [openList] },
  { name: 'changes-empty', face: true, status: official, changes: [], steps: [openList] },
  {
    name: 'changes-paused',
    status: official,
    changes: [{ ...waitingCreate, savedAt: previewMoment - 27 * hour }, waitingUpdate],
    summary: { line: 'up', paused: 'unauthorised' },
    steps: [openList],
  },
  {
    name: 'changes-many',
    status: official,
    changes: [
      sampleChange({ draft: { name: long.name ?? '', email: long.email ?? '' } }),
      sampleChange({ draft: { email: long.email ?? '' } }),
      ...many,
    ],
    summary: offline,
    replies: { sendNow: 'never' },
    steps: [openList, ['press', 'Send now']],
  },
  { name: 'changes-end', status: official, changes: many, steps: [openList], scrollToEnd: true },
  one('change-pending-create', waitingCreate, { summary: offline }),
  one('change-pending-update', waitingUpdate, { summary: offline }),
  one('change-pending-delete', waitingDelete, { storage: { state: 'this-run' } }),
  one('change-sending', underWay),
  one('change-failed', refusedCreate),
  one('change-unknown', unknownCreate),
  one('change-unknown-compared', unknownCreate, {
    replies: {
      compare: good({
        account: { ...account, email: null, phone: '+12025550199' },
        same: ['name'],
        different: ['email', 'phone'],
      }),
    },
    steps: [
      ['type', 'Account id', id],
      ['press', 'Compare'],
    ],
  }),
  one('change-unknown-again', unknownCreate, { steps: [['press', 'Send it again']] }),
  one('change-drop', waitingCreate, {
    replies: { resolve: bad('storage-full', { delivery: 'not-sent' }) },
    steps: [
      ['press', 'Drop it'],
      ['press', 'Drop it for good'],
    ],
  }),
  one('change-dropping', waitingUpdate, { steps: [['press', 'Drop it']] }),
  one('change-moved', refusedCreate, {
    replies: { resolve: bad('change-moved', { delivery: 'not-sent' }) },
    steps: [['press', 'Send again unchanged']],
  }),
  one('conflict', conflict),
  one('conflict-missing', conflict, { steps: [['press', 'Save this']], scrollToEnd: true }),
  one('conflict-chosen', conflict, { steps: [['choose', 'Mara Okafor']] }),
  one('conflict-gone', gone),
  one('conflict-restored', restored),
  one('conflict-not-deleted', undeletable),
  ...(['key-missing', 'wrong-key', 'failed'] as const).map((state): Scenario => ({
    name: `storage-${state}`,
    status: official,
    storage: { state },
    steps: repair(),
  })),
  one('storage-full', waitingCreate, {
    storage: { full: true },
    replies: { resolve: bad('storage-full', { delivery: 'not-sent' }) },
    steps: [
      ['press', 'Try now'],
      ['press', 'See what can be done'],
    ],
  }),
  { name: 'storage-damaged', face: true, status: official, storage: damaged(), steps: repair() },
  {
    name: 'storage-anew',
    status: official,
    storage: damaged(),
    steps: [...repair(), ['press', 'Begin anew'], ['press', 'Set it aside and begin anew']],
  },
  { name: 'close', face: true, status: official, changes: all, asked: { open: 3, kept: true } },
  { name: 'close-lost', status: official, changes: all, asked: { open: 1, kept: false } },
];

function repair(): readonly Step[] {
  return [['press', 'See what can be done']];
}

function damaged(): NonNullable<Scenario['storage']> {
  const copy = (hours: number, open: number) => ({
    name: `outbox-${hours}.db`,
    takenAt: previewMoment - hours * hour,
    open,
  });
  return { state: 'damaged', copies: [copy(1, 3), copy(26, 1), copy(74, 0)] };
}
