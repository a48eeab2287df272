import type { Clock } from '../../../../main/lib/clock.ts';
import { beginning } from './samples.ts';

/** Lets everything that was begun go on until it waits for something from outside. */
export async function untilIdle(): Promise<void> {
  // A fake answers in the next turn of the event loop; the longest chain of answers has fewer than this.
  for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A clock that stands still until a test turns it. */
export interface TurnedClock extends Clock {
  /** Lets time pass, timer by timer, in the order in which they are due. */
  turn(milliseconds: number): Promise<void>;
  /** Sets the wall clock, as a person or a time server does; timers do not follow it. */
  set(moment: number): void;
  /** In how many milliseconds the next timer runs; null when none is set. */
  nextIn(): number | null;
  timers(): number;
}

export function createTurnedClock(): TurnedClock {
  let wall = beginning;
  let elapsed = 0;
  let timers: readonly { readonly at: number; readonly run: () => void }[] = [];

  function next() {
    return timers.reduce<(typeof timers)[number] | undefined>(
      (earliest, timer) => (earliest === undefined || timer.at < earliest.at ? timer : earliest),
      undefined,
    );
  }

  function pass(milliseconds: number): void {
    wall += milliseconds;
    elapsed += milliseconds;
  }

  return {
    now: () => wall,
    after(milliseconds, run) {
      const timer = { at: elapsed + Math.max(0, milliseconds), run };
      timers = [...timers, timer];
      return () => (timers = timers.filter((other) => other !== timer));
    },
    async turn(milliseconds) {
      const end = elapsed + milliseconds;
      await untilIdle();
      for (let timer = next(); timer !== undefined && timer.at <= end; timer = next()) {
        const due = timer;
        timers = timers.filter((other) => other !== due);
        pass(due.at - elapsed);
        due.run();
        await untilIdle();
      }
      pass(end - elapsed);
    },
    set: (moment) => (wall = moment),
    nextIn() {
      const timer = next();
      return timer === undefined ? null : timer.at - elapsed;
    },
    timers: () => timers.length,
  };
}
