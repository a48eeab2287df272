import type { AccountId } from '../../../preload/contract/index.ts';

/** One look-up that waits for its answer. */
interface LookUpUnderWay {
  /** The person was forgotten since it began: its answer is not taken down. */
  isForgotten(): boolean;
  end(): void;
}

/** Look-ups whose answers are still to come, so that a late one does not bring a forgotten person back. */
export interface LookUpsUnderWay {
  begin(id: AccountId): LookUpUnderWay;
  forget(id: AccountId): void;
}

/** Begins with none. */
export function createLookUpsUnderWay(): LookUpsUnderWay {
  const underWay = new Set<{ readonly id: AccountId; forgotten: boolean }>();
  return {
    begin(id) {
      const lookUp = { id, forgotten: false };
      underWay.add(lookUp);
      return { isForgotten: () => lookUp.forgotten, end: () => void underWay.delete(lookUp) };
    },
    forget(id) {
      for (const lookUp of underWay) if (lookUp.id === id) lookUp.forgotten = true;
    },
  };
}
