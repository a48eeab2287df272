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
  readonly line: SerialQueue;
  readonly log: Log;
}

/** Who asks for something, and whether they may still hear the answer when it comes. */
export interface Asker {
  readonly level: AccessLevel;
  /** False when the terminal was locked or left since, unless staff are at it. */
  isStillAuthorized(): boolean;
  /** The level now; `locked` also while it is being worked out. */
  present(): AccessLevel;
  /** The level when everything that is changing it has come to an end. */
  settled(): Promise<AccessLevel>;
}

/** Whom main takes the person at the terminal for. */
export interface AccessService {
  readonly handlers: Handlers['access'];
  /** Where nobody can say, the level is `locked`. */
  asker(): Promise<Asker>;
  /** Back to the customers' screens in self-service, to the locked screen at the counter; at once. */
  lock(): Promise<Result<AccessState>>;
  /** The page is gone: whoever comes next gets the level of a start. */
  reset(): void;
}

/** Builds the service; the level of a start is worked out when it is first asked for. */
export function createAccessService(dependencies: AccessServiceDependencies): AccessService {
  const { pin, preferences, line, log } = dependencies;
  let level: AccessLevel | null = null;
  /** Counts up each time the terminal is left. */
  let stay = 0;

  const present = () => level ?? 'locked';
  const isSelfService = async () => (await preferences.loadPreferences()).mode === 'self-service';

  /** The level; worked out anew, and not kept, while the PIN cannot be known. */
  async function settle(): Promise<AccessLevel> {
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
    const settled = await settle();
    try {
      return succeed({ level: settled, hasPin: await pin.isSet(), waitSeconds: await pin.waitSeconds() });
    } catch {
      return succeed({ level: 'locked', hasPin: true, waitSeconds: 0 });
    }
  }

  function lock(): Promise<Result<AccessState>> {
    const left = (stay += 1);
    level = 'locked';
    return line(async () => {
      const next = (await isSelfService()) ? 'customer' : 'locked';
      if (left === stay) level = next;
      return describe();
    });
  }

  /** What goes wrong below is told as a failure: the page stays as locked as it is. */
  function decide(run: () => Promise<Result<AccessState>>): Promise<Result<AccessState>> {
    return line(async () => {
      try {
        return await run();
      } catch {
        log('staff-pin-unusable');
        return failNotSent('storage-unavailable');
      }
    });
  }

  /** A file that was written by hand may ask for self-service without a PIN: that lets no customer in. */
  async function refuseOpenDoor(): Promise<Failed | null> {
    return (await pin.isSet()) || !(await isSelfService()) ? null : failNotSent('pin-missing');
  }

  return {
    handlers: {
      state: () => line(describe),
      lock,
      unlock(given) {
        const asked = stay;
        return decide(async () => {
          const refusal = await refuseOpenDoor();
          if (refusal !== null) return refusal;
          const checked = await pin.check(given);
          if (!checked.ok) return checked;
          // Locked or left while the PIN was looked at: whoever gave it is gone.
          if (asked !== stay) return failNotSent('staff-only');
          level = 'staff';
          return describe();
        });
      },
      setPin: ({ current, next }) =>
        decide(async () => {
          if ((await settle()) !== 'staff') return failNotSent('staff-only');
          if (next === null && (await isSelfService())) return failNotSent('pin-missing');
          const checked = await pin.check(current);
          if (!checked.ok) return checked;
          await pin.set(next);
          log(next === null ? 'staff-pin-removed' : 'staff-pin-set');
          return describe();
        }),
    },
    async asker() {
      await (level ?? line(settle));
      const asked = stay;
      return {
        level: present(),
        isStillAuthorized: () => asked === stay || present() === 'staff',
        present,
        settled: () => line(settle),
      };
    },
    lock,
    reset() {
      stay += 1;
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
