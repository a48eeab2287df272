import type { OutboxEntry, Failure, Result } from '../../../preload/contract/index.ts';
import type { Move, OutboxStore } from '../store-ports.ts';
import { backOff, backOffAfter, type RetryBudget } from './rules/back-off.ts';
import type { Outcome } from './carry-out.ts';
import type { Wait } from './rules/outcome.ts';
import type { Clock } from '../../lib/clock.ts';

/** The step that an attempt's outcome takes. `dueAt` is for a change that is to be tried again. */
export function planMove(change: OutboxEntry, outcome: Outcome, at: number, dueAt: number): Move {
  const { id, attempts } = change;
  const { transition, failure, account } = outcome;
  const move = { id, from: ['sending'], attempts, to: transition.to, at } as const;
  const note = { role: 'program', ...(failure !== null && { outcome: failure.code }) } as const;
  switch (transition.to) {
    case 'done': {
      const made = change.operation === 'create' && account !== null ? { accountId: account.id } : {};
      return { ...move, set: { ...made, failure: null, dueAt: null }, note: { ...note, event: 'done' } };
    }
    case 'conflict':
      return {
        ...move,
        set: { failure, theirs: account, dueAt: null },
        note: { ...note, event: 'conflict' },
      };
    case 'failed':
    case 'unknown':
      return { ...move, set: { failure, dueAt: null }, note: { ...note, event: transition.to } };
    case 'pending':
      return { ...move, set: { failure, dueAt }, note: { ...note, event: 'returned' } };
  }
}

/** When a change that came back is due. What waits for the connection or the key is held back by breaker and pause. */
export function dueAfter(
  wait: Wait,
  change: OutboxEntry,
  failure: Failure,
  { clock, random, budget }: { clock: Clock; random: () => number; budget: RetryBudget },
): number {
  const now = clock.now();
  switch (wait) {
    case 'line':
    case 'pause':
      return now;
    case 'busy':
      return now + backOffAfter(failure, change.attempts, random);
    case 'own':
      return now + Math.max(backOffAfter(failure, change.attempts, random), budget.take(now));
  }
}

/** Writes outcomes, and where the store refuses, keeps them and writes them again. */
export interface OutcomeWriter {
  /** Takes the step; null when it was overtaken, or when the outbox stopped before it could be written. */
  write(move: Move): Promise<OutboxEntry | null>;
  /** Whatever could not be written is tried now. */
  tryNow(): void;
  /** Every outcome gets one last try. */
  stop(): void;
}

/** `onRefused` is called when an outcome has to wait, so that the other changes do not wait for it. */
export function createOutcomeWriter({
  store,
  clock,
  random,
  onRefused,
}: {
  store: OutboxStore;
  clock: Clock;
  random: () => number;
  onRefused: () => void;
}): OutcomeWriter {
  const resting = new Set<() => void>();
  let stopped = false;

  function rest(failures: number): Promise<void> {
    return new Promise((resolve) => {
      const goOn = (): void => {
        cancel();
        resting.delete(goOn);
        resolve();
      };
      const cancel = clock.after(backOff(failures, random), goOn);
      resting.add(goOn);
    });
  }

  function tryNow(): void {
    for (const goOn of resting) goOn();
  }

  return {
    async write(move) {
      for (let failures = 1; ; failures += 1) {
        const isLast = stopped;
        const written: Result<OutboxEntry | null> = await store.move(move);
        if (written.ok) return written.value;
        if (isLast) return null;
        if (stopped) continue;
        onRefused();
        await rest(failures);
      }
    },
    tryNow,
    stop() {
      stopped = true;
      tryNow();
    },
  };
}
