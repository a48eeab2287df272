import { previewMoment } from './moment.ts';
import type { Change } from '../../preload/contract/index.ts';
import { makeChange } from './sample-changes.ts';
import { account } from './samples.ts';

const minute = 60_000;

/** Ages are told from the computer's present moment. */
const now = previewMoment;

/** A change that was tried twice without a connection, unless said otherwise. */
export function sampleChange(more: Partial<Change> = {}): Change {
  return makeChange({
    savedAt: now - 12 * minute,
    movedAt: now - minute,
    attempts: 2,
    dueAt: now + 4 * minute,
    failure: { code: 'network-unreachable', delivery: 'not-sent' },
    ...more,
  });
}

export const waitingCreate = sampleChange();

export const waitingUpdate = sampleChange({
  operation: 'update',
  accountId: account.id,
  base: account,
  draft: { name: 'Mara Lindqvist-Okafor', email: '', phone: account.phone ?? '' },
  savedAt: now - 9 * minute,
});

export const waitingDelete = sampleChange({
  operation: 'delete',
  accountId: account.id,
  base: account,
  draft: null,
  savedAt: now - 3 * minute,
  attempts: 0,
  failure: null,
});

export const underWay = sampleChange({ state: 'sending', dueAt: null, failure: null, attempts: 1 });

export const unknownCreate = sampleChange({
  state: 'unknown',
  savedAt: now - 35 * minute,
  attempts: 1,
  dueAt: null,
  failure: { code: 'timed-out', delivery: 'maybe-sent' },
});

export const refusedCreate = sampleChange({
  state: 'failed',
  attempts: 1,
  dueAt: null,
  draft: { name: 'Tomás Ferreira', email: 'tomas.ferreira@example', phone: '+12025550117' },
  failure: {
    code: 'rejected',
    delivery: 'answered',
    status: 400,
    messages: ['email must be an email', 'This customer group is closed.'],
  },
});

const disputed = {
  operation: 'update',
  state: 'conflict',
  accountId: account.id,
  base: account,
  draft: { name: 'Mara Lindqvist-Okafor', email: 'mara@example.com', phone: account.phone ?? '' },
  savedAt: now - 50 * minute,
  attempts: 1,
  dueAt: null,
  failure: null,
} as const satisfies Partial<Change>;

/** The name was changed on both sides, the e-mail here only, the phone there only. */
export const conflict = sampleChange({
  ...disputed,
  theirs: {
    ...account,
    updatedAt: '2026-11-22T10:31:40.000+00:00',
    name: 'Mara Okafor',
    phone: '+12025550199',
  },
});

export const gone = sampleChange({
  ...disputed,
  failure: { code: 'not-found', delivery: 'answered', status: 404 },
});

/** It waited in the copy that the terminal goes on with. */
export const restored = sampleChange({
  ...disputed,
  failure: { code: 'conflict', delivery: 'not-sent' },
});

export const undeletable = sampleChange({
  ...disputed,
  operation: 'delete',
  draft: null,
  failure: {
    code: 'conflict',
    delivery: 'answered',
    status: 409,
    messages: ['This account has an open order.'],
  },
});
