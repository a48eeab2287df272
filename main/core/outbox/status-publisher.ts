import { succeed, type OutboxSummary, type Result } from '../../../preload/contract/index.ts';
import type { OutboxStore } from '../store-ports.ts';
import type { CircuitBreaker, Pause } from './circuit-breaker.ts';
import type { Clock } from '../../lib/clock.ts';

/** Changes that come closer together than this are published as one, in milliseconds. */
const publishDelay = 50;

/** Reads the summary of the outbox and publishes it after changes. */
export interface StatusPublisher {
  read(): Promise<Result<OutboxSummary>>;
  /** A change was saved or took a step. */
  changed(): void;
  /** Something else that the summary shows may have changed. */
  touched(): void;
  stop(): void;
}

interface StatusPublisherDependencies {
  readonly store: OutboxStore;
  readonly clock: Clock;
  readonly breaker: CircuitBreaker;
  readonly pause: Pause;
  readonly onChanged: (summary: OutboxSummary) => void;
}

export function createStatusPublisher({
  store,
  clock,
  breaker,
  pause,
  onChanged,
}: StatusPublisherDependencies): StatusPublisher {
  // So that it also grows from one outbox of this terminal to the next.
  let revision = clock.now();
  let cancel: (() => void) | null = null;
  let stopped = false;

  async function read(): Promise<Result<OutboxSummary>> {
    // Read first: the totals may be newer than the revision, never older.
    const seen = revision;
    const totals = await store.totals();
    if (!totals.ok) return totals;
    const { nextDueAt, ...counts } = totals.value;
    const paused = pause.reason();
    const isWaiting = counts.pending > 0 && paused === null && nextDueAt !== null;
    return succeed({
      ...counts,
      revision: seen,
      paused,
      line: breaker.state(),
      nextAttemptAt: isWaiting ? Math.max(nextDueAt, breaker.waitsUntil() ?? 0) : null,
    });
  }

  async function publish(): Promise<void> {
    cancel = null;
    const summary = await read();
    if (summary.ok && !stopped) onChanged(summary.value);
  }

  function touched(): void {
    if (stopped) return;
    cancel ??= clock.after(publishDelay, () => void publish());
  }

  return {
    read,
    touched,
    changed() {
      revision += 1;
      touched();
    },
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}
