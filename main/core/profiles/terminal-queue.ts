import type { Result } from '../../../preload/contract/index.ts';
import { failNotSent } from '../failures.ts';
import { createSerialQueue } from '../../lib/serial-queue.ts';

/** Calls that concern the chosen server, one at a time: a status read in the middle of a change would show half of it. */
export interface TerminalQueue {
  /** Runs a task behind all that came before; fails once the line is closed. */
  run<T>(task: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Likewise; until it has ended the line is not at rest. */
  change<T>(task: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Whether no change is under way or waiting. */
  isAtRest(): boolean;
  isClosed(): boolean;
  close(): void;
}

/** Opens the line. */
export function openTerminalQueue(): TerminalQueue {
  const serially = createSerialQueue();
  let changes = 0;
  let closed = false;

  function run<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    return serially(() => (closed ? Promise.resolve(failNotSent('internal')) : task()));
  }

  return {
    run,
    async change(task) {
      changes += 1;
      try {
        return await run(task);
      } finally {
        changes -= 1;
      }
    },
    isAtRest: () => changes === 0 && !closed,
    isClosed: () => closed,
    close: () => (closed = true),
  };
}
