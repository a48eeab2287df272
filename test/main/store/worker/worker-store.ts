import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished } from 'vitest';
import type { Log } from '../../../../main/lib/log.ts';
import type { Store, StorePlace } from '../../../../main/core/store-ports.ts';
import { createOpenStore, type OpenStoreOptions } from '../../../../main/store/worker/open-store.ts';
import { sampleKey } from '../sample-entries.ts';

/** The store's thread as it is written. */
const workerFile = fileURLToPath(new URL('../../../../main/store/worker/worker.ts', import.meta.url));

const silent: Log = () => undefined;

/** What opens stores in threads of the program as it is written, with a small reserve. */
export function opener(options: Partial<OpenStoreOptions> = {}) {
  return createOpenStore({ workerFile, log: silent, limits: { reserveBytes: 65_536 }, ...options });
}

export function onDisk(folder: string, key = sampleKey()): StorePlace {
  return { kind: 'disk', folder, key };
}

/** Every thread that is started while the test runs. */
export function watchWorkers(): Worker[] {
  const workers: Worker[] = [];
  const note = (worker: Worker) => workers.push(worker);
  process.on('worker', note);
  onTestFinished(() => void process.off('worker', note));
  return workers;
}

/** Opens a store that must open. */
export async function openedStore(
  place: StorePlace,
  options: Partial<OpenStoreOptions> = {},
): Promise<Store> {
  const opening = await opener(options)(place);
  expect(opening.kind).toBe('open');
  if (opening.kind !== 'open') throw new Error('It did not open.');
  return opening.store;
}
