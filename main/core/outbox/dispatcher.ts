import type { AccountId, OutboxEntry, EntryId, Failure, Result } from '../../../preload/contract/index.ts';
import type { AccountClient } from '../ports.ts';
import type { Attempts } from './attempts.ts';
import { backOff, maxWait, maxWaitAfter } from './rules/back-off.ts';
import type { CircuitBreaker, Pause } from './circuit-breaker.ts';
import type { OutboxDependencies } from './outbox.ts';
import type { StatusPublisher } from './status-publisher.ts';
import type { UnsentReplies } from './pending-replies.ts';
import type { OutboxStore } from '../store-ports.ts';
import { failMaybeSent } from '../failures.ts';
import type { Clock } from '../../lib/clock.ts';

interface DispatcherDependencies extends Pick<
  OutboxDependencies,
  'store' | 'client' | 'clock' | 'random' | 'log'
> {
  readonly line: CircuitBreaker;
  readonly pause: Pause;
  readonly attempts: Attempts;
  readonly unsent: UnsentReplies;
  readonly overview: StatusPublisher;
}

/** Decides what is sent when: claims what is due, one round after another, never two at a time. */
export interface Dispatcher {
  start(): void;
  /** A person waits for this change: it goes before all others. */
  prioritize(change: OutboxEntry): void;
  /** Something has happened: sees whether there is anything to send. */
  look(): void;
  /** Begins no round any more; resolves when nothing of it is under way. */
  stop(): Promise<void>;
}

export function createDispatcher(dependencies: DispatcherDependencies): Dispatcher {
  const { store, clock, random, line, pause, attempts, unsent, overview, log } = dependencies;
  const prioritized = new Map<EntryId, AccountId | null>();
  const probe = createProbe({ openClient, line, pause, clock, onFailed: rejectPrioritized, onEnd });
  let isOpen = false;
  let rounds: Promise<void> | null = null;
  let again = false;
  let failures = 0;
  let cancelTimer = (): void => undefined;

  function onEnd(): void {
    overview.touched();
    look();
  }

  /** Those that nothing of their own account holds up. */
  function ready(): EntryId[] {
    return [...prioritized].filter(([, account]) => !attempts.isUnderWay(account)).map(([id]) => id);
  }

  async function reject(ids: readonly EntryId[], reason: Failure | null): Promise<void> {
    for (const id of ids) prioritized.delete(id);
    await unsent.reject(ids, reason);
  }

  function rejectPrioritized(reason: Failure | null): Promise<void> {
    return reject([...prioritized.keys()], reason);
  }

  /** Asked for before anything is marked as sending: without a key nothing can be. */
  async function openClient(): Promise<AccountClient | null> {
    const period = pause.period();
    const client = await dependencies.client();
    if (client.ok) return client.value;
    if (!pause.beginFor(client.failure, period)) line.probed(client.failure, clock.now());
    overview.touched();
    await rejectPrioritized(client.failure);
    return null;
  }

  /** Answers whether the timer has to bring the next round; otherwise the end of an attempt does. */
  async function round(): Promise<boolean> {
    if (pause.reason() !== null) {
      await rejectPrioritized(null);
      return true;
    }
    const first = ready();
    const permit = line.permit(clock.now(), attempts.count(), first.length);
    if (permit.kind === 'wait') return line.waitsUntil() !== null;
    if (permit.kind === 'probe') {
      const totals = await store.totals();
      if (!totals.ok) failures += 1;
      else if (totals.value.pending > 0) probe.begin();
      return !totals.ok;
    }
    const client = await openClient();
    if (client === null || !isOpen) return true;
    const claimed = await store.claim({ now: clock.now(), limit: permit.most, first });
    if (!claimed.ok) {
      // Without the durable mark nothing is sent.
      failures += 1;
      log('outbox-claim-failed', { code: claimed.failure.code });
      await rejectPrioritized(null);
      return true;
    }
    failures = 0;
    send(claimed.value, client, first);
    const hasRoom = claimed.value.length < permit.most;
    if (hasRoom || claimed.value.some(({ id }) => !first.includes(id))) {
      const stillReady = ready();
      await reject(
        first.filter((id) => stillReady.includes(id)),
        null,
      );
    }
    return hasRoom;
  }

  function send(claimed: readonly OutboxEntry[], client: AccountClient, first: readonly EntryId[]): void {
    if (claimed.length > 0) overview.changed();
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
      look();
    });
  }

  async function timeToNextRound(): Promise<number | null> {
    const reason = pause.reason();
    // A keychain is locked and slow for a while; a key that is refused or missing waits for a person.
    if (reason !== null) return reason === 'keychain' ? maxWait : null;
    if (failures > 0) return backOff(failures, random);
    const next = await planNextRound(store, clock.now());
    if (!next.ok) return backOff((failures += 1), random);
    const held = (line.waitsUntil() ?? 0) - clock.now();
    return next.value === null || held <= 0 ? next.value : held;
  }

  function look(): void {
    again = true;
    if (isOpen) rounds ??= goRound();
  }

  function isWanted(): boolean {
    return again && isOpen;
  }

  async function goRound(): Promise<void> {
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
      look();
    },
    prioritize(change) {
      prioritized.set(change.id, change.accountId);
      look();
    },
    look,
    async stop() {
      isOpen = false;
      cancelTimer();
      await Promise.all([rounds, probe.ended()]);
      cancelTimer();
      await rejectPrioritized(null);
    },
  };
}

/** Where more changes wait than one page lists, the earliest may not be seen; then it is looked again soon. */
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
  readonly line: CircuitBreaker;
  readonly pause: Pause;
  readonly clock: Clock;
  /** The server cannot be reached, or something else answers in its place. */
  readonly onFailed: (failure: Failure) => Promise<void>;
  readonly onEnd: () => void;
}

/** The harmless request that goes before any change after trouble; one at a time. */
interface Probe {
  begin(): void;
  ended(): Promise<void>;
}

function createProbe(dependencies: ProbeDependencies): Probe {
  const { openClient, line, pause, clock, onFailed, onEnd } = dependencies;
  let underWay: Promise<void> | null = null;

  async function probe(): Promise<void> {
    const period = pause.period();
    const client = await openClient();
    if (client === null) return;
    const report: Result<unknown> = await client.test().catch(() => failMaybeSent('internal'));
    const failure = report.ok ? null : report.failure;
    if (failure !== null) pause.beginFor(failure, period);
    if (!line.probed(failure, clock.now()) && failure !== null) await onFailed(failure);
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
