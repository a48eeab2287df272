import type { Announce, Handlers } from '../../preload/contract/index.ts';
import { createAccessService, type AccessService } from './access/access-service.ts';
import { createDeviceService } from './devices/device-service.ts';
import { forgetStaffPin } from './access/forget-staff-pin.ts';
import type { Clock } from '../lib/clock.ts';
import type { DeviceWatch, Page, PinHash, PinStore, PreferencesStore } from './ports.ts';
import type { Log } from '../lib/log.ts';
import { createPreferencesService } from './devices/preferences-service.ts';
import { createSerialQueue } from '../lib/serial-queue.ts';
import { createPinVerifier } from './access/staff-pin.ts';
import { createVisitService } from './access/visit-service.ts';

export interface TerminalServicesDependencies {
  readonly settings: PreferencesStore & PinStore;
  readonly pinHash: PinHash;
  readonly page: Page;
  readonly watch: DeviceWatch;
  readonly announce: Pick<Announce, 'devices'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Milliseconds since some moment of this run, by a clock that nobody can set. */
  readonly elapsed: () => number;
  readonly log: Log;
}

/** The terminal as a place that people stand at: who is there, what was chosen for it, what is plugged in. */
export interface TerminalServices {
  readonly handlers: Pick<Handlers, 'preferences' | 'access' | 'visit' | 'devices'>;
  readonly access: AccessService;
  forgetStaffPin(): Promise<void>;
  /** Ends the watch over what is plugged in. */
  close(): void;
}

/** Builds the services of the place and joins them. */
export function createTerminalServices(dependencies: TerminalServicesDependencies): TerminalServices {
  const { settings, page, watch, announce, log } = dependencies;
  const line = createSerialQueue();
  const pin = createPinVerifier({ ...dependencies, pins: settings });
  const access = createAccessService({ pin, preferences: settings, line, log });
  const devices = createDeviceService({
    ...{ page, watch, access, announce, log },
    loadPreferences: () => settings.loadPreferences(),
  });
  return {
    handlers: {
      preferences: createPreferencesService({ preferences: settings, pin, line, log }),
      access: access.handlers,
      visit: createVisitService({ page, access }),
      devices: devices.handlers,
    },
    access,
    forgetStaffPin: () => line(() => forgetStaffPin({ preferences: settings, pin, log })),
    close: () => devices.close(),
  };
}
