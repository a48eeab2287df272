import * as v from 'valibot';
import { MomentSchema } from './outbox.ts';

/**
 * Where the changes and accounts of the chosen server are kept. `closed`: nothing is kept yet, because
 * no server is set up. `kept`: encrypted on this terminal. `this-run`: in memory, because there is no
 * keychain to keep a key in (or this is practice). `locked`: the keychain is locked or slow.
 * `key-missing`: data is here, and the keychain, which can be read, does not hold its key.
 * `wrong-key`: the key in the keychain is not the one of this data. `damaged`: the outbox cannot be
 * read. `failed`: the disk refuses.
 */
const storageStates = [
  'closed',
  'kept',
  'this-run',
  'locked',
  'key-missing',
  'wrong-key',
  'damaged',
  'failed',
] as const;

export type StorageState = (typeof storageStates)[number];

/** A copy of the outbox that can be read. */
const CopySchema = v.object({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,80}$/)),
  takenAt: MomentSchema,
  /** Open changes in it. */
  open: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export type OutboxCopy = v.InferOutput<typeof CopySchema>;

export const StorageReportSchema = v.object({
  state: v.picklist(storageStates),
  /** The disk is full: what was saved is safe, and nothing new is accepted until there is room. */
  full: v.boolean(),
  /** The directory could not be read: it was set aside and begun anew. */
  directorySetAside: v.boolean(),
  /** Data of this server lies on this terminal and cannot be opened now, while `this-run` is in use. */
  unreachable: v.boolean(),
  /** Newest first; only while damaged. */
  copies: v.pipe(v.array(CopySchema), v.maxLength(20)),
});

export type StorageReport = v.InferOutput<typeof StorageReportSchema>;

/** What a person decides about data that cannot be opened. Nothing is deleted: it is set aside. */
export const RepairSchema = v.variant('kind', [
  /** Goes on with a copy; what was waiting in it and may have been sent since is for a person to decide. */
  v.strictObject({ kind: v.literal('use-copy'), name: CopySchema.entries.name }),
  v.strictObject({ kind: v.literal('begin-anew') }),
]);

export type Repair = v.InferOutput<typeof RepairSchema>;
