import type {
  Account,
  AccountDraft,
  AccountId,
  OutboxEntry,
  EntryId,
  EntryList,
  EntryOperation,
  EntryQuery,
  Comparison,
  OutboxSummary,
  Resolution,
  Result,
  Submission,
} from '../../../preload/contract/index.ts';
import type { AccountClient } from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import type { OutboxStore } from '../store-ports.ts';
import type { Clock } from '../../lib/clock.ts';

/** What a person hands in. */
export interface ChangeRequest {
  readonly operation: EntryOperation;
  readonly accountId: AccountId | null;
  readonly draft: AccountDraft | null;
  readonly base: Account | null;
}

export interface OutboxDependencies {
  readonly store: OutboxStore;
  /** The client of the server that this outbox belongs to; fails without a usable key. */
  readonly client: () => Promise<Result<AccountClient>>;
  readonly clock: Clock;
  /** Uniform in [0, 1), for the jitter. */
  readonly random: () => number;
  /** Makes a change's id. */
  readonly newId: () => EntryId;
  /** False where the store is in memory: then a change that cannot be sent now is not accepted. */
  readonly isPersistent: boolean;
  /** Called after every change of the summary; may be called often. */
  readonly onChanged: (summary: OutboxSummary) => void;
  /** Called for each account that the server confirmed, and for each that is gone; must not throw. */
  readonly onConfirmed: (account: Account) => void;
  readonly onGone: (id: AccountId) => void;
  readonly log: Log;
}

/** The outbox of one server: takes changes, saves them, sends them, and keeps what a person must decide. */
export interface Outbox {
  /** Recovers what an earlier run left behind and begins to send. */
  start(): Promise<Result<void>>;
  /**
   * Saves a change durably and sends it at once when the breaker allows it. Resolves when the first attempt
   * has ended, or earlier as `open` when it takes longer than a person would wait.
   */
  submit(request: ChangeRequest): Promise<Result<Submission>>;
  resolve(resolution: Resolution): Promise<Result<Submission>>;
  /** Looks up the account that a person entered for an unknown create. */
  compare(request: { readonly change: EntryId; readonly id: AccountId }): Promise<Result<Comparison>>;
  get(id: EntryId): Promise<Result<OutboxEntry>>;
  list(query: EntryQuery): Promise<Result<EntryList>>;
  summary(): Promise<Result<OutboxSummary>>;
  /** Ends a pause and every wait. */
  sendNow(): Promise<Result<OutboxSummary>>;
  /** Something outside has changed (a key was stored, the server answers again): a pause for want of it ends. */
  wake(): void;
  /** Claims nothing more; resolves when what is under way has ended. */
  stop(): Promise<void>;
}
