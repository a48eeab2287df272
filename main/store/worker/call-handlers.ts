import { setImmediate } from 'node:timers/promises';
import { succeed, type FailureCode, type Result } from '../../../preload/contract/index.ts';
import type { AuditHead, AuditVerdict } from '../../core/audit-ports.ts';
import { failNotSent } from '../../core/failures.ts';
import type { CallName, CallReply, CallValues } from './calls.ts';
import { describeError, classifyError, StoreError, type StoreTrouble } from '../files/store-error.ts';
import type { StoreFiles } from '../files/store-files.ts';

type Handlers = {
  readonly [N in CallName]: (
    files: StoreFiles,
    ...values: CallValues<N>
  ) => CallReply<N> | Promise<CallReply<N>>;
};

const handlers: Handlers = {
  'outbox.save': (files, change, note) => files.save(change, note),
  'outbox.claim': (files, request) => files.carryOn((outbox) => outbox.claim(request)),
  'outbox.move': (files, move) => files.carryOn((outbox) => outbox.move(move)),
  'outbox.recover': (files, now) => files.carryOn((outbox) => outbox.recover(now)),
  'outbox.makeDue': (files, now) => files.carryOn((outbox) => outbox.makeDue(now)),
  'outbox.get': ({ outbox }, id) => outbox.get(id),
  'outbox.list': ({ outbox }, query) => outbox.list(query),
  'outbox.openCreates': ({ outbox }, limit) => outbox.openCreates(limit),
  'outbox.totals': ({ outbox }) => outbox.totals(),
  'outbox.doneBetween': ({ outbox }, edges) => outbox.doneBetween(edges),
  'directory.record': ({ directory }, account, at) => directory.ask((known) => known.record(account, at)),
  'directory.recordDeleted': ({ directory }, id, at) => directory.ask((known) => known.recordDeleted(id, at)),
  'directory.find': ({ directory }, id) => directory.ask((known) => known.find(id)),
  'directory.search': ({ directory }, text, limit) => directory.ask((known) => known.search(text, limit)),
  'directory.recent': ({ directory }, limit) => directory.ask((known) => known.recent(limit)),
  'directory.similar': ({ directory }, draft, limit) => directory.ask((known) => known.similar(draft, limit)),
  'directory.forget': ({ directory }, id) => directory.ask((known) => known.forget(id)),
  'directory.forgetOlderThan': ({ directory }, moment) =>
    directory.ask((known) => known.forgetOlderThan(moment)),
  'directory.count': ({ directory }) => directory.ask((known) => known.count()),
  'audit.append': ({ disk, outbox }, note, about) => disk.carryOn(() => outbox.audit.append(note, about)),
  'audit.head': ({ outbox }) => outbox.audit.head(),
  'audit.verify': verify,
  'audit.read': ({ outbox }, seq, limit) => outbox.audit.read(seq, limit),
  'files.health': (files) => files.health(),
  'files.copyOutbox': (files) => files.askForCopy(),
};

/** Other calls are answered between the steps of the walk. */
async function verify(files: StoreFiles, anchor: AuditHead | null, from?: number): Promise<AuditVerdict> {
  const walk = files.outbox.audit.walk(anchor, from);
  for (;;) {
    const verdict = walk.step();
    if (verdict !== null) return verdict;
    await setImmediate();
    if (!files.isOpen) throw new StoreError('refused', 'closed');
  }
}

const codes: Record<StoreTrouble, FailureCode> = {
  full: 'storage-full',
  damaged: 'storage-unavailable',
  refused: 'storage-unavailable',
  newer: 'storage-unavailable',
  defect: 'internal',
};

/** Is called when a call failed: its name and a code. */
export type OnCallFailed = (call: CallName, code: string) => void;

/** Answers one call. What is thrown becomes a failure that holds nothing but a code. */
export async function answerCall<N extends CallName>(
  files: StoreFiles,
  name: N,
  values: CallValues<N>,
  onFailed: OnCallFailed,
): Promise<Result<CallReply<N>>> {
  if (!files.isOpen) return failNotSent('storage-unavailable');
  try {
    return succeed(await handlers[name](files, ...values));
  } catch (error) {
    const trouble = classifyError(error);
    if (trouble === 'damaged') files.markUnverified();
    onFailed(name, describeError(error));
    return failNotSent(codes[trouble]);
  }
}
