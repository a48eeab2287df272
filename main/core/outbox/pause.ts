import type { Failure, FailureCode, OutboxSummary } from '../../../preload/contract/index.ts';

type Reason = NonNullable<OutboxSummary['paused']>;

const reasons: Partial<Record<FailureCode, Reason>> = {
  'no-key': 'no-key',
  'keychain-locked': 'keychain',
  'keychain-absent': 'keychain',
  'keychain-slow': 'keychain',
  unauthorised: 'unauthorised',
  forbidden: 'forbidden',
};

/** Why nothing is sent at all, until somebody does something about the key. */
export interface Pause {
  reason(): Reason | null;
  /** Names the time since the last end; ask before a request, and hand it over with its failure. */
  period(): number;
  /** Begins if that is what this failure means; a reply to the key of an earlier period is no reason. */
  beginFor(failure: Failure, period: number): boolean;
  end(): void;
}

export function createPause(): Pause {
  let reason: Reason | null = null;
  let current = 0;
  return {
    reason: () => reason,
    period: () => current,
    beginFor({ code }, period) {
      const found = reasons[code];
      if (found === undefined || period !== current) return false;
      reason = found;
      return true;
    },
    end() {
      reason = null;
      current += 1;
    },
  };
}
