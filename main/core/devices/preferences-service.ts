import { mergePreferences, succeed, type Handlers } from '../../../preload/contract/index.ts';
import { failNotSent } from '../failures.ts';
import type { PreferencesStore } from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import type { SerialQueue } from '../../lib/serial-queue.ts';
import type { PinVerifier } from '../access/staff-pin.ts';

export interface PreferencesServiceDependencies {
  readonly preferences: PreferencesStore;
  readonly pin: Pick<PinVerifier, 'isSet'>;
  /** Shared with the access service: the PIN must not go while self-service is being chosen. */
  readonly queue: SerialQueue;
  readonly log: Log;
}

/** What was chosen for this terminal. */
export function createPreferencesService(
  dependencies: PreferencesServiceDependencies,
): Handlers['preferences'] {
  const { preferences, pin, queue, log } = dependencies;
  return {
    read: async () => succeed(await preferences.loadPreferences()),
    save: (change) =>
      queue(async () => {
        try {
          const chosen = mergePreferences(await preferences.loadPreferences(), change);
          if (chosen.mode === 'self-service' && !(await pin.isSet())) return failNotSent('pin-missing');
          await preferences.savePreferences(chosen);
          return succeed(chosen);
        } catch {
          log('preferences-not-saved');
          return failNotSent('storage-unavailable');
        }
      }),
  };
}
