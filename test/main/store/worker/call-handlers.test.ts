import { expect, test, vi } from 'vitest';
import { createAuditClock } from '../../../../main/store/audit/entry.ts';
import { answerCall } from '../../../../main/store/worker/call-handlers.ts';
import type { CallName, CallValues } from '../../../../main/store/worker/calls.ts';
import { StoreError } from '../../../../main/store/files/store-error.ts';
import { openInMemory } from '../../../../main/store/files/store-files.ts';
import { code } from '../../../support/main/results.ts';
import { account, accountId, newCreate, newId, saved, step } from '../sample-entries.ts';

const values: { readonly [N in CallName]: CallValues<N> } = {
  'outbox.save': [newCreate(), saved],
  'outbox.claim': [{ now: 2000, limit: 1 }],
  'outbox.move': [step(newId(), 'pending', 'dropped')],
  'outbox.recover': [1],
  'outbox.makeDue': [1],
  'outbox.get': [newId()],
  'outbox.list': [{}],
  'outbox.openCreates': [1],
  'outbox.totals': [],
  'outbox.doneBetween': [[1, 2]],
  'directory.record': [account('a1'), 1],
  'directory.recordDeleted': [accountId('a2'), 1],
  'directory.find': [accountId('a1')],
  'directory.search': ['ada', 1],
  'directory.recent': [1],
  'directory.similar': [{ name: 'Ada' }, 1],
  'directory.forget': [accountId('a1')],
  'directory.forgetOlderThan': [1],
  'directory.count': [],
  'audit.append': [saved],
  'audit.head': [],
  'audit.verify': [null],
  'audit.read': [0, 1],
  'files.health': [],
  'files.copyOutbox': [],
};

/** What each call may cost on a full disk; the directory can be done without. */
const ways: Partial<Record<CallName, 'accept' | 'carryOn'>> = {
  'outbox.save': 'accept',
  'outbox.claim': 'carryOn',
  'outbox.move': 'carryOn',
  'outbox.recover': 'carryOn',
  'outbox.makeDue': 'carryOn',
  'audit.append': 'carryOn',
};

async function takeWay<N extends CallName>(name: N, given: CallValues<N>): Promise<string> {
  const files = openInMemory(createAuditClock());
  const accept = vi.spyOn(files.disk, 'accept');
  const carryOn = vi.spyOn(files.disk, 'carryOn');
  expect(code(await answerCall(files, name, given, () => undefined))).toBe('ok');
  files.close();
  return [...accept.mock.calls.map(() => 'accept'), ...carryOn.mock.calls.map(() => 'carryOn')].join();
}

test('what writes to the outbox goes by the way for a full disk, a new change by its own', async () => {
  const taken = await Promise.all([
    ...Object.entries(values).map(async ([name, given]) => [
      name,
      await takeWay(name as 'outbox.save', given as never),
    ]),
  ]);
  expect(taken.filter(([, way]) => way !== '')).toEqual(Object.entries(ways));
});

test.each([
  ['full', 'storage-full'],
  ['damaged', 'storage-unavailable'],
  ['refused', 'storage-unavailable'],
  ['newer', 'storage-unavailable'],
  ['defect', 'internal'],
] as const)('an error that means %s is answered as %s, and told as a code', async (trouble, failure) => {
  const files = openInMemory(createAuditClock());
  vi.spyOn(files.outbox, 'totals').mockImplementation(() => {
    throw new StoreError(trouble, 'some-code');
  });
  const markUnverified = vi.spyOn(files, 'markUnverified');
  const tell = vi.fn();
  const answer = await answerCall(files, 'outbox.totals', [], tell);
  expect(answer).toEqual({ ok: false, failure: { code: failure, delivery: 'not-sent' } });
  expect(tell.mock.calls).toEqual([['outbox.totals', 'some-code']]);
  expect(markUnverified).toHaveBeenCalledTimes(trouble === 'damaged' ? 1 : 0);
  files.close();
});

test('a save goes in between the steps of a walk along the log', async () => {
  const files = openInMemory(createAuditClock());
  for (let number = 0; number < 1500; number += 1) files.outbox.audit.append(saved);
  const ended: string[] = [];
  const note = (name: string) => () => ended.push(name);
  await Promise.all([
    answerCall(files, 'audit.verify', [null], () => undefined).then(note('verify')),
    answerCall(files, 'outbox.save', [newCreate(), saved], () => undefined).then(note('save')),
  ]);
  expect(ended).toEqual(['save', 'verify']);
  files.close();
});

test('a walk along the log ends when the store is closed in the middle of it', async () => {
  const files = openInMemory(createAuditClock());
  for (let number = 0; number < 1500; number += 1) files.outbox.audit.append(saved);
  const verdict = answerCall(files, 'audit.verify', [null], () => undefined);
  files.close();
  expect(code(await verdict)).toBe('storage-unavailable');
});
