import type { AccountId, OutboxEntry, EntryId, Failure, Result } from '../../../preload/contract/index.ts';
import type { AccountClient } from '../ports.ts';
import type { Attempts } from './attempts.ts';
import { backOff, maxWait, maxWaitAfter } from './rules/back-off.ts';
import type { CircuitBreaker, Pause } from './circuit-breaker.ts';
import type { OutboxDependencies } from './outbox.ts';
import type { StatusPublisher } from './status-publisher.ts';
import type { Rejections } from './pending-replies.ts';
import type { OutboxStore } from '../store-ports.ts';
import { failMaybeSent } from '../failures.ts';
import type { Clock } from '../../lib/clock.ts';

interface DispatcherDependencies extends Pick<
  OutboxDependencies,
  'store' | 'client' | 'clock' | 'random' | 'log'
> {
  readonly breaker: CircuitBreaker;
  readonly pause: Pause;
  readonly attempts: Attempts;
  readonly rejections: Rejections;
  readonly status: StatusPublisher;
}

/** Decides what is sent when: claims what is due, one round after another, never two at a time. */
export interface Dispatcher {
  start(): void;
  /** A person waits for this change: it goes before all others. */
  prioritize(change: OutboxEntry): void;
  /** Requests a round: runs one now, or another one after the round under way. */
  schedule(): void;
  /** Begins no further round; resolves when neither a round nor a probe is under way. */
  stop(): Promise<void>;
}

/** Creates the dispatcher; it claims nothing before `start`. */
export function createDispatcher(dependencies: DispatcherDependencies): Dispatcher {
  const { store, clock, random, breaker, pause, attempts, rejections, status, log } = dependencies;
  const prioritized = new Map<EntryId, AccountId | null>();
  const probe = createProbe({ openClient, breaker, pause, clock, onFailed: rejectPrioritized, onEnd });
  let isOpen = false;
  let rounds: Promise<void> | null = null;
  let again = false;
  let failures = 0;
  let cancelTimer = (): void => undefined;

  function onEnd(): void {
    status.touched();
    schedule();
  }

  /** Prioritized changes of accounts that have no change under way. */
  function ready(): EntryId[] {
    return [...prioritized].filter(([, account]) => !attempts.isUnderWay(account)).map(([id]) => id);
  }

  async function reject(ids: readonly EntryId[], reason: Failure | null): Promise<void> {
    for (const id of ids) prioritized.delete(id);
    await rejections.reject(ids, reason);
  }

  function rejectPrioritized(reason: Failure | null): Promise<void> {
    return reject([...prioritized.keys()], reason);
  }

  /** Asked for before anything is marked as sending: without a key nothing can be. */
  async function openClient(): Promise<AccountClient | null> {
    const generation = pause.generation();
    const client = await dependencies.client();
    if (client.ok) return client.value;
    if (!pause.beginFor(client.failure, generation)) breaker.onProbeEnded(client.failure, clock.now());
    status.touched();
    await rejectPrioritized(client.failure);
    return null;
  }

  /** Runs one round. True when a timer has to start the next one; otherwise the end of an attempt does. */
  async function round(): Promise<boolean> {
    if (pause.reason() !== null) {
      await rejectPrioritized(null);
      return true;
    }
    const first = ready();
    const sendBudget = breaker.sendBudget(clock.now(), attempts.count(), first.length);
    if (sendBudget.kind === 'wait') return breaker.waitsUntil() !== null;
    if (sendBudget.kind === 'probe') {
      const totals = await store.totals();
      if (!totals.ok) failures += 1;
      else if (totals.value.pending > 0) probe.begin();
      return !totals.ok;
    }
    const client = await openClient();
    if (client === null || !isOpen) return true;
    const claimed = await store.claim({ now: clock.now(), limit: sendBudget.max, first });
    if (!claimed.ok) {
      // Without the durable mark nothing is sent.
      failures += 1;
      log('outbox-claim-failed', { code: claimed.failure.code });
      await rejectPrioritized(null);
      return true;
    }
    failures = 0;
    send(claimed.value, client, first);
    const hasCapacity = claimed.value.length < sendBudget.max;
    if (hasCapacity || claimed.value.some(({ id }) => !first.includes(id))) {
      const stillReady = ready();
      await reject(
        first.filter((id) => stillReady.includes(id)),
        null,
      );
    }
    return hasCapacity;
  }

  function send(claimed: readonly OutboxEntry[], client: AccountClient, first: readonly EntryId[]): void {
    if (claimed.length > 0) status.changed();
    for (const change of claimed) {
      prioritized.delete(change.id);
      if (isOpen) attempts.begin(change, client, first.includes(change.id));
      else attempts.giveBack(change);
    }
  }

  function setTimer(next: number | null): void {
    cancelTimer();
    if (next === null || !isOpen) return;
    cancelTimer = clock.after(Math.min(next, maxWait), () => {
      if (pause.reason() === 'keychain') pause.end();
      schedule();
    });
  }

  async function timeToNextRound(): Promise<number | null> {
    const reason = pause.reason();
    // A keychain is locked and slow for a while; a key that is refused or missing waits for a person.
    if (reason !== null) return reason === 'keychain' ? maxWait : null;
    if (failures > 0) return backOff(failures, random);
    const next = await planNextRound(store, clock.now());
    if (!next.ok) return backOff((failures += 1), random);
    const held = (breaker.waitsUntil() ?? 0) - clock.now();
    return next.value === null || held <= 0 ? next.value : held;
  }

  function schedule(): void {
    again = true;
    if (isOpen) rounds ??= runRounds();
  }

  function isWanted(): boolean {
    return again && isOpen;
  }

  async function runRounds(): Promise<void> {
    while (isWanted()) {
      again = false;
      try {
        const needsTimer = await round();
        // Set last, so that it knows of everything that has happened.
        if (needsTimer && !isWanted()) setTimer(await timeToNextRound());
      } catch {
        log('outbox-round-broken');
        setTimer(maxWait);
      }
    }
    rounds = null;
  }

  return {
    start() {
      isOpen = true;
      schedule();
    },
    prioritize(change) {
      prioritized.set(change.id, change.accountId);
      schedule();
    },
    schedule,
    async stop() {
      isOpen = false;
      cancelTimer();
      await Promise.all([rounds, probe.ended()]);
      cancelTimer();
      await rejectPrioritized(null);
    },
  };
}

