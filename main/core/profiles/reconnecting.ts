import type { Result } from '../../../preload/contract/index.ts';
import { failNotSent } from '../failures.ts';
import type { Store, StoreOpening } from '../store-ports.ts';

/** Holds the one open store of a server and opens it once more when it stops answering. */
export interface Reconnecting {
  /**
   * Asks the store. Where it answers `storage-unavailable`, it is closed and opened again, once, and
   * `again` is asked of the new one: the same question, or another where the first may have had its effect.
   */
  readonly ask: <T>(
    question: (store: Store) => Promise<Result<T>>,
    again?: (store: Store) => Promise<Result<T>>,
  ) => Promise<Result<T>>;
  readonly close: () => Promise<void>;
}

export interface ReconnectingOptions {
  readonly first: Store;
  readonly open: () => Promise<StoreOpening>;
  /** The store could not be opened again, or serves nothing since; from then on every call fails. */
  readonly onLost: (opening: Exclude<StoreOpening, { kind: 'open' }>) => void;
  /** Hears of each failure's code. */
  readonly onFailure: (code: string) => void;
}

/** Takes charge of an open store; never are two of it open. */
export function createReconnecting({ first, open, onLost, onFailure }: ReconnectingOptions): Reconnecting {
  let store: Store | null = first;
  /** A store that was opened again and has not served yet is not opened a third time. */
  let served = true;
  let closed = false;
  let reopening: Promise<void> | undefined;

  async function reopen(broken: Store): Promise<void> {
    await broken.close();
    const opening = closed ? null : await open();
    store = null;
    if (opening?.kind === 'open') {
      store = opening.store;
      served = false;
    } else if (opening !== null) onLost(opening);
  }

  /** A file that opens and then serves nothing is as good as one that does not open. */
  async function giveUp(broken: Store): Promise<void> {
    store = null;
    await broken.close();
    if (!closed) onLost({ kind: 'failed' });
  }

  async function replace(broken: Store): Promise<Store | null> {
    if (reopening === undefined && store === broken && !closed) {
      reopening = (served ? reopen(broken) : giveUp(broken)).finally(() => (reopening = undefined));
    }
    await reopening;
    return store === broken ? null : store;
  }

  function heed<T>(result: Result<T>): Result<T> {
    if (result.ok) served = true;
    else onFailure(result.failure.code);
    return result;
  }

  return {
    async ask(question, again = question) {
      await reopening;
      const asked = store;
      if (asked === null) return failNotSent('storage-unavailable');
      const result = await question(asked);
      if (result.ok || result.failure.code !== 'storage-unavailable') return heed(result);
      const next = await replace(asked);
      if (next === null) return heed(result);
      const repeated = await again(next);
      const isDead = !repeated.ok && repeated.failure.code === 'storage-unavailable' && !served;
      if (isDead) await replace(next);
      return heed(repeated);
    },
    async close() {
      closed = true;
      await reopening;
      await store?.close();
      store = null;
    },
  };
}
