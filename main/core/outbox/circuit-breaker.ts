import type { Failure, OutboxSummary, FailureCode } from '../../../preload/contract/index.ts';
import { backOffAfter } from './rules/back-off.ts';
import { readSignal, type Signal } from './rules/outcome.ts';

/** The maximum number of requests of the outbox under way at once (docs/design.md, the outbox). */
const maxUnderWay = 4;

/** One more may be under way for each so many that arrived since the outage. */
const arrivalsForOneMore = 8;

/** What may be done now: send at most `max` changes more, test the connection first (`probe`), or neither. */
type SendBudget =
  { readonly kind: 'send'; readonly max: number } | { readonly kind: 'probe' } | { readonly kind: 'wait' };

/** The breaker is open or half-open: every change waits, because of the connection and not because of itself. */
interface Outage {
  readonly signal: Exclude<Signal, 'reached' | 'none'>;
  readonly failures: number;
  readonly since: number;
  readonly wait: number;
  /** The server answers again: one change is sent alone, and if it succeeds, the others follow. */
  readonly isHalfOpen: boolean;
}

/**
 * Whether the server can be reached, judged by real requests only. A captive portal or a broken gateway
 * would make every waiting create an unknown one, so after an outage a harmless request (the probe) goes first.
 */
export interface CircuitBreaker {
  state(): OutboxSummary['line'];
  /** What may be sent; `prioritized` counts the changes that a person waits for. */
  sendBudget(now: number, underWay: number, prioritized: number): SendBudget;
  /** Call it before each change is sent, and hand its answer to `onAttemptEnded`. */
  begin(): number;
  /** How an attempt ended; one that began before the outage cannot end it. */
  onAttemptEnded(begun: number, failure: Failure | null, now: number, prioritized: boolean): void;
  /** How the probe ended; true when changes may follow. */
  onProbeEnded(failure: Failure | null, now: number): boolean;
  /** A person wants it now: the next change is sent whatever was before. */
  tryNow(now: number): void;
  /** Something may have changed: the wait is over, and the probe is made. */
  endWait(): void;
  /** When the wait ends; null where nothing waits for the connection. */
  waitsUntil(): number | null;
}

/** Creates a breaker whose connection is untried; `random` is for the jitter. */
export function createCircuitBreaker(random: () => number): CircuitBreaker {
  let state: OutboxSummary['line'] = 'untried';
  let outage: Outage | null = null;
  let generation = 0;
  let trials = 0;
  let arrivals = 0;

  /**
   * A server that has just come back is not met by four at once, and the first that waited arrive in the order
   * in which they were saved.
   */
  function maxAtOnce(): number {
    return Math.min(maxUnderWay, 1 + Math.floor(arrivals / arrivalsForOneMore));
  }

  function enter(next: Outage | null): void {
    outage = next;
    generation += 1;
    trials = 0;
    arrivals = 0;
  }

  function worsen(signal: Outage['signal'], failure: Failure, now: number): void {
    const failures = (outage?.failures ?? 0) + 1;
    enter({ signal, failures, since: now, wait: backOffAfter(failure, failures, random), isHalfOpen: false });
  }

  function halfOpen(now: number): void {
    enter({ signal: 'unsure', failures: outage?.failures ?? 0, since: now, wait: 0, isHalfOpen: true });
  }

  function updateState(signal: Signal, failure: Failure | null): void {
    if (signal === 'none') return;
    // A gateway's 5xx came over the connection, all the same.
    const isDown = signal === 'offline' || (signal === 'unsure' && failure?.code !== 'server-error');
    state = isDown ? 'down' : 'up';
  }

  /** A wall clock that was set back must not prolong the wait. */
  function isOver({ since, wait }: Outage, now: number): boolean {
    return now >= since + wait || now < since;
  }

  return {
    state: () => state,
    sendBudget(now, underWay, prioritized) {
      const free = maxUnderWay - underWay;
      if (free <= 0) return { kind: 'wait' };
      const prioritizedOnly: SendBudget = { kind: 'send', max: Math.min(free, prioritized) };
      if (outage === null) {
        if (state !== 'untried') {
          const max = Math.min(free, Math.max(prioritized, maxAtOnce() - underWay));
          return max > 0 ? { kind: 'send', max } : { kind: 'wait' };
        }
        return prioritized > 0 ? prioritizedOnly : { kind: 'probe' };
      }
      if (outage.isHalfOpen) return trials === 0 ? { kind: 'send', max: 1 } : { kind: 'wait' };
      // Trying costs nothing where nothing gets out, or where the server says no before it works.
      if (prioritized > 0) return outage.signal === 'unsure' ? { kind: 'probe' } : prioritizedOnly;
      if (!isOver(outage, now)) return { kind: 'wait' };
      return { kind: 'probe' };
    },
    begin() {
      if (outage?.isHalfOpen === true) trials += 1;
      return generation;
    },
    onAttemptEnded(begun, failure, now, prioritized) {
      const signal = readSignal(failure);
      updateState(signal, failure);
      const isCurrent = begun === generation;
      if (isCurrent && outage?.isHalfOpen === true) trials -= 1;
      if (signal === 'none') return;
      if (signal === 'reached') {
        if (isCurrent && outage !== null) enter(null);
        arrivals += 1;
        return;
      }
      if (failure === null || (outage !== null && !isCurrent)) return;
      // A person's try beside the waiting ones does not make them wait longer.
      if (prioritized && outage?.isHalfOpen === false && signal === outage.signal) return;
      worsen(signal, failure, now);
    },
    onProbeEnded(failure, now) {
      const signal = readSignal(failure);
      updateState(signal, failure);
      if (failure === null || signal === 'reached' || isRejection(failure)) {
        halfOpen(now);
        return true;
      }
      worsen(signal === 'none' ? 'unsure' : signal, failure, now);
      return false;
    },
    tryNow(now) {
      if (outage !== null || state === 'untried') halfOpen(now);
    },
    endWait() {
      if (outage?.isHalfOpen === false) outage = { ...outage, wait: 0 };
    },
    waitsUntil: () => (outage === null || outage.isHalfOpen ? null : outage.since + outage.wait),
  };
}

/** A server that says no to an unknown id in its own words is there; a portal says yes, or leads away. */
function isRejection({ code, status }: Failure): boolean {
  return code === 'unreadable-reply' && status !== undefined && status >= 400 && status <= 499;
}

type Reason = NonNullable<OutboxSummary['paused']>;

const reasons: Partial<Record<FailureCode, Reason>> = {
  'no-key': 'no-key',
  'keychain-locked': 'keychain',
  'keychain-absent': 'keychain',
  'keychain-slow': 'keychain',
  unauthorised: 'unauthorised',
  forbidden: 'forbidden',
};

/** Why nothing is sent at all until the key is set right. */
export interface Pause {
  reason(): Reason | null;
  /** Counts the ends of pauses; read it before a request, and hand it over with its failure. */
  generation(): number;
  /** Begins if that is what this failure means; a reply to the key of an earlier generation is no reason. */
  beginFor(failure: Failure, generation: number): boolean;
  end(): void;
}

/** Creates a pause that has not begun. */
export function createPause(): Pause {
  let reason: Reason | null = null;
  let current = 0;
  return {
    reason: () => reason,
    generation: () => current,
    beginFor({ code }, generation) {
      const found = reasons[code];
      if (found === undefined || generation !== current) return false;
      reason = found;
      return true;
    },
    end() {
      reason = null;
      current += 1;
    },
  };
}
