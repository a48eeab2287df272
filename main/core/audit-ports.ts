import type { AccountId, EntryId, Result } from '../../preload/contract/index.ts';

/** Everything that the audit log can tell. */
export const auditEvents = [
  'saved',
  'sending',
  'done',
  'failed',
  'conflict',
  'unknown',
  'returned',
  'recovered',
  'decided',
  'person-forgotten',
  'retention-applied',
  'server-chosen',
  'key-stored',
  'key-forgotten',
  'outbox-restored',
  'data-set-aside',
  'log-exported',
] as const;

type AuditEvent = (typeof auditEvents)[number];

/** What is told of one step: codes only, never a name, an address, a number or a server's words. */
export interface AuditNote {
  readonly event: AuditEvent;
  /** Who: a person at this terminal, or the program by itself. */
  readonly role: 'person' | 'program';
  /** A code: a failure code, a decision's kind, a server's kind. */
  readonly outcome?: string;
}

/** One line of the log. */
export interface AuditEntry extends AuditNote {
  /** From 1, without gaps. */
  readonly seq: number;
  /** Wall clock, RFC 3339 in UTC. */
  readonly at: string;
  /** Milliseconds of a clock that never goes back, counted from the start of this run of the app. */
  readonly monotonic: number;
  /** Names the run, so that monotonic times of two runs are not compared. */
  readonly run: string;
  readonly change: EntryId | null;
  readonly account: AccountId | null;
  /** SHA-256 over the entry before and this one, in hexadecimal. */
  readonly hash: string;
}

/** The end of the chain; kept in the keychain too, so that a shortened log is noticed. */
export interface AuditHead {
  /** 0 while the log is empty. */
  readonly seq: number;
  readonly hash: string;
}

export type AuditVerdict =
  | { readonly kind: 'whole'; readonly entries: number; readonly head: AuditHead }
  /** The first entry that does not fit; `anchor`: the log does not reach or hold the head that was kept. */
  | { readonly kind: 'broken'; readonly seq: number; readonly reason: 'gap' | 'hash' | 'anchor' };

/** The hash-chained log, in the same file and transactions as the outbox. */
export interface AuditStore {
  append(
    note: AuditNote,
    about?: { readonly account?: AccountId; readonly change?: EntryId },
  ): Promise<Result<AuditHead>>;
  head(): Promise<Result<AuditHead>>;
  /**
   * Walks the chain and looks for the head that was kept elsewhere. With `from` (the anchor's own seq), entries before
   * it are not walked: the entry `from` must be there with the anchor's hash. Left out or 0: the whole chain.
   */
  verify(anchor: AuditHead | null, from?: number): Promise<Result<AuditVerdict>>;
  /** Entries after `seq`, in order, at most `limit`. */
  read(seq: number, limit: number): Promise<Result<readonly AuditEntry[]>>;
}
