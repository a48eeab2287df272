import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Log } from './lib/log.ts';
import type { Redactor } from './lib/redaction.ts';
import { openKeychain } from './secrets/keychain.ts';
import { openSettingsFile } from './settings/settings-file.ts';
import { createOpenStore } from './store/worker/open-store.ts';
import { openStoreFolders } from './store/files/store-folders.ts';

const keychainService = 'com.finalpos.account-kiosk';

export interface MachineOptions {
  readonly dataFolder: string;
  /** The program of the thread that owns the databases. */
  readonly storeWorker: string;
  readonly redactor: Redactor;
  readonly log: Log;
}

/** Builds what outlives the app: settings, keychain and data. */
export function openMachine({ dataFolder, storeWorker, redactor, log }: MachineOptions) {
  return {
    settings: openSettingsFile(join(dataFolder, 'settings.json'), log),
    secrets: openKeychain({ service: keychainService }),
    folders: openStoreFolders(join(dataFolder, 'data')),
    openStore: createOpenStore({ workerFile: storeWorker, log }),
    makeKey: () => new Uint8Array(randomBytes(32)),
    digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
    redactor,
    log,
  };
}
