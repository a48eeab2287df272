/** Runs tasks one after another, in the order of their arrival. */
export type SerialQueue = <T>(task: () => Promise<T>) => Promise<T>;

/** Opens an empty queue; a task that fails does not hold up the next one. */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const outcome = last.then(task);
    last = outcome.catch(() => undefined);
    return outcome;
  };
}
