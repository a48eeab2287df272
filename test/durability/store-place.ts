import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Store, StoreOpening } from '../../main/core/store-ports.ts';
import { createAuditClock } from '../../main/store/audit/entry.ts';
import { answerCall } from '../../main/store/worker/call-handlers.ts';
import { createOpenStore } from '../../main/store/worker/open-store.ts';
import { presentStore } from '../../main/store/worker/facade.ts';
import { openOnDisk, type FilesOpening } from '../../main/store/files/store-files.ts';
import { usualLimits } from '../../main/store/files/store-limits.ts';
import { openStoreFolders } from '../../main/store/files/store-folders.ts';

/** The folder's name of the server whose data a proof makes. */
export const profile = 'practice';

/** A fresh copy of the key each time, because the store may wipe the one that it is given. */
export function storeKey(): Uint8Array {
  return new Uint8Array(32).fill(7);
}

/** The store's worker as it is written. */
export const workerSource = fileURLToPath(new URL('../../main/store/worker/worker.ts', import.meta.url));

/** The store's worker as it ships; throws when it was not built. */
export function builtWorker(): string {
  const file = fileURLToPath(new URL('../../out/main/store-worker.cjs', import.meta.url));
  if (!existsSync(file)) throw new Error('The app is not built: run node build/bundle.ts first.');
  return file;
}

/** Space kept for a full disk; far less than the app keeps, so that thousands of disks can be written. */
const smallReserve = 512 * 1024;

/** Opens the real store of a folder of all data, in its own thread. */
export async function openStoreAt(root: string, workerFile: string): Promise<StoreOpening> {
  const folder = await openStoreFolders(root).prepare(profile);
  const limits = { reserveBytes: smallReserve };
  const openStore = createOpenStore({ workerFile, log: () => undefined, limits });
  return openStore({ kind: 'disk', folder, key: storeKey() });
}

/** The same, where it must be possible. */
export async function openWhole(root: string, workerFile: string): Promise<Store> {
  const opening = await openStoreAt(root, workerFile);
  if (opening.kind !== 'open') throw new Error(`The store is ${opening.kind}.`);
  return opening.store;
}

/** The same files, opened by the same code as in the store's thread, but in this one: ten times as fast. */
export async function openInThisThread(root: string): Promise<StoreOpening> {
  const folder = await openStoreFolders(root).prepare(profile);
  const opening = openFiles(folder);
  if (opening.kind !== 'open') return opening;
  const { files } = opening;
  const store = presentStore(
    (name, ...values) => answerCall(files, name, values, () => undefined),
    () => {
      files.close();
      return Promise.resolve();
    },
  );
  return { kind: 'open', store };
}

function openFiles(folder: string): FilesOpening | { readonly kind: 'failed' } {
  const limits = { ...usualLimits, reserveBytes: smallReserve };
  try {
    return openOnDisk(folder, storeKey(), { limits, clock: createAuditClock(), notify: () => undefined });
  } catch {
    return { kind: 'failed' };
  }
}
