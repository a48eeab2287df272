import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Log } from '../../lib/log.ts';
import type { OpenStore, StorePlace } from '../../core/store-ports.ts';
import { presentStore } from './facade.ts';
import { usualLimits, type StoreLimits } from '../files/store-limits.ts';
import { WorkerClient, type WorkerPatience } from './worker-client.ts';

export interface OpenStoreOptions {
  /** The program of the store's thread. */
  readonly workerFile: string;
  readonly log: Log;
  readonly limits?: Partial<StoreLimits>;
  readonly patience?: Partial<WorkerPatience>;
}

const usualPatience: WorkerPatience = { opening: 60_000, silence: 60_000, closing: 10_000 };

/**
 * Makes what opens stores, each in a thread of its own, memory included, so that main is never held up. Nothing
 * rejects. The caller's copy of a key stays the caller's; the thread wipes its own once the files are open.
 */
export function createOpenStore({ workerFile, log, limits, patience }: OpenStoreOptions): OpenStore {
  const run = randomUUID();
  const allLimits = { ...usualLimits, ...limits };
  const allPatience = { ...usualPatience, ...patience };
  return async (place) => {
    let client: WorkerClient;
    try {
      client = new WorkerClient(new Worker(workerFile, { execArgv: [] }), log, allPatience);
    } catch {
      log('store-thread-failed');
      return { kind: 'failed' };
    }
    const opened = await client.open({ kind: 'open', place: copyKey(place), run, limits: allLimits });
    if (opened.kind === 'open') {
      const open = client;
      return {
        kind: 'open',
        store: presentStore(
          (name, ...values) => open.call(name, values),
          () => open.close(),
        ),
      };
    }
    log('store-not-opened', { kind: opened.kind, code: opened.kind === 'failed' ? opened.code : 'damaged' });
    await client.close();
    return opened.kind === 'damaged' ? opened : { kind: 'failed' };
  };
}

/** A buffer that holds the key and nothing else, because what is handed over is handed over whole. */
function copyKey(place: StorePlace): StorePlace {
  return place.kind === 'disk' ? { ...place, key: Uint8Array.from(place.key) } : place;
}
