import { fail, type EntryId, type Failure, type FailureCode } from '../../../preload/contract/index.ts';
import { failNotSent, type Failed } from '../failures.ts';
import type { OutboxStore } from '../store-ports.ts';
import type { Clock } from '../../lib/clock.ts';
import type { StatusPublisher } from './status-publisher.ts';
import type { PendingReplies } from './pending-replies.ts';

/** What becomes of a person's change that is not sent now after all. */
export interface UnsentReplies {
  /**
   * The changes wait, with the reason if there is one, and whoever waits for them is told so. Where nothing
   * is kept they are refused instead: dropped, before anybody was told that they were accepted.
   */
  giveUp(ids: readonly EntryId[], reason: Failure | null): Promise<void>;
}

/** Reasons that a person can do something about; beside them `not-kept` would only hide what to do. */
const telling: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(['unauthorised', 'forbidden', 'rate-limited', 'tls'] as const),
  ...(['no-key', 'keychain-locked', 'keychain-absent', 'keychain-slow'] as const),
]);

/** What a person hears whose change was not accepted. */
function refusal(reason: Failure | null): Failed {
  if (reason === null || !telling.has(reason.code)) return failNotSent('not-kept');
  return fail({ ...reason, delivery: 'not-sent' });
}

export function createUnsentReplies({
  store,
  clock,
  pendingReplies,
  overview,
}: {
  store: OutboxStore;
  clock: Clock;
  pendingReplies: PendingReplies;
  overview: StatusPublisher;
}): UnsentReplies {
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
    async giveUp(ids, reason) {
      for (const id of ids) {
        if (pendingReplies.isRefusable(id) && (await refuse(id))) {
          pendingReplies.answer(id, refusal(reason));
        } else {
          if (reason !== null) await keep(id, reason);
          pendingReplies.answer(id, null);
        }
        overview.changed();
      }
    },
  };
}
