import type { Failure, OutboxSummary, FailureCode } from '../../../preload/contract/index.ts';
import { backOffAfter } from './rules/back-off.ts';
import { readSignal, type Sign } from './rules/outcome.ts';

/** Most requests of the outbox under way at once (docs/design.md, the outbox). */
const maxUnderWay = 4;

/** One more may be under way for each so many that arrived since the trouble. */
const arrivalsForOneMore = 8;

/** What may be done now: send so many changes more, ask the server harmlessly first, or neither. */
type Permit =
  { readonly kind: 'send'; readonly most: number } | { readonly kind: 'probe' } | { readonly kind: 'wait' };

/** Everything waits together, because of the line and not because of one change. */
interface Trouble {
  readonly sign: Exclude<Sign, 'reached' | 'none'>;
  readonly failures: number;
  readonly since: number;
  readonly wait: number;
  /** The server answers again: one change goes alone, and if that goes well, all the others. */
  readonly proved: boolean;
}

/**
 * Whether the server can be reached, judged by real requests only. A captive portal or a broken gateway
 * would make every waiting create an unknown one, so after trouble a harmless request goes first.
 */
export interface CircuitBreaker {
  state(): OutboxSummary['line'];
  /** What may be sent; `prioritized` counts the changes that a person waits for. */
  permit(now: number, underWay: number, prioritized: number): Permit;
  /** Call it before each change is sent, and hand its answer to `heard`. */
  begin(): number;
  /** How the sending ended; what began before the trouble cannot end it. */
  heard(begun: number, failure: Failure | null, now: number, prioritized: boolean): void;
  /** How the harmless request ended; true when changes may follow. */
  probed(failure: Failure | null, now: number): boolean;
  /** A person wants it now: the next change is sent whatever was before. */
  tryNow(now: number): void;
  /** Something may have changed: the wait is over, the harmless request is made. */
  endWait(): void;
  /** When the wait ends; null where nothing waits for the line. */
  waitsUntil(): number | null;
}

/** Makes a line that nobody has tried; `random` is for the jitter. */
export function createCircuitBreaker(random: () => number): CircuitBreaker {
  let state: OutboxSummary['line'] = 'untried';
  let trouble: Trouble | null = null;
  let period = 0;
  let trials = 0;
  let arrivals = 0;

  /**
   * A server that has just come back is not met by four at once, and the first that waited arrive in the order
   * in which they were saved.
   */
  function maxAtOnce(): number {
    return Math.min(maxUnderWay, 1 + Math.floor(arrivals / arrivalsForOneMore));
  }

  function enter(next: Trouble | null): void {
    trouble = next;
    period += 1;
    trials = 0;
    arrivals = 0;
  }

  function worsen(sign: Trouble['sign'], failure: Failure, now: number): void {
    const failures = (trouble?.failures ?? 0) + 1;
    enter({ sign, failures, since: now, wait: backOffAfter(failure, failures, random), proved: false });
  }

  function prove(now: number): void {
    enter({ sign: 'unsure', failures: trouble?.failures ?? 0, since: now, wait: 0, proved: true });
  }

  function show(sign: Sign, failure: Failure | null): void {
    if (sign === 'none') return;
    // A gateway's 5xx came over the line, all the same.
    const isDown = sign === 'offline' || (sign === 'unsure' && failure?.code !== 'server-error');
    state = isDown ? 'down' : 'up';
  }

  /** A wall clock that was set back must not prolong the wait. */
  function isOver({ since, wait }: Trouble, now: number): boolean {
    return now >= since + wait || now < since;
  }

  return {
    state: () => state,
    permit(now, underWay, prioritized) {
      const free = maxUnderWay - underWay;
      if (free <= 0) return { kind: 'wait' };
      const forPersons: Permit = { kind: 'send', most: Math.min(free, prioritized) };
      if (trouble === null) {
        if (state !== 'untried') {
          const most = Math.min(free, Math.max(prioritized, maxAtOnce() - underWay));
          return most > 0 ? { kind: 'send', most } : { kind: 'wait' };
        }
        return prioritized > 0 ? forPersons : { kind: 'probe' };
      }
      if (trouble.proved) return trials === 0 ? { kind: 'send', most: 1 } : { kind: 'wait' };
      // Trying costs nothing where nothing gets out, or where the server says no before it works.
      if (prioritized > 0) return trouble.sign === 'unsure' ? { kind: 'probe' } : forPersons;
      if (!isOver(trouble, now)) return { kind: 'wait' };
      return { kind: 'probe' };
    },
    begin() {
      if (trouble?.proved === true) trials += 1;
      return period;
    },
    heard(begun, failure, now, prioritized) {
      const sign = readSignal(failure);
      show(sign, failure);
      const isCurrent = begun === period;
      if (isCurrent && trouble?.proved === true) trials -= 1;
      if (sign === 'none') return;
      if (sign === 'reached') {
        if (isCurrent && trouble !== null) enter(null);
        arrivals += 1;
        return;
      }
      if (failure === null || (trouble !== null && !isCurrent)) return;
      // A person's try beside the waiting ones does not make them wait longer.
      if (prioritized && trouble?.proved === false && sign === trouble.sign) return;
      worsen(sign, failure, now);
    },
    probed(failure, now) {
      const sign = readSignal(failure);
      show(sign, failure);
      if (failure === null || sign === 'reached' || isRejection(failure)) {
        prove(now);
        return true;
      }
      worsen(sign === 'none' ? 'unsure' : sign, failure, now);
      return false;
    },
    tryNow(now) {
      if (trouble !== null || state === 'untried') prove(now);
    },
    endWait() {
      if (trouble?.proved === false) trouble = { ...trouble, wait: 0 };
    },
    waitsUntil: () => (trouble === null || trouble.proved ? null : trouble.since + trouble.wait),
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

/** Why nothing is sent at all, until somebody does something about the key. */
export interface Pause {
  reason(): Reason | null;
  /** Names the time since the last end; ask before a request, and hand it over with its failure. */
  period(): number;
  /** Begins if that is what this failure means; a reply to the key of an earlier period is no reason. */
  beginFor(failure: Failure, period: number): boolean;
  end(): void;
}

export function createPause(): Pause {
  let reason: Reason | null = null;
  let current = 0;
  return {
    reason: () => reason,
    period: () => current,
    beginFor({ code }, period) {
      const found = reasons[code];
      if (found === undefined || period !== current) return false;
      reason = found;
      return true;
    },
    end() {
      reason = null;
      current += 1;
    },
  };
}
