import {
  type EntryId,
  type Result,
  type Submission,
  fail,
  type Failure,
  type FailureCode,
} from '../../../preload/contract/index.ts';
import type { Clock } from '../../lib/clock.ts';
import { failNotSent, type Failed } from '../failures.ts';
import type { OutboxStore } from '../store-ports.ts';
import type { StatusPublisher } from './status-publisher.ts';

/** The maximum time that a caller is kept waiting for an answer, in milliseconds. */
const maxPatience = 10_000;

/** The callers who wait for the end of the first attempt of their change. */
export interface PendingReplies {
  /**
   * Resolves with the answer, or with null: it is not known yet and will not be soon.
   * `refusable`: a change that cannot be sent now is to be refused rather than kept.
   */
  wait(id: EntryId, refusable: boolean): Promise<Result<Submission> | null>;
  answer(id: EntryId, answer: Result<Submission> | null): void;
  isRefusable(id: EntryId): boolean;
  /** Answers every caller with null. */
  dismissAll(): void;
}

interface PendingReply {
  readonly refusable: boolean;
  readonly end: (answer: Result<Submission> | null) => void;
}

export function createPendingReplies(clock: Clock): PendingReplies {
  const waiting = new Map<EntryId, PendingReply>();

  function answer(id: EntryId, result: Result<Submission> | null): void {
    waiting.get(id)?.end(result);
  }

  return {
    wait(id, refusable) {
      answer(id, null);
      return new Promise((resolve) => {
        const cancel = clock.after(maxPatience, () => answer(id, null));
        const end: PendingReply['end'] = (result) => {
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

/** Answers the callers of changes that cannot be sent now. */
export interface Rejections {
  /**
   * The changes stay pending, with the reason if there is one, and their callers are answered so. Where the store
   * is in memory they are refused instead: dropped, before anybody was told that they were accepted.
   */
  reject(ids: readonly EntryId[], reason: Failure | null): Promise<void>;
}

/** Reasons that a person can do something about; beside them `not-kept` would only hide what to do. */
const actionable: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(['unauthorised', 'forbidden', 'rate-limited', 'tls'] as const),
  ...(['no-key', 'keychain-locked', 'keychain-absent', 'keychain-slow'] as const),
]);

/** The failure for the caller of a change that was not accepted. */
function refusal(reason: Failure | null): Failed {
  if (reason === null || !actionable.has(reason.code)) return failNotSent('not-kept');
  return fail({ ...reason, delivery: 'not-sent' });
}

export function createRejections({
  store,
  clock,
  pendingReplies,
  status,
}: {
  store: OutboxStore;
  clock: Clock;
  pendingReplies: PendingReplies;
  status: StatusPublisher;
}): Rejections {
  async function refuse(id: EntryId): Promise<boolean> {
    const dropped = await store.move({
      id,
      from: ['pending'],
      to: 'dropped',
      at: clock.now(),
      set: { dueAt: null },
      note: { event: 'returned', role: 'program', outcome: 'not-kept' },
    });
    return dropped.ok && dropped.value !== null;
  }

  async function keep(id: EntryId, reason: Failure): Promise<void> {
    const now = clock.now();
    await store.move({
      id,
      from: ['pending'],
      to: 'pending',
      at: now,
      // Of another request: this change itself was not sent.
      set: { failure: { ...reason, delivery: 'not-sent' }, dueAt: now },
      note: { event: 'returned', role: 'program', outcome: reason.code },
    });
  }

  return {
    async reject(ids, reason) {
      for (const id of ids) {
        if (pendingReplies.isRefusable(id) && (await refuse(id))) {
          pendingReplies.answer(id, refusal(reason));
        } else {
          if (reason !== null) await keep(id, reason);
          pendingReplies.answer(id, null);
        }
        status.changed();
      }
    },
  };
}
