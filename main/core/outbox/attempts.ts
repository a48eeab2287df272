import {
  succeed,
  type Account,
  type AccountId,
  type OutboxEntry,
  type Submission,
} from '../../../preload/contract/index.ts';
import type { AccountClient } from '../ports.ts';
import { maxWait, type RetryBudget } from './rules/back-off.ts';
import { carryOut, type Outcome } from './carry-out.ts';
import type { CircuitBreaker, Pause } from './circuit-breaker.ts';
import type { OutboxDependencies } from './outbox.ts';
import type { StatusPublisher } from './status-publisher.ts';
import { dueAfter, planMove, type OutcomeWriter } from './outcome-writer.ts';
import type { PendingReplies, Rejections } from './pending-replies.ts';

interface AttemptsDependencies extends Pick<
  OutboxDependencies,
  'clock' | 'random' | 'onConfirmed' | 'onGone' | 'log'
> {
  readonly breaker: CircuitBreaker;
  readonly pause: Pause;
  readonly budget: RetryBudget;
  readonly outcomeWriter: OutcomeWriter;
  readonly pendingReplies: PendingReplies;
  readonly rejections: Rejections;
  readonly status: StatusPublisher;
  /** An attempt has ended, so another may begin. */
  readonly onEnd: () => void;
}

/** The changes under way: claimed, and their outcome not written yet. */
export interface Attempts {
  /** Sends a change that was claimed; `prioritized`: a person waits for it. */
  begin(change: OutboxEntry, client: AccountClient, prioritized: boolean): void;
  /** Gives back a change that was claimed and is not sent after all. */
  giveBack(change: OutboxEntry): void;
  count(): number;
  isUnderWay(account: AccountId | null): boolean;
  /** Resolves when none is under way. */
  ended(): Promise<void>;
}

/** Creates the set of attempts, with none under way. */
export function createAttempts(dependencies: AttemptsDependencies): Attempts {
  const { breaker, pause, budget, outcomeWriter, pendingReplies, rejections, status, clock, log } =
    dependencies;
  const underWay = new Set<Promise<void>>();
  const lanes = new Map<AccountId, Promise<void>>();

  async function perform(
    change: OutboxEntry,
    before: Promise<void> | undefined,
    work: () => Promise<void>,
  ): Promise<void> {
    await before;
    try {
      await work();
    } catch {
      // A defect; the change stays marked as sending, which the next start resolves.
      log('outbox-attempt-broken', { change: change.id });
    }
  }

  /** One at a time for each account, in the order in which they were claimed. */
  function run(change: OutboxEntry, work: () => Promise<void>): void {
    const lane = change.operation === 'create' ? null : change.accountId;
    const before = lane === null ? undefined : lanes.get(lane);
    const whole = perform(change, before, work).then(() => {
      underWay.delete(whole);
      if (lane !== null && lanes.get(lane) === whole) lanes.delete(lane);
      dependencies.onEnd();
    });
    underWay.add(whole);
    if (lane !== null) lanes.set(lane, whole);
  }

  function begin(change: OutboxEntry, client: AccountClient, prioritized: boolean): void {
    const generation = pause.generation();
    const begun = breaker.begin();
    run(change, async () => {
      const outcome = await carryOut(change, client, dependencies);
      const { transition, failure } = outcome;
      breaker.onAttemptEnded(begun, failure, clock.now(), prioritized);
      if (failure !== null) pause.beginFor(failure, generation);
      if (transition.to === 'done') budget.succeeded();
      log('outbox-attempt', { change: change.id, to: transition.to, outcome: failure?.code ?? 'none' });
      await conclude(change, outcome);
    });
  }

  async function conclude(change: OutboxEntry, outcome: Outcome): Promise<void> {
    const { transition, failure, harmless } = outcome;
    const isRefused = transition.to === 'pending' && harmless && pendingReplies.isRefusable(change.id);
    const after = await outcomeWriter.write(planMove(change, outcome, clock.now(), dueAt()));
    status.changed();
    if (isRefused) await rejections.reject([change.id], failure);
    else pendingReplies.answer(change.id, after && succeed(describe(after, outcome.account)));

    function dueAt(): number {
      if (isRefused) return clock.now() + maxWait;
      if (transition.to !== 'pending' || failure === null) return clock.now();
      return dueAfter(transition.wait, change, failure, dependencies);
    }
  }

  return {
    begin,
    giveBack: (change) => run(change, () => conclude(change, notSent)),
    count: () => underWay.size,
    isUnderWay: (account) => account !== null && lanes.has(account),
    async ended() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

const notSent: Outcome = {
  transition: { to: 'pending', wait: 'line' },
  failure: null,
  account: null,
  harmless: true,
};

/** The answer to the person who waits for a change that has just taken a step. */
function describe(change: OutboxEntry, account: Account | null): Submission {
  return change.state === 'done' ? { kind: 'done', change, account } : { kind: 'open', change };
}
