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
import { dueAfter, settle, type OutcomeWriter } from './outcome-writer.ts';
import type { PendingReplies, UnsentReplies } from './pending-replies.ts';

interface AttemptsDependencies extends Pick<
  OutboxDependencies,
  'clock' | 'random' | 'onConfirmed' | 'onGone' | 'log'
> {
  readonly line: CircuitBreaker;
  readonly pause: Pause;
  readonly budget: RetryBudget;
  readonly outcomeWriter: OutcomeWriter;
  readonly pendingReplies: PendingReplies;
  readonly unsent: UnsentReplies;
  readonly overview: StatusPublisher;
  /** An attempt has ended, so another may begin. */
  readonly onEnd: () => void;
}

/** The changes under way: handed over, and not settled durably yet. */
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

export function createAttempts(dependencies: AttemptsDependencies): Attempts {
  const { line, pause, budget, outcomeWriter, pendingReplies, unsent, overview, clock, log } = dependencies;
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
    const period = pause.period();
    const begun = line.begin();
    run(change, async () => {
      const outcome = await carryOut(change, client, dependencies);
      const { verdict, failure } = outcome;
      line.heard(begun, failure, clock.now(), prioritized);
      if (failure !== null) pause.beginFor(failure, period);
      if (verdict.to === 'done') budget.succeeded();
      log('outbox-attempt', { change: change.id, to: verdict.to, outcome: failure?.code ?? 'none' });
      await conclude(change, outcome);
    });
  }

  async function conclude(change: OutboxEntry, outcome: Outcome): Promise<void> {
    const { verdict, failure, harmless } = outcome;
    const isRefused = verdict.to === 'pending' && harmless && pendingReplies.isRefusable(change.id);
    const after = await outcomeWriter.write(settle(change, outcome, clock.now(), dueAt()));
    overview.changed();
    if (isRefused) await unsent.reject([change.id], failure);
    else pendingReplies.answer(change.id, after && succeed(describe(after, outcome.account)));

    function dueAt(): number {
      if (isRefused) return clock.now() + maxWait;
      if (verdict.to !== 'pending' || failure === null) return clock.now();
      return dueAfter(verdict.wait, change, failure, dependencies);
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
  verdict: { to: 'pending', wait: 'line' },
  failure: null,
  account: null,
  harmless: true,
};

/** What a person hears of a change that has just taken a step. */
function describe(change: OutboxEntry, account: Account | null): Submission {
  return change.state === 'done' ? { kind: 'done', change, account } : { kind: 'open', change };
}