/** Where more changes wait than one page lists, the earliest may not be seen; then the next round comes soon. */
const waitUnseen = 15_000;

/**
 * In how many milliseconds there may be something to send again; null while nothing waits. Changes that are due
 * already and still here are held up by others, whose end brings the next round by itself.
 */
async function planNextRound(store: OutboxStore, now: number): Promise<Result<number | null>> {
  const waiting = await store.list({ states: ['pending'] });
  if (!waiting.ok) return waiting;
  const { changes, total } = waiting.value;
  if (total === 0) return { ok: true, value: null };
  const waits = changes.map(({ dueAt, failure }) => ({ wait: (dueAt ?? now) - now, failure }));
  if (waits.some(({ wait, failure }) => wait > maxWaitAfter(failure))) {
    // Nothing is ever due that late: the wall clock was set back.
    const due = await store.makeDue(now);
    return due.ok ? { ok: true, value: 0 } : due;
  }
  const later = waits.map(({ wait }) => wait).filter((wait) => wait > 0);
  return { ok: true, value: Math.min(...later, total > changes.length ? waitUnseen : maxWait) };
}

interface ProbeDependencies {
  readonly openClient: () => Promise<AccountClient | null>;
  readonly breaker: CircuitBreaker;
  readonly pause: Pause;
  readonly clock: Clock;
  /** The server cannot be reached, or something else answers in its place. */
  readonly onFailed: (failure: Failure) => Promise<void>;
  readonly onEnd: () => void;
}

/** The harmless request that goes before any change after an outage; one at a time. */
interface Probe {
  begin(): void;
  ended(): Promise<void>;
}

function createProbe(dependencies: ProbeDependencies): Probe {
  const { openClient, breaker, pause, clock, onFailed, onEnd } = dependencies;
  let underWay: Promise<void> | null = null;

  async function probe(): Promise<void> {
    const generation = pause.generation();
    const client = await openClient();
    if (client === null) return;
    const report: Result<unknown> = await client.test().catch(() => failMaybeSent('internal'));
    const failure = report.ok ? null : report.failure;
    if (failure !== null) pause.beginFor(failure, generation);
    if (!breaker.onProbeEnded(failure, clock.now()) && failure !== null) await onFailed(failure);
  }

  return {
    begin() {
      underWay ??= probe().finally(() => {
        underWay = null;
        onEnd();
      });
    },
    ended: () => underWay ?? Promise.resolve(),
  };
}
