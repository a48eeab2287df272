import { fileURLToPath } from 'node:url';
import type { Store } from '../../main/core/store-ports.ts';
import { createOpenStore } from '../../main/store/worker/open-store.ts';
import type { Result } from '../../preload/contract/index.ts';
import { benchKey } from './filled-folder.ts';

const workerFile = fileURLToPath(new URL('../../main/store/worker/worker.ts', import.meta.url));

/** Opens the store of a folder in its real thread, as the app does. Throws when it does not open. */
export async function openBenchStore(folder: string): Promise<Store> {
  const open = createOpenStore({ workerFile, log: (event) => console.error(`store: ${event}`) });
  const opening = await open({ kind: 'disk', folder, key: benchKey });
  if (opening.kind !== 'open') throw new Error(`The store did not open: ${opening.kind}.`);
  return opening.store;
}

/** The value of a success. A failure ends the measurement. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The store answered ${result.failure.code}.`);
  return result.value;
}
