import type { Result } from '../../../../preload/contract/index.ts';
import type { OutboxStore } from '../../store-ports.ts';
import { maxWait, maxWaitAfter } from './back-off.ts';

/** Where more changes wait than one page lists, the earliest may not be seen; then it is looked again soon. */
const waitUnseen = 15_000;

/**
 * In how many milliseconds there may be something to send again; null while nothing waits. Changes that are due
 * already and still here are held up by others, whose end brings the next round by itself.
 */
export async function planNextRound(store: OutboxStore, now: number): Promise<Result<number | null>> {
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
