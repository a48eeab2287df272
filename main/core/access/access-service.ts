import {
  succeed,
  type AccessLevel,
  type AccessState,
  type Handlers,
  type Result,
} from '../../../preload/contract/index.ts';
import { failNotSent, type Failed } from '../failures.ts';
import type { PreferencesStore, Page } from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import type { SerialQueue } from '../../lib/serial-queue.ts';
import type { PinVerifier } from './staff-pin.ts';

export interface AccessServiceDependencies {
  readonly pin: PinVerifier;
  readonly preferences: Pick<PreferencesStore, 'loadPreferences'>;
  /** Shared with all that decides over PIN and mode, so that none of it goes by what another is changing. */
  readonly queue: SerialQueue;
  readonly log: Log;
}

/** Who called, and whether the answer may still be shown to them when it comes. */
export interface Caller {
  readonly level: AccessLevel;
  /** False when the terminal was locked or left since, unless staff are at it. */
  isStillAuthorized(): boolean;
  /** The level now; `locked` also while it is being worked out. */
  present(): AccessLevel;
  /** The level when everything that is changing it has come to an end. */
  finalLevel(): Promise<AccessLevel>;
}

/** Whom main takes the person at the terminal for. */
export interface AccessService {
  readonly handlers: Handlers['access'];
  /** The caller of now; `locked` where the level cannot be worked out. */
  caller(): Promise<Caller>;
  /** Back to the customers' screens in self-service, to the locked screen at the counter; at once. */
  lock(): Promise<Result<AccessState>>;
  /** The page is gone: whoever comes next gets the level of a start. */
  reset(): void;
}

/** Builds the service; the level of a start is worked out when it is first asked for. */
export function createAccessService(dependencies: AccessServiceDependencies): AccessService {
  const { pin, preferences, queue, log } = dependencies;
  let level: AccessLevel | null = null;
  /** Counts up each time the terminal is locked or left; an answer of an earlier epoch is withheld. */
  let epoch = 0;

  const present = () => level ?? 'locked';
  const isSelfService = async () => (await preferences.loadPreferences()).mode === 'self-service';

  /** Works out the level of a start when there is none yet; not kept while the PIN cannot be read. */
  async function resolveLevel(): Promise<AccessLevel> {
    if (level !== null) return level;
    try {
      const hasPin = await pin.isSet();
      const start = (await isSelfService()) ? 'customer' : hasPin ? 'locked' : 'staff';
      level ??= start;
    } catch {
      log('staff-pin-unread');
    }
    return present();
  }

  async function describe(): Promise<Result<AccessState>> {
    const resolved = await resolveLevel();
    try {
      return succeed({ level: resolved, hasPin: await pin.isSet(), waitSeconds: await pin.waitSeconds() });
    } catch {
      return succeed({ level: 'locked', hasPin: true, waitSeconds: 0 });
    }
  }

  function lock(): Promise<Result<AccessState>> {
    const left = (epoch += 1);
    level = 'locked';
    return queue(async () => {
      const next = (await isSelfService()) ? 'customer' : 'locked';
      if (left === epoch) level = next;
      return describe();
    });
  }

  /** Runs a decision in turn; an error becomes a failure, and the level stays as it is. */
  function decide(run: () => Promise<Result<AccessState>>): Promise<Result<AccessState>> {
    return queue(async () => {
      try {
        return await run();
      } catch {
        log('staff-pin-unusable');
        return failNotSent('storage-unavailable');
      }
    });
  }

  /**
   * Refuses to unlock self-service without a PIN, which a settings file written by hand may ask for: every PIN would
   * be right, so every customer could become staff.
   */
  async function refuseUnprotectedSelfService(): Promise<Failed | null> {
    return (await pin.isSet()) || !(await isSelfService()) ? null : failNotSent('pin-missing');
  }

  return {
    handlers: {
      state: () => queue(describe),
      lock,
      unlock(given) {
        const asked = epoch;
        return decide(async () => {
          const refusal = await refuseUnprotectedSelfService();
          if (refusal !== null) return refusal;
          const checked = await pin.check(given);
          if (!checked.ok) return checked;
          // Locked or left while the PIN was looked at: whoever gave it is gone.
          if (asked !== epoch) return failNotSent('staff-only');
          level = 'staff';
          return describe();
        });
      },
      setPin: ({ current, next }) =>
        decide(async () => {
          if ((await resolveLevel()) !== 'staff') return failNotSent('staff-only');
          if (next === null && (await isSelfService())) return failNotSent('pin-missing');
          const checked = await pin.check(current);
          if (!checked.ok) return checked;
          await pin.set(next);
          log(next === null ? 'staff-pin-removed' : 'staff-pin-set');
          return describe();
        }),
    },
    async caller() {
      await (level ?? queue(resolveLevel));
      const asked = epoch;
      return {
        level: present(),
        isStillAuthorized: () => asked === epoch || present() === 'staff',
        present,
        finalLevel: () => queue(resolveLevel),
      };
    },
    lock,
    reset() {
      epoch += 1;
      level = null;
    },
  };
}

export interface ForgetStaffPinDependencies {
  readonly preferences: PreferencesStore;
  readonly pin: Pick<PinVerifier, 'set'>;
  readonly log: Log;
}

/**
 * Takes the staff PIN away without knowing it, for whoever may start programs on this computer. The mode goes back to
 * the counter first: self-service without a PIN could not be left. Never rejects; where the disk refuses, all stays.
 */
export async function forgetStaffPin({ preferences, pin, log }: ForgetStaffPinDependencies): Promise<void> {
  try {
    await preferences.savePreferences({ ...(await preferences.loadPreferences()), mode: 'counter' });
    await pin.set(null);
    log('staff-pin-forgotten');
  } catch {
    log('staff-pin-not-forgotten');
  }
}

export interface VisitServiceDependencies {
  readonly page: Pick<Page, 'restart'>;
  /** `lock` takes staff's rights away at once, and resolves when it is known whom the terminal is for now. */
  readonly access: { lock(): Promise<unknown> };
}

/** The end of a customer's visit. */
export function createVisitService({ page, access }: VisitServiceDependencies): Handlers['visit'] {
  return {
    async end() {
      // First the level, and whatever becomes of either: the next person must not stand where staff stood.
      await access.lock().catch(() => undefined);
      try {
        await page.restart();
      } catch {
        return failNotSent('internal');
      }
      return succeed(undefined);
    },
  };
}
