import { type Retention, succeed, type Result } from '../../../preload/contract/index.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { Store } from '../store-ports.ts';

/** What is done for open data while nobody asks: copies of the outbox, and forgetting by age. */
export interface Maintenance {
  /** Something in the outbox has changed; a copy is taken when it is idle, at most every five minutes. */
  changed(): void;
  /** Forgets accounts by age, now and from then on once a day. */
  applyRetention(): void;
  stop(): void;
}

export interface MaintenanceOptions {
  readonly store: Pick<Store, 'copyOutbox' | 'directory' | 'audit'>;
  readonly clock: Clock;
  readonly loadRetention: () => Promise<Retention>;
  /** Whether nothing is being sent. */
  readonly isIdle: () => boolean;
  readonly log: Log;
}

const second = 1_000;
const copyPause = 5 * 60 * second;
const idlePause = 5 * second;
const day = 24 * 60 * 60 * second;

/** Begins the maintenance of a store, before anything of this run is written into it. */
export function createMaintenance({
  store,
  clock,
  loadRetention,
  isIdle,
  log,
}: MaintenanceOptions): Maintenance {
  let copiedAt = -Infinity;
  let cancelCopy: (() => void) | undefined;
  let cancelRetention: (() => void) | undefined;
  let stopped = false;
  let runs = 0;
  let time: KnownTime | null = null;
  const newest = readNewestMoment(store);

  function planCopy(wait: number): void {
    cancelCopy = clock.after(wait, () => {
      cancelCopy = undefined;
      if (!isIdle()) {
        planCopy(idlePause);
        return;
      }
      copiedAt = clock.now();
      void store.copyOutbox().then((copied) => {
        if (!copied.ok) log('outbox-not-copied', { code: copied.failure.code });
      });
    });
  }

  /** Whether the clock may say what is old; what is forgotten by a wrong one does not come back. */
  async function believe(now: number): Promise<boolean> {
    const read = await newest;
    if (!read.ok) {
      log('retention-failed', { code: read.failure.code });
      return false;
    }
    time = checkClock(time ?? { known: read.value, doubted: null }, now);
    if (time.doubted !== null) log('retention-put-off');
    return time.doubted === null;
  }

  async function forgetByAge(): Promise<void> {
    runs += 1;
    const run = runs;
    const days = await loadRetention();
    if (days === null) return;
    const now = clock.now();
    if (!(await believe(now))) return;
    const moment = now - days * day;
    let forgotten = 0;
    // One bounded batch after another, so that a person's own questions come in between.
    for (;;) {
      // A retention that was changed in the meantime is applied by a run of its own.
      if (stopped || run !== runs) return;
      const batch = await store.directory.forgetOlderThan(moment);
      if (!batch.ok) {
        log('retention-failed', { code: batch.failure.code });
        return;
      }
      if (batch.value === 0) break;
      forgotten += batch.value;
    }
    if (forgotten === 0) return;
    log('retention-applied', { accounts: forgotten });
    const noted = await store.audit.append({ event: 'retention-applied', role: 'program' });
    if (!noted.ok) log('audit-not-written', { code: noted.failure.code });
  }

  function applyRetention(): void {
    if (stopped) return;
    cancelRetention?.();
    cancelRetention = clock.after(day, applyRetention);
    void forgetByAge().catch(() => log('retention-failed'));
  }

  return {
    changed() {
      if (cancelCopy !== undefined || stopped) return;
      // A clock that was set back must not make the wait longer.
      planCopy(Math.min(copyPause, Math.max(idlePause, copiedAt + copyPause - clock.now())));
    },
    applyRetention,
    stop() {
      stopped = true;
      cancelCopy?.();
      cancelRetention?.();
    },
  };
}

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
