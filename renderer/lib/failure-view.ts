import type { Failure } from '../../preload/contract/index.ts';

/** A failure and when it arrived, so that a countdown goes on where it was after another screen. */
export interface FailureView {
  readonly failure: Failure;
  /** `performance.now()` at which the server is ready again, or null when there is nothing to wait for. */
  readonly retryAt: number | null;
}

/** Notes a failure that has just arrived. */
export function noteFailure(failure: Failure): FailureView {
  const seconds = failure.code === 'rate-limited' ? failure.retryAfterSeconds : undefined;
  return { failure, retryAt: seconds === undefined ? null : performance.now() + seconds * 1000 };
}

/** What a person can do about a failure, the fitting one first. */
export type Recovery = 'try-again' | 'open-set-up' | 'open-storage' | 'see-changes' | 'go-back';

/** Chooses the actions that the error screen or banner offers. */
export function findRecoveries(failure: Failure): readonly Recovery[] {
  switch (failure.code) {
    case 'no-key':
    case 'unauthorised':
    case 'forbidden':
      return ['open-set-up', 'try-again', 'go-back'];
    case 'keychain-absent':
    case 'tls':
    case 'redirected':
    case 'unreadable-reply':
    case 'too-large':
      return ['try-again', 'open-set-up', 'go-back'];
    case 'keychain-locked':
    case 'keychain-slow':
    case 'network-unreachable':
    case 'timed-out':
    case 'connection-lost':
    case 'rate-limited':
    case 'server-error':
    case 'internal':
      return ['try-again', 'go-back'];
    case 'storage-full':
    case 'storage-unavailable':
      return ['try-again', 'open-storage', 'go-back'];
    case 'not-kept':
      return ['try-again', 'open-set-up', 'go-back'];
    case 'changes-open':
    case 'change-moved':
      return ['see-changes', 'go-back'];
    case 'invalid-input':
    case 'refused-sender':
    case 'not-found':
    case 'conflict':
    case 'rejected':
    case 'staff-only':
    case 'wrong-pin':
      return ['go-back'];
    case 'pin-missing':
      return ['open-set-up', 'go-back'];
    case 'printer-missing':
    case 'printer-failed':
      return ['try-again', 'open-set-up', 'go-back'];
  }
}

/**
 * Whether a failed create, change or deletion may have been carried out all the same (docs/design.md, the outbox):
 * no answer came, or one that does not say what happened.
 */
export function isEffectUnknown(failure: Failure): boolean {
  if (failure.delivery === 'not-sent') return false;
  if (failure.delivery === 'maybe-sent') return true;
  return ['server-error', 'unreadable-reply', 'too-large'].includes(failure.code);
}
