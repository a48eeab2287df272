import { succeed, type Result } from '../../../preload/contract/index.ts';
import type { Store } from '../store-ports.ts';

/** What is known of the time, beside what the wall clock says; milliseconds since 1970. */
export interface KnownTime {
  /** The last moment that is believed; null where nothing was ever written down. */
  readonly known: number | null;
  /** What the clock said when it was first not believed; null while it is. */
  readonly doubted: number | null;
}

const hour = 60 * 60 * 1_000;
/** A terminal that was off for longer waits for a second day before it believes its clock. */
const maxLeap = 30 * 24 * hour;
/** A clock that is put right is so within this time after a start, as a rule. */
const secondDay = 12 * hour;

/** The newest moment in open data: of a confirmation, or of an entry of the log; null where there is none. */
export async function readNewestMoment({
  directory,
  audit,
}: Pick<Store, 'directory' | 'audit'>): Promise<Result<number | null>> {
  const [recent, head] = await Promise.all([directory.recent(1), audit.head()]);
  if (!recent.ok) return recent;
  if (!head.ok) return head;
  const last = await audit.read(head.value.seq - 1, 1);
  if (!last.ok) return last;
  const moments = [
    ...recent.value.map(({ confirmedAt }) => confirmedAt),
    ...last.value.map(({ at }) => Date.parse(at)),
  ];
  return succeed(moments.length === 0 ? null : Math.max(...moments));
}

/**
 * Holds the wall clock against what is known: one that leaps ahead by more than 30 days is believed when it goes on
 * from there half a day later. `doubted` is null in the answer when it is believed now.
 */
export function checkClock({ known, doubted }: KnownTime, now: number): KnownTime {
  const goesOn = doubted !== null && now >= doubted + secondDay && now <= doubted + maxLeap;
  if (known === null || now <= known + maxLeap || goesOn) return { known: now, doubted: null };
  const isSameLeap = doubted !== null && now >= doubted && now <= doubted + maxLeap;
  return { known, doubted: isSameLeap ? doubted : now };
}
