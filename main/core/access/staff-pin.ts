import { fail, succeed, type Result, type StaffPin } from '../../../preload/contract/index.ts';
import { failNotSent, type Failed } from '../failures.ts';
import type { Clock } from '../../lib/clock.ts';
import type { PinHash, PinRecord, PinStore } from '../ports.ts';
import type { Log } from '../../lib/log.ts';

export interface StaffPinDependencies {
  readonly pins: PinStore;
  readonly pinHash: PinHash;
  readonly clock: Pick<Clock, 'now'>;
  /** Milliseconds since some moment of this run; unlike the clock nobody can set it. */
  readonly elapsed: () => number;
  readonly log: Log;
}

/** The staff PIN and what wrong ones cost. Calls come one after another; each rejects while the PIN cannot be known. */
export interface PinVerifier {
  isSet(): Promise<boolean>;
  /** Seconds until the next PIN is taken. */
  waitSeconds(): Promise<number>;
  /** Succeeds for the right PIN, and for everybody where none is set; a wrong one counts. */
  check(pin: StaffPin | null): Promise<Result<undefined>>;
  /** Durable before it resolves; null takes the PIN away. */
  set(pin: StaffPin | null): Promise<void>;
}

/** Wrong PINs in a row that cost nothing but the typing. */
const freeMisses = 4;
const firstWaitMilliseconds = 30_000;
const maxWaitMilliseconds = 15 * 60_000;

/** How long the next try has to wait after so many wrong ones in a row, in milliseconds: 30 s, doubled to 15 min. */
export function waitAfter(misses: number): number {
  if (misses <= freeMisses) return 0;
  return Math.min(maxWaitMilliseconds, firstWaitMilliseconds * 2 ** Math.min(misses - freeMisses - 1, 20));
}

/** Creates the verifier; the kept PIN is read at the first call. */
export function createPinVerifier(dependencies: StaffPinDependencies): PinVerifier {
  const { pins, pinHash, clock, elapsed, log } = dependencies;
  let held: PinRecord | null | undefined;
  let waitEndsAt = 0;

  /**
   * What was kept is read once. From then on a wait runs by the time of this run. A clock that was set back before the
   * start would stretch the wait, so none is longer than what its misses cost.
   */
  async function load(): Promise<PinRecord | null> {
    if (held !== undefined) return held;
    held = await pins.loadPin();
    if (held !== null) {
      const wait = waitAfter(held.misses);
      const passed = held.lastMissAt === null ? 0 : Math.max(0, clock.now() - held.lastMissAt);
      waitEndsAt = elapsed() + Math.max(0, wait - passed);
    }
    return held;
  }

  /** A disk that refuses must not keep staff out, nor give free tries: the count goes on in memory. */
  async function keep(record: PinRecord): Promise<void> {
    held = record;
    waitEndsAt = elapsed() + waitAfter(record.misses);
    try {
      await pins.savePin(record);
    } catch {
      log('staff-pin-misses-not-saved');
    }
  }

  const wait = () => Math.max(0, Math.ceil((waitEndsAt - elapsed()) / 1_000));

  function failPin(): Failed {
    const seconds = wait();
    return seconds === 0
      ? failNotSent('wrong-pin')
      : fail({ code: 'wrong-pin', delivery: 'not-sent', retryAfterSeconds: seconds });
  }

  return {
    isSet: async () => (await load()) !== null,
    waitSeconds: async () => ((await load()) === null ? 0 : wait()),
    async check(pin) {
      const record = await load();
      if (record === null) return succeed(undefined);
      if (pin === null || wait() > 0) return failPin();
      // Counted before it is compared: pulling the plug after a try must not give it back.
      const misses = record.misses + 1;
      await keep({ ...record, misses, lastMissAt: clock.now() });
      if (!(await pinHash.fits(pin, record.hash))) {
        log('staff-pin-missed', { misses });
        return failPin();
      }
      await keep({ hash: record.hash, misses: 0, lastMissAt: null });
      return succeed(undefined);
    },
    async set(pin) {
      const record = pin === null ? null : { hash: await pinHash.make(pin), misses: 0, lastMissAt: null };
      await pins.savePin(record);
      held = record;
      waitEndsAt = 0;
    },
  };
}
