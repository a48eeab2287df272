import {
  succeed,
  type Repair,
  type Result,
  type StorageReport,
  type StorageState,
} from '../../../preload/contract/index.ts';
import type { AuditNote } from '../audit-ports.ts';
import { failInput, failKeychain, failNotSent } from '../failures.ts';
import type { SecretStore } from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import type { StoreFolders, StoreOpening } from '../store-ports.ts';
import { anchorName } from './audit-anchor.ts';
import type { DataKeyProvider } from './data-key.ts';

export interface RepairDependencies {
  readonly folders: Pick<StoreFolders, 'setAside' | 'useCopy'>;
  readonly dataKey: Pick<DataKeyProvider, 'find'>;
  readonly secrets: Pick<SecretStore, 'read' | 'write' | 'remove'>;
  readonly log: Log;
}

/** What a person may decide in each state that only a person ends. */
const repairable: Partial<Record<StorageState, readonly Repair['kind'][]>> = {
  damaged: ['use-copy', 'begin-anew'],
  'key-missing': ['begin-anew'],
  'wrong-key': ['begin-anew'],
};

/** A report of data that is not open. */
export function reportClosed(state: StorageState): StorageReport {
  return { state, full: false, directorySetAside: false, unreachable: false, copies: [] };
}

/** A report of data that could not be opened. */
export function reportUnopened(opening: Exclude<StoreOpening, { kind: 'open' }>): StorageReport {
  const copies = opening.kind === 'damaged' ? [...opening.copies] : [];
  return { ...reportClosed(opening.kind), copies };
}

/**
 * Makes closed data fit to be opened again, as a person decided: nothing is deleted. Answers the line for
 * the new log, or why nothing was done.
 */
export async function repairData(
  profile: string,
  state: StorageState,
  repair: Repair,
  { folders, dataKey, secrets, log }: RepairDependencies,
): Promise<Result<AuditNote>> {
  if (!(repairable[state] ?? []).includes(repair.kind)) {
    return failInput([{ field: 'kind', message: 'There is nothing to repair in this way.' }]);
  }
  // The log that the kept head belongs to is not the one in use afterwards. The head goes first: a repair that ends
  // half way must not leave one behind that no log will ever fit.
  const name = anchorName(profile);
  const anchor = await secrets.read(name);
  const removed = anchor.kind === 'found' ? await secrets.remove(name) : anchor;
  if (removed.kind === 'unavailable') return failKeychain(removed.keychain);
  if (!(await isRepaired(profile, repair, { folders, dataKey, log }))) {
    if (anchor.kind === 'found') await secrets.write(name, anchor.secret);
    return failNotSent('storage-unavailable');
  }
  log('data-repaired', { repair: repair.kind, state });
  const event = repair.kind === 'use-copy' ? 'outbox-restored' : 'data-set-aside';
  return succeed({ event, role: 'person', outcome: state });
}

async function isRepaired(
  profile: string,
  repair: Repair,
  { folders, dataKey, log }: Pick<RepairDependencies, 'folders' | 'dataKey' | 'log'>,
): Promise<boolean> {
  try {
    if (repair.kind === 'use-copy') {
      const finding = await dataKey.find(profile);
      return finding.kind === 'found' && (await folders.useCopy(profile, repair.name, finding.key));
    }
    await folders.setAside(profile);
    return true;
  } catch {
    log('repair-failed', { repair: repair.kind });
    return false;
  }
}
