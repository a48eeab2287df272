import { succeed, type OutboxSummary, type Result } from '../../../preload/contract/index.ts';
import type { OutboxStore } from '../store-ports.ts';
import type { CircuitBreaker, Pause } from './circuit-breaker.ts';
import type { Clock } from '../../lib/clock.ts';

/** News that come closer together than this are told as one, in milliseconds. */
const pauseBetweenNews = 50;

/** What the outbox as a whole is doing, and the telling of it. */
export interface StatusPublisher {
  read(): Promise<Result<OutboxSummary>>;
  /** A change was saved or took a step. */
  changed(): void;
  /** Something else that the summary shows may have changed. */
  touched(): void;
  stop(): void;
}

interface OverviewDependencies {
  readonly store: OutboxStore;
  readonly clock: Clock;
  readonly line: CircuitBreaker;
  readonly pause: Pause;
  readonly onChanged: (summary: OutboxSummary) => void;
}

export function createStatusPublisher({
  store,
  clock,
  line,
  pause,
  onChanged,
}: OverviewDependencies): StatusPublisher {
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
      line: line.state(),
      nextAttemptAt: isWaiting ? Math.max(nextDueAt, line.waitsUntil() ?? 0) : null,
    });
  }

  async function tell(): Promise<void> {
    cancel = null;
    const summary = await read();
    if (summary.ok && !stopped) onChanged(summary.value);
  }

  function touched(): void {
    if (stopped) return;
    cancel ??= clock.after(pauseBetweenNews, () => void tell());
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
