import type {
  Account,
  AccountDraft,
  AccountId,
  ActivityCounts,
  OutboxEntry,
  EntryId,
  EntryList,
  EntryOperation,
  EntryQuery,
  EntryState,
  Failure,
  OutboxCopy,
  Result,
  CachedAccount,
} from '../../preload/contract/index.ts';
import type { AuditNote, AuditStore } from './audit-ports.ts';

/*
 * The store's ports. Failures are values: `storage-full` (nothing was written), `storage-unavailable`
 * (the file cannot be read or its worker has ended) and `internal`, all `not-sent`. Moments are
 * milliseconds since 1970. What resolves as a success is durable: it survives kill -9 and power loss.
 */

/** A change as it is handed in; it begins as pending, due at once. */
export interface NewEntry {
  readonly id: EntryId;
  readonly operation: EntryOperation;
  /** Null for a create, otherwise the account it concerns. */
  readonly accountId: AccountId | null;
  readonly draft: AccountDraft | null;
  readonly base: Account | null;
  readonly savedAt: number;
}

/** One step of one change. Fields that `set` does not name stay as they are. */
export interface Move {
  readonly id: EntryId;
  /** The step is taken only from one of these states. */
  readonly from: readonly EntryState[];
  /** And, where given, only while `attempts` is this: a late reply of an earlier attempt changes nothing. */
  readonly attempts?: number;
  readonly to: EntryState;
  readonly at: number;
  readonly set?: {
    readonly accountId?: AccountId;
    readonly draft?: AccountDraft;
    readonly base?: Account;
    readonly theirs?: Account | null;
    readonly failure?: Failure | null;
    /** Null in every state but pending. */
    readonly dueAt?: number | null;
  };
  readonly note: AuditNote;
}

export interface OutboxTotals {
  readonly pending: number;
  readonly sending: number;
  readonly unknown: number;
  readonly conflict: number;
  readonly failed: number;
  /** The earliest `dueAt` of a pending change. */
  readonly nextDueAt: number | null;
  readonly oldestSavedAt: number | null;
}

/**
 * The durable outbox. Every step is one transaction with its audit entry. Draft, base and theirs are
 * cleared by the step to `done` or `dropped`. Nothing here deletes a change that is not done or dropped.
 */
export interface OutboxStore {
  save(change: NewEntry, note: AuditNote): Promise<Result<OutboxEntry>>;
  /**
   * Marks up to `limit` due changes as sending and answers them, `attempts` raised by one: those of
   * `first` before the others, then the oldest. Passes over a change with an earlier open one of its account.
   */
  claim(request: {
    readonly now: number;
    readonly limit: number;
    readonly first?: readonly EntryId[];
  }): Promise<Result<readonly OutboxEntry[]>>;
  /** Takes a step; null when the change is in none of the states `from`, or unknown. */
  move(move: Move): Promise<Result<OutboxEntry | null>>;
  /** After a start: a create left in sending becomes unknown, an update or delete pending. Answers how many. */
  recover(now: number): Promise<Result<number>>;
  /** Makes every pending change due now. */
  makeDue(now: number): Promise<Result<void>>;
  get(id: EntryId): Promise<Result<OutboxEntry | null>>;
  list(query: EntryQuery): Promise<Result<EntryList>>;
  /** Creates that are open or failed, newest first; for search and for look-alikes. */
  openCreates(limit: number): Promise<Result<readonly OutboxEntry[]>>;
  totals(): Promise<Result<OutboxTotals>>;
  /** How many changes were carried out in each [edge, next edge), by moments that rise; one fewer than there are edges. */
  doneBetween(edges: readonly number[]): Promise<Result<readonly ActivityCounts[]>>;
}

/** What the directory knows of an id. */
export type DirectoryEntry =
  | ({ readonly kind: 'known' } & CachedAccount)
  /** Deleted on the server; only the id is left. */
  | { readonly kind: 'deleted'; readonly at: number };

/** Every account seen on this terminal, for finding again what the API cannot search for. */
export interface DirectoryStore {
  record(account: Account, confirmedAt: number): Promise<Result<void>>;
  recordDeleted(id: AccountId, at: number): Promise<Result<void>>;
  find(id: AccountId): Promise<Result<DirectoryEntry | null>>;
  /** Exact before beginning before part; accents, case and the grouping of digits do not count. */
  search(text: string, limit: number): Promise<Result<{ found: readonly CachedAccount[]; more: boolean }>>;
  recent(limit: number): Promise<Result<readonly CachedAccount[]>>;
  /** Accounts with the same e-mail (case aside) or the same phone number (digits). */
  similar(draft: AccountDraft, limit: number): Promise<Result<readonly CachedAccount[]>>;
  /** Takes everything of this account out; false when it was not there. */
  forget(id: AccountId): Promise<Result<boolean>>;
  /** Forgets accounts and tombstones not confirmed since `moment`, a bounded number; answers how many. */
  forgetOlderThan(moment: number): Promise<Result<number>>;
  count(): Promise<Result<number>>;
}

/** Where a server's data is: in memory, or in a folder under a 32-byte key. */
export type StorePlace =
  { readonly kind: 'memory' } | { readonly kind: 'disk'; readonly folder: string; readonly key: Uint8Array };

export interface StoreHealth {
  /** The disk is full: the reserve is used up, and saves are refused. */
  readonly full: boolean;
  readonly directorySetAside: boolean;
}

/** The open data of one server. */
export interface Store {
  readonly outbox: OutboxStore;
  readonly directory: DirectoryStore;
  readonly audit: AuditStore;
  health(): Promise<Result<StoreHealth>>;
  /** Takes a rolling copy of the outbox if it has changed since the last one. */
  copyOutbox(): Promise<Result<void>>;
  /** Closes the files; every later call fails with `storage-unavailable`. */
  close(): Promise<void>;
}

export type StoreOpening =
  | { readonly kind: 'open'; readonly store: Store }
  /** The outbox cannot be read; nothing was changed. */
  | { readonly kind: 'damaged'; readonly copies: readonly OutboxCopy[] }
  | { readonly kind: 'failed' };

export type OpenStore = (place: StorePlace) => Promise<StoreOpening>;

/** The folders of the servers' data, without opening it. */
export interface StoreFolders {
  /** The folder of a profile, made if it is missing. */
  prepare(profile: string): Promise<string>;
  /** Whether there is any database file of this profile. */
  hasData(profile: string): Promise<boolean>;
  /** The key-check value that lies beside the data; null when there is none. */
  readKeyCheck(profile: string): Promise<string | null>;
  /** Durable when it resolves. */
  writeKeyCheck(profile: string, value: string): Promise<void>;
  /** Moves all data of a profile aside, under a new name; nothing is deleted. */
  setAside(profile: string): Promise<void>;
  /** Sets the damaged outbox aside and puts a copy in its place; what it held pending becomes for a person to decide. */
  useCopy(profile: string, name: string, key: Uint8Array): Promise<boolean>;
}
