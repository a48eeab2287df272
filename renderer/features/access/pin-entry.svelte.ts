import * as v from 'valibot';
import {
  staffPinDigits,
  StaffPinSchema,
  type Failure,
  type StaffPin,
} from '../../../preload/contract/index.ts';
import { forgetLastMatch } from '../../lib/last-match.ts';

/** `different`: the new PIN was not the same the second time. */
export type PinProblem = 'too-short' | 'wrong' | 'different';

/** A PIN while it is entered. The digits are nowhere on the page: it shows only how many there are. */
export class PinEntry {
  #digits = '';
  #count = $state(0);
  problem = $state<PinProblem | null>(null);
  /** Anything else that failed. */
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  /** `performance.now()` from which on a PIN is taken again; null where none has to wait. */
  waitUntil = $state<number | null>(null);
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get count(): number {
    return this.#count;
  }

  /** Nothing may be entered: an answer or the end of a wait is awaited. */
  get closed(): boolean {
    return this.busy || this.waitUntil !== null;
  }

  press(digit: string): void {
    if (this.closed || !/^\d$/.test(digit) || this.#digits.length >= staffPinDigits.most) return;
    this.problem = null;
    this.failure = null;
    this.#set(this.#digits + digit);
    forgetLastMatch();
  }

  erase(): void {
    if (!this.closed) this.#set(this.#digits.slice(0, -1));
  }

  clear(): void {
    this.#set('');
  }

  /** Hands the PIN out and forgets it here; null, with the problem set, where there are too few digits. */
  take(): StaffPin | null {
    if (this.closed) return null;
    const parsed = v.safeParse(StaffPinSchema, this.#digits);
    forgetLastMatch();
    this.failure = null;
    this.problem = parsed.success ? null : 'too-short';
    if (!parsed.success) return null;
    this.clear();
    return parsed.output;
  }

  /** Notes why a PIN was not taken, and how long the next one has to wait. */
  note(failure: Failure): void {
    const wrong = failure.code === 'wrong-pin';
    this.problem = wrong ? 'wrong' : null;
    this.failure = wrong ? null : failure;
    if (wrong) this.wait(failure.retryAfterSeconds ?? 0);
  }

  /** Takes nothing for so many seconds. */
  wait(seconds: number): void {
    this.waitUntil = seconds > 0 ? this.#now() + seconds * 1000 : null;
  }

  endWait(): void {
    this.waitUntil = null;
    this.problem = null;
  }

  #set(digits: string): void {
    this.#digits = digits;
    this.#count = digits.length;
  }
}
