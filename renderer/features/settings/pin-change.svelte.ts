import type { StaffPin } from '../../../preload/contract/index.ts';
import type { Access } from '../../environment/access.svelte.ts';
import { PinEntry } from '../access/pin-entry.svelte.ts';

export type PinGoal = 'set' | 'change' | 'remove';

/** What is entered now: the PIN that is set, the new one, the new one again. */
export type PinStep = 'current' | 'next' | 'again';

/** Setting, changing and taking away the staff PIN, step by step. */
export class PinChange {
  readonly entry: PinEntry;
  readonly #access: Access;
  #goal = $state<PinGoal | null>(null);
  #step = $state<PinStep>('next');
  #done = $state<PinGoal | null>(null);
  #current: StaffPin | null = null;
  #next: StaffPin | null = null;

  constructor(access: Access, now?: () => number) {
    this.#access = access;
    this.entry = new PinEntry(now);
  }

  /** What is being done; null for nothing. */
  get goal(): PinGoal | null {
    return this.#goal;
  }

  get step(): PinStep {
    return this.#step;
  }

  /** What was done last. */
  get done(): PinGoal | null {
    return this.#done;
  }

  begin(goal: PinGoal): void {
    this.cancel();
    this.#done = null;
    this.#goal = goal;
    this.#step = goal === 'set' ? 'next' : 'current';
    if (goal !== 'set') this.entry.wait(this.#access.state.waitSeconds);
  }

  /** Leaves everything as it is, and lets go of what was entered. */
  cancel(): void {
    this.#goal = null;
    this.#forget();
    this.entry.problem = null;
    this.entry.failure = null;
    this.entry.wait(0);
  }

  /** Takes what was entered and goes a step further; true when the PIN is set or taken away. */
  async enter(): Promise<boolean> {
    const pin = this.entry.take();
    if (pin === null || this.#goal === null) return false;
    if (this.#step === 'current') {
      this.#current = pin;
      if (this.#goal === 'remove') return this.#send(null);
      this.#step = 'next';
      return false;
    }
    if (this.#step === 'next') {
      this.#next = pin;
      this.#step = 'again';
      return false;
    }
    if (pin === this.#next) return this.#send(pin);
    this.#next = null;
    this.#step = 'next';
    this.entry.problem = 'different';
    return false;
  }

  async #send(next: StaffPin | null): Promise<boolean> {
    const goal = this.#goal;
    const current = this.#current;
    this.#forget();
    this.entry.busy = true;
    const result = await this.#access.setPin({ current, next });
    this.entry.busy = false;
    // It was given up in the meantime; what main did shows in the state of the terminal.
    if (this.#goal !== goal) return result.ok;
    if (result.ok) {
      this.#goal = null;
      this.#done = goal;
      return true;
    }
    this.#step = goal === 'set' ? 'next' : 'current';
    this.entry.note(result.failure);
    return false;
  }

  #forget(): void {
    this.#current = null;
    this.#next = null;
    this.entry.clear();
  }
}
