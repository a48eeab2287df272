import type { Announce, Handlers } from '../../preload/contract/index.ts';
import { createAccountService } from './account-service.ts';
import { createCloseQuestion } from './close-question.ts';
import { createDirectoryService } from './directory-service.ts';
import { createLookUpsUnderWay } from './look-ups-under-way.ts';
import { createOutboxService } from './outbox-service.ts';
import type { RetentionSettings, TerminalSettingsStore } from './ports.ts';
import { createDataKeyCustody, type DataKeyDependencies } from './storage/data-key.ts';
import { createStorageService, type StorageDependencies } from './storage/storage-service.ts';
import { createTerminalService, type TerminalServiceDependencies } from './terminal-service.ts';

export interface ServicesDependencies
  extends
    Omit<TerminalServiceDependencies, 'data' | 'settings'>,
    Pick<DataKeyDependencies, 'makeKey' | 'digest'>,
    Pick<StorageDependencies, 'openStore' | 'folders' | 'createOutbox' | 'clock' | 'random' | 'newId'> {
  readonly settings: TerminalSettingsStore & RetentionSettings;
  readonly announce: Announce;
  /** Ends the app in order. */
  readonly quit: () => void;
}

/** Everything that main does for the page. */
export interface Services {
  readonly handlers: Handlers;
  /** Whether the window may close now; otherwise the page has been told to ask. */
  askToClose(): boolean;
  /** Opens the data of the chosen server, so that what waits in it is sent without a person. */
  start(): void;
  /** Ends the outbox, closes the data, then the client and the practice server; within five seconds. */
  close(): Promise<void>;
}

/** Builds the services and joins them: each sees of the others only what it needs. */
export function createServices(dependencies: ServicesDependencies): Services {
  const { settings, announce, quit, log, clock } = dependencies;
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
    dataKey: createDataKeyCustody(dependencies),
    client: (profile) => terminal.client(profile),
    server: () => terminal.server(),
    keyState: (choice) => terminal.keyState(choice),
    loadRetention: () => settings.loadRetention(),
  });
  const underWay = createLookUpsUnderWay();
  const question = createCloseQuestion({ summary: () => storage.summary(), announce, quit });
  return {
    handlers: {
      account: createAccountService({ terminal, storage, underWay, clock, log }),
      outbox: createOutboxService({ storage }),
      directory: createDirectoryService({ storage, underWay, settings, log }),
      storage: storage.handlers,
      terminal: { ...terminal.handlers, close: () => question.close() },
    },
    askToClose: () => question.askToClose(),
    start: () => void storage.open(),
    async close() {
      await storage.close();
      await terminal.close();
    },
  };
}
