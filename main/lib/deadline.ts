import type { Clock } from './clock.ts';

/** What the work came to, or null when it took longer than so many milliseconds; the work goes on. */
export function unlessSlow<T>(clock: Clock, milliseconds: number, work: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(milliseconds, () => resolve(null));
    work.then(resolve, reject).finally(cancel);
  });
}

/** Resolves when the work has ended, well or not, and after so many milliseconds at the latest. */
export async function within(clock: Clock, milliseconds: number, work: Promise<unknown>): Promise<void> {
  await unlessSlow(clock, milliseconds, work).catch(() => undefined);
}
