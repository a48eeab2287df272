import type { EntryOperation, Failure, FailureCode } from '../../../../preload/contract/index.ts';

/**
 * What a pending change waits for: `line`, that the server can be reached again; `pause`, that somebody
 * sets the key right; `busy`, that the server has time again; `own`, its own next attempt.
 */
export type Wait = 'line' | 'pause' | 'busy' | 'own';

/** Where an attempt leads to (docs/design.md, the outbox). */
export type Transition =
  | { readonly to: 'done' | 'failed' | 'conflict' | 'unknown' }
  | { readonly to: 'pending'; readonly wait: Wait };

/** What one attempt says of the connection: `unsure` is an answer that is not the API's, or none after sending. */
export type Signal = 'reached' | 'busy' | 'unsure' | 'offline' | 'none';

/** The class of a failure code, whatever the request was. */
type FailureClass = 'line' | 'pause' | 'busy' | 'unclear' | 'gone' | 'conflict' | 'refused';

const failureClasses = {
  'network-unreachable': 'line',
  'timed-out': 'line',
  tls: 'line',
  'connection-lost': 'line',
  'no-key': 'pause',
  'keychain-locked': 'pause',
  'keychain-absent': 'pause',
  'keychain-slow': 'pause',
  unauthorised: 'pause',
  forbidden: 'pause',
  'rate-limited': 'busy',
  'server-error': 'unclear',
  redirected: 'unclear',
  'unreadable-reply': 'unclear',
  'too-large': 'unclear',
  'not-found': 'gone',
  conflict: 'conflict',
  rejected: 'refused',
  // The client's own: tried again it would end the same way, so a person has to see it.
  'invalid-input': 'refused',
  internal: 'refused',
  // No client says these.
  'refused-sender': 'refused',
  'storage-full': 'refused',
  'storage-unavailable': 'refused',
  'not-kept': 'refused',
  'change-moved': 'refused',
  'changes-open': 'refused',
  'staff-only': 'refused',
  'wrong-pin': 'refused',
  'pin-missing': 'refused',
  'printer-missing': 'refused',
  'printer-failed': 'refused',
} as const satisfies Record<FailureCode, FailureClass>;

/** The table of docs/design.md, the outbox: what becomes of a change after its request failed, or (null) did not. */
export function classifyOutcome(operation: EntryOperation, failure: Failure | null): Transition {
  if (failure === null) return { to: 'done' };
  const isUnsent = failure.delivery === 'not-sent';
  if (operation === 'create' && failure.delivery === 'maybe-sent') return { to: 'unknown' };
  switch (failureClasses[failure.code]) {
    case 'pause':
      return { to: 'pending', wait: 'pause' };
    case 'busy':
      return { to: 'pending', wait: 'busy' };
    case 'line':
      if (isUnsent) return { to: 'pending', wait: 'line' };
      return operation === 'create' ? { to: 'unknown' } : { to: 'pending', wait: 'own' };
    case 'unclear':
      return operation === 'create' && !isUnsent ? { to: 'unknown' } : { to: 'pending', wait: 'own' };
    case 'gone':
      if (operation === 'create') return { to: 'failed' };
      // Only the server's own word ends a change.
      if (failure.delivery !== 'answered') return { to: 'pending', wait: 'own' };
      return { to: operation === 'delete' ? 'done' : 'conflict' };
    case 'conflict':
      return { to: operation === 'create' ? 'failed' : 'conflict' };
    case 'refused':
      return { to: 'failed' };
  }
}

/** The same for the fetch of the account before an update is sent: there is no copy to be in conflict with. */
export function classifyFetch(failure: Failure): Transition {
  return failure.code === 'conflict' ? { to: 'failed' } : classifyOutcome('update', failure);
}

/** True when a failed request provably changed nothing on the server. */
export function isHarmless(failure: Failure): boolean {
  if (failure.delivery !== 'answered') return failure.delivery === 'not-sent';
  const failureClass = failureClasses[failure.code];
  return failureClass === 'pause' || failureClass === 'busy';
}

/** What the end of a request (null: it succeeded) says of the connection. */
export function readSignal(failure: Failure | null): Signal {
  if (failure === null) return 'reached';
  const isUnsent = failure.delivery === 'not-sent';
  switch (failureClasses[failure.code]) {
    case 'line':
      return isUnsent ? 'offline' : 'unsure';
    case 'unclear':
      return isUnsent ? 'none' : 'unsure';
    case 'busy':
      return 'busy';
    case 'pause':
    case 'gone':
    case 'conflict':
    case 'refused':
      if (failure.delivery === 'answered') return 'reached';
      return isUnsent ? 'none' : 'unsure';
  }
}
