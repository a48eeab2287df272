import type { Clock } from '../../../../../main/lib/clock.ts';
import { beginning } from '../samples.ts';
import { pick, type Seed } from './seed.ts';

type Step = () => void;

/**
 * What waits to happen in the simulated process, and the only thing that lets it happen. The store does one thing
 * after another, as its worker does, and its answers come in that order; the network answers in any order.
 */
export class Schedule implements Clock {
  #elapsed = 0;
  #wall = beginning;
  #calls: Step[] = [];
  #answers: Step[] = [];
  #network: Step[] = [];
  #timers: { readonly at: number; readonly run: Step }[] = [];

  now(): number {
    return this.#wall + this.#elapsed;
  }

  after(milliseconds: number, run: Step): Step {
    const timer = { at: this.#elapsed + Math.max(0, milliseconds), run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** The store is asked; `commit` answers what is told when the answer has its turn. */
  call(commit: () => Step): void {
    this.#calls.push(() => this.#answers.push(commit()));
  }

  /** Something happens on the network. */
  send(step: Step): void {
    this.#network.push(step);
  }

  /** Lets one thing happen that waits for nothing but its turn; false when there is none. */
  advance(seed: Seed): boolean {
    const queues = [this.#calls.slice(0, 1), this.#answers.slice(0, 1), this.#network];
    const step = pick(seed, queues.flat());
    if (step === undefined) return false;
    for (const queue of [this.#calls, this.#answers, this.#network]) {
      const position = queue.indexOf(step);
      if (position >= 0) queue.splice(position, 1);
    }
    step();
    return true;
  }

  /** Lets the time pass to the next timer; false when there is none. */
  passTime(): boolean {
    const next = Math.min(...this.#timers.map(({ at }) => at));
    const timer = this.#timers.find(({ at }) => at === next);
    if (timer === undefined) return false;
    this.#timers = this.#timers.filter((other) => other !== timer);
    this.#elapsed = Math.max(this.#elapsed, timer.at);
    timer.run();
    return true;
  }

  /** The wall clock is set, forward or back; the timers do not follow it. */
  setClock(by: number): void {
    this.#wall += by;
  }

  /** The process is gone: nothing of this happens any more. */
  forget(): void {
    this.#calls = [];
    this.#answers = [];
    this.#network = [];
    this.#timers = [];
  }
}
