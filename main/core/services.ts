import type { Announce, Handlers } from '../../preload/contract/index.ts';
import { guardHandlers } from './access/access-guard.ts';
import { createAccountService } from './accounts/account-service.ts';
import { createActivityService, type ActivityServiceDependencies } from './activity/activity-service.ts';
import { createCloseQuestion } from './outbox/close-question.ts';
import { createDirectoryService } from './directory/directory-service.ts';
import { createLookUpsUnderWay } from './accounts/look-up.ts';
import { createOutboxService } from './outbox/outbox-service.ts';
import type {
  RetentionSettings,
  TerminalSettingsStore,
  DeviceWatch,
  Page,
  PinHash,
  PinStore,
  PreferencesStore,
} from './ports.ts';
import { createDataKeyProvider, type DataKeyDependencies } from './profiles/data-key.ts';
import { createStorageService, type StorageDependencies } from './profiles/storage-service.ts';
import { createTerminalService, type TerminalServiceDependencies } from './profiles/terminal-service.ts';
import {
  createAccessService,
  type AccessService,
  forgetStaffPin,
  createVisitService,
} from './access/access-service.ts';
import { createDeviceService } from './devices/device-service.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { createPreferencesService } from './devices/preferences-service.ts';
import { createSerialQueue } from '../lib/serial-queue.ts';
import { createPinVerifier } from './access/staff-pin.ts';

export interface ServicesDependencies
  extends
    Omit<TerminalServiceDependencies, 'data' | 'settings'>,
    Pick<DataKeyDependencies, 'makeKey' | 'digest'>,
    Pick<StorageDependencies, 'openStore' | 'folders' | 'createOutbox' | 'clock' | 'random' | 'newId'>,
    Pick<TerminalServicesDependencies, 'pinHash' | 'page' | 'watch' | 'elapsed'>,
    Pick<ActivityServiceDependencies, 'latency'> {
  readonly settings: TerminalSettingsStore & RetentionSettings & TerminalServicesDependencies['settings'];
  readonly announce: Announce;
  /** Ends the app in order. */
  readonly quit: () => void;
}

/** Everything that main does for the page. */
export interface Services {
  /** Behind the guard: each answers only whom it is for. */
  readonly handlers: Handlers;
  /** The page has crashed or was loaded anew: whoever stands there next gets the level of a start. */
  forgetPerson(): void;
  /** Takes the staff PIN away and goes back to the counter; for the command line, before the page is there. */
  forgetStaffPin(): Promise<void>;
  /** Whether the window may close now; otherwise the page has been told to ask. */
  askToClose(): boolean;
  /** Opens the data of the chosen server, so that what waits in it is sent without a person. */
  start(): void;
  /** Ends the outbox, closes the data, then the client and the practice server; within five seconds. */
  close(): Promise<void>;
}

/** Builds the services and joins them: each sees of the others only what it needs. */
export function createServices(dependencies: ServicesDependencies): Services {
  const { settings, announce, quit, log, clock, latency } = dependencies;
  const terminal = createTerminalService({
    ...dependencies,
    data: {
      openInMemory: () => storage.openInMemory(),
      follow: (choice, note) => storage.follow(choice, note),
      retry: () => storage.retry(),
      wake: () => storage.wake(),
    },
  });
  const storage = createStorageService({
    ...dependencies,
    dataKey: createDataKeyProvider(dependencies),
    client: (profile) => terminal.client(profile),
    server: () => terminal.server(),
    keyState: (choice) => terminal.keyState(choice),
    loadRetention: () => settings.loadRetention(),
  });
  const underWay = createLookUpsUnderWay();
  const question = createCloseQuestion({ summary: () => storage.summary(), announce, quit });
  const terminalServices = createTerminalServices(dependencies);
  const handlers: Handlers = {
    account: createAccountService({ terminal, storage, underWay, clock, log }),
    outbox: createOutboxService({ storage }),
    directory: createDirectoryService({ storage, underWay, settings, log }),
    storage: storage.handlers,
    terminal: { ...terminal.handlers, close: () => question.close() },
    activity: createActivityService({ storage, latency, clock }),
    ...terminalServices.handlers,
  };
  return {
    handlers: guardHandlers(handlers, {
      access: terminalServices.access,
      loadPreferences: () => settings.loadPreferences(),
      elapsed: dependencies.elapsed,
    }),
    forgetPerson: () => terminalServices.access.reset(),
    forgetStaffPin: () => terminalServices.forgetStaffPin(),
    askToClose: () => question.askToClose(),
    start: () => void storage.open(),
    async close() {
      terminalServices.close();
      await storage.close();
      await terminal.close();
    },
  };
}

interface TerminalServicesDependencies {
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
interface TerminalServices {
  readonly handlers: Pick<Handlers, 'preferences' | 'access' | 'visit' | 'devices'>;
  readonly access: AccessService;
  forgetStaffPin(): Promise<void>;
  /** Ends the watch over what is plugged in. */
  close(): void;
}

/** Builds the services of the place and joins them. */
function createTerminalServices(dependencies: TerminalServicesDependencies): TerminalServices {
  const { settings, page, watch, announce, log } = dependencies;
  const queue = createSerialQueue();
  const pin = createPinVerifier({ ...dependencies, pins: settings });
  const access = createAccessService({ pin, preferences: settings, queue, log });
  const devices = createDeviceService({
    ...{ page, watch, access, announce, log },
    loadPreferences: () => settings.loadPreferences(),
  });
  return {
    handlers: {
      preferences: createPreferencesService({ preferences: settings, pin, queue, log }),
      access: access.handlers,
      visit: createVisitService({ page, access }),
      devices: devices.handlers,
    },
    access,
    forgetStaffPin: () => queue(() => forgetStaffPin({ preferences: settings, pin, log })),
    close: () => devices.close(),
  };
}
