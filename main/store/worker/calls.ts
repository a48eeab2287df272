import * as v from 'valibot';
import {
  AccountIdSchema,
  EntryIdSchema,
  EntryListSchema,
  OutboxEntrySchema,
  MomentSchema,
  CachedAccountSchema,
} from '../../../preload/contract/index.ts';
import { auditEvents, type AuditStore } from '../../core/audit-ports.ts';
import type { DirectoryStore, OutboxStore, Store } from '../../core/store-ports.ts';

/* What main asks the store's thread, one name for each function of the ports, and what comes back. */

const HeadSchema = v.object({ seq: v.number(), hash: v.string() });

const EntrySchema = v.object({
  ...HeadSchema.entries,
  at: v.string(),
  monotonic: v.number(),
  run: v.string(),
  event: v.picklist(auditEvents),
  role: v.picklist(['person', 'program']),
  outcome: v.exactOptional(v.string()),
  change: v.nullable(EntryIdSchema),
  account: v.nullable(AccountIdSchema),
});

const VerdictSchema = v.variant('kind', [
  v.object({ kind: v.literal('whole'), entries: v.number(), head: HeadSchema }),
  v.object({
    kind: v.literal('broken'),
    seq: v.number(),
    reason: v.picklist(['gap', 'hash', 'anchor']),
  }),
]);

const DirectoryEntrySchema = v.variant('kind', [
  v.object({ kind: v.literal('known'), ...CachedAccountSchema.entries }),
  v.object({ kind: v.literal('deleted'), at: MomentSchema }),
]);

const TotalsSchema = v.object({
  pending: v.number(),
  sending: v.number(),
  unknown: v.number(),
  conflict: v.number(),
  failed: v.number(),
  nextDueAt: v.nullable(v.number()),
  oldestSavedAt: v.nullable(v.number()),
});

const DoneSchema = v.object({ opened: v.number(), changed: v.number(), deleted: v.number() });

/** The answer of each call, by its name. */
export const callReplies = {
  'outbox.save': OutboxEntrySchema,
  'outbox.claim': v.array(OutboxEntrySchema),
  'outbox.move': v.nullable(OutboxEntrySchema),
  'outbox.recover': v.number(),
  'outbox.makeDue': v.void(),
  'outbox.get': v.nullable(OutboxEntrySchema),
  'outbox.list': EntryListSchema,
  'outbox.openCreates': v.array(OutboxEntrySchema),
  'outbox.totals': TotalsSchema,
  'outbox.doneBetween': v.array(DoneSchema),
  'directory.record': v.void(),
  'directory.recordDeleted': v.void(),
  'directory.find': v.nullable(DirectoryEntrySchema),
  'directory.search': v.object({ found: v.array(CachedAccountSchema), more: v.boolean() }),
  'directory.recent': v.array(CachedAccountSchema),
  'directory.similar': v.array(CachedAccountSchema),
  'directory.forget': v.boolean(),
  'directory.forgetOlderThan': v.number(),
  'directory.count': v.number(),
  'audit.append': HeadSchema,
  'audit.head': HeadSchema,
  'audit.verify': VerdictSchema,
  'audit.read': v.array(EntrySchema),
  'files.health': v.object({ full: v.boolean(), directorySetAside: v.boolean() }),
  'files.copyOutbox': v.void(),
} as const;

interface Ports {
  readonly outbox: OutboxStore;
  readonly directory: DirectoryStore;
  readonly audit: AuditStore;
  readonly files: Pick<Store, 'health' | 'copyOutbox'>;
}

type ValuesOf<F> = F extends (...values: infer A) => unknown ? A : never;

export type CallName = keyof typeof callReplies;

/** What a call takes: what the port's function of that name takes. */
export type CallValues<N extends CallName> = N extends `${infer P extends keyof Ports}.${infer F}`
  ? F extends keyof Ports[P]
    ? ValuesOf<Ports[P][F]>
    : never
  : never;

export type CallReply<N extends CallName> = v.InferOutput<(typeof callReplies)[N]>;
