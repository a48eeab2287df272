import {
  unfinishedStates,
  type AccountId,
  type OutboxEntry,
  type EntryId,
  type FailureCode,
  type OutboxSummary,
} from '../../../preload/contract/index.ts';

/** Why a change is where it is; the screens have one sentence for each. */
export type EntryReason =
  // It goes on by itself.
  | 'sending'
  | 'next'
  | 'behind'
  | 'offline'
  | 'unsafe'
  | 'busy'
  | 'server-trouble'
  | 'stranger'
  | 'key'
  | 'keychain'
  | 'trouble'
  // A person has to decide.
  | 'unknown'
  | 'changed'
  | 'clash'
  | 'gone'
  | 'restored'
  | 'not-deleted'
  | 'refused';

/** Whether the account that a change is about is no longer on the server. */
export function isGone(change: OutboxEntry): boolean {
  return (
    change.state === 'conflict' &&
    change.operation === 'update' &&
    change.theirs === null &&
    change.failure?.code !== 'conflict'
  );
}

/**
 * Whether it was waiting in the copy that this terminal goes on with: it may have been sent, or given up, since the
 * copy was taken, so a person decides. No other conflict comes about without the server.
 */
export function isRestored(change: OutboxEntry): boolean {
  return change.state === 'conflict' && change.failure?.delivery === 'not-sent';
}

/** Whether the server itself refused an update because it clashes with something; another edit is no failure. */
export function isClash(change: OutboxEntry): boolean {
  return (
    change.state === 'conflict' &&
    change.operation === 'update' &&
    change.failure?.code === 'conflict' &&
    !isRestored(change)
  );
}

/** When a change is tried next, in milliseconds since 1970; without a connection all wait for one attempt. */
export function findNextAttempt(change: OutboxEntry, summary: OutboxSummary | null): number | null {
  if (change.dueAt === null || summary?.line !== 'down') return change.dueAt;
  return Math.max(change.dueAt, summary.nextAttemptAt ?? 0);
}

/** Each account's earliest open change among these: the others of that account wait for it. */
export function findFirst(changes: readonly OutboxEntry[]): ReadonlyMap<AccountId, EntryId> {
  const first = new Map<AccountId, OutboxEntry>();
  for (const change of changes) {
    if (change.accountId === null || !unfinishedStates.some((state) => state === change.state)) continue;
    const known = first.get(change.accountId);
    if (known === undefined || change.savedAt < known.savedAt) first.set(change.accountId, change);
  }
  return new Map([...first].map(([account, { id }]) => [account, id]));
}

/**
 * Why a change has not been carried out. `isBehind`: an earlier open change of the same account is still
 * before it. What stops the whole outbox comes before what happened to this one.
 */
export function findReason(
  change: OutboxEntry,
  summary: OutboxSummary | null,
  isBehind: boolean,
): EntryReason {
  switch (change.state) {
    case 'sending':
    case 'done':
    case 'dropped':
      return 'sending';
    case 'unknown':
      return 'unknown';
    case 'failed':
      return 'refused';
    case 'conflict':
      if (isRestored(change)) return 'restored';
      if (isGone(change)) return 'gone';
      if (change.operation === 'delete') return 'not-deleted';
      return isClash(change) ? 'clash' : 'changed';
    case 'pending':
      if (isBehind) return 'behind';
      if (summary !== null && summary.paused !== null)
        return summary.paused === 'keychain' ? 'keychain' : 'key';
      if (change.failure !== null) return reasonOf(change.failure.code);
      return summary?.line === 'down' ? 'offline' : 'next';
  }
}

function reasonOf(code: FailureCode): EntryReason {
  switch (code) {
    case 'network-unreachable':
    case 'timed-out':
    case 'connection-lost':
      return 'offline';
    case 'tls':
      return 'unsafe';
    case 'rate-limited':
      return 'busy';
    case 'server-error':
      return 'server-trouble';
    case 'redirected':
    case 'unreadable-reply':
    case 'too-large':
      return 'stranger';
    case 'no-key':
    case 'unauthorised':
    case 'forbidden':
      return 'key';
    case 'keychain-locked':
    case 'keychain-absent':
    case 'keychain-slow':
      return 'keychain';
    case 'invalid-input':
    case 'refused-sender':
    case 'not-found':
    case 'conflict':
    case 'rejected':
    case 'storage-full':
    case 'storage-unavailable':
    case 'not-kept':
    case 'change-moved':
    case 'changes-open':
    case 'staff-only':
    case 'wrong-pin':
    case 'pin-missing':
    case 'printer-missing':
    case 'printer-failed':
    case 'internal':
      return 'trouble';
  }
}
