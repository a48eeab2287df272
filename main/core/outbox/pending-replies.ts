import type { EntryId, Result, Submission } from '../../../preload/contract/index.ts';
import type { Clock } from '../../lib/clock.ts';

/** The longest that a person is kept waiting for an answer, in milliseconds. */
const maxPatience = 10_000;

/** The persons who wait to hear how the first attempt of their change ends. */
export interface PendingReplies {
  /**
   * Resolves with the answer, or with null: it is not known yet and will not be soon.
   * `refusable`: a change that cannot be sent now is to be refused rather than kept.
   */
  wait(id: EntryId, refusable: boolean): Promise<Result<Submission> | null>;
  answer(id: EntryId, answer: Result<Submission> | null): void;
  isRefusable(id: EntryId): boolean;
  /** Nobody waits any longer. */
  dismissAll(): void;
}

interface Waiter {
  readonly refusable: boolean;
  readonly end: (answer: Result<Submission> | null) => void;
}

export function createPendingReplies(clock: Clock): PendingReplies {
  const waiting = new Map<EntryId, Waiter>();

  function answer(id: EntryId, result: Result<Submission> | null): void {
    waiting.get(id)?.end(result);
  }

  return {
    wait(id, refusable) {
      answer(id, null);
      return new Promise((resolve) => {
        const cancel = clock.after(maxPatience, () => answer(id, null));
        const end: Waiter['end'] = (result) => {
          cancel();
          waiting.delete(id);
          resolve(result);
        };
        waiting.set(id, { refusable, end });
      });
    },
    answer,
    isRefusable: (id) => waiting.get(id)?.refusable === true,
    dismissAll() {
      for (const { end } of waiting.values()) end(null);
    },
  };
}
