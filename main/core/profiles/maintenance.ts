import type { Retention } from '../../../preload/contract/index.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { Store } from '../store-ports.ts';
import { checkClock, readNewestMoment, type KnownTime } from './known-time.ts';

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

/** Begins the upkeep of a store, before anything of this run is written into it. */
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
