import type { PreferencesStore } from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import type { PinVerifier } from './staff-pin.ts';

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
