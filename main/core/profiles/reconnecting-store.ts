import { succeed, type OutboxEntry, type EntryId, type Result } from '../../../preload/contract/index.ts';
import type { OutboxStore, Store, StoreOpening } from '../store-ports.ts';
import { failNotSent } from '../failures.ts';

/** The store, as the other parts use it: a worker that ends or a file that fails for once stays unnoticed. */
export function createReconnectingStore(options: ReconnectingOptions): Store {
  const { ask, close } = createReconnecting(options);
  /** Claimed by this run and not moved on: these, and no others, are on their way. */
  const onTheirWay = new Set<EntryId>();

  function noteClaimed(changes: readonly OutboxEntry[]): readonly OutboxEntry[] {
    changes.forEach(({ id }) => onTheirWay.add(id));
    return changes;
  }

  const outbox: OutboxStore = {
    save: (change, note) =>
      ask(
        (store) => store.outbox.save(change, note),
        // It may have been saved before the answer was lost, and must not be said to be refused.
        async ({ outbox: again }) => {
          const found = await again.get(change.id);
          if (!found.ok) return found;
          return found.value === null ? again.save(change, note) : succeed(found.value);
        },
      ),
    async claim(request) {
      const claimed = await ask(
        (store) => store.outbox.claim(request),
        // What was marked before the answer was lost is on nobody's way, and would wait for the next start.
        async ({ outbox: again }) => {
          const marked = await again.list({ states: ['sending'] });
          if (!marked.ok) return marked;
          const forgotten = marked.value.changes.filter(({ id }) => !onTheirWay.has(id));
          return forgotten.length === 0 ? again.claim(request) : succeed(forgotten);
        },
      );
      return claimed.ok ? succeed(noteClaimed(claimed.value)) : claimed;
    },
    async move(move) {
      const moved = await ask(
        (store) => store.outbox.move(move),
        // Taken before the answer was lost, the step cannot be taken again, and was taken all the same.
        async ({ outbox: again }) => {
          const repeated = await again.move(move);
          if (!repeated.ok || repeated.value !== null) return repeated;
          const found = await again.get(move.id);
          if (!found.ok) return found;
          const taken = found.value?.state === move.to && found.value.movedAt === move.at;
          return succeed(taken ? found.value : null);
        },
      );
      // A step that was not taken ends nothing: what is on its way still is, and must not be handed out again.
      if (moved.ok && moved.value !== null) onTheirWay.delete(move.id);
      return moved;
    },
    recover: (now) => ask((store) => store.outbox.recover(now)),
    makeDue: (now) => ask((store) => store.outbox.makeDue(now)),
    get: (id) => ask((store) => store.outbox.get(id)),
    list: (query) => ask((store) => store.outbox.list(query)),
    openCreates: (limit) => ask((store) => store.outbox.openCreates(limit)),
    totals: () => ask((store) => store.outbox.totals()),
    doneBetween: (edges) => ask((store) => store.outbox.doneBetween(edges)),
  };

  return {
    outbox,
    directory: {
      record: (account, confirmedAt) => ask((store) => store.directory.record(account, confirmedAt)),
      recordDeleted: (id, at) => ask((store) => store.directory.recordDeleted(id, at)),
      find: (id) => ask((store) => store.directory.find(id)),
      search: (text, limit) => ask((store) => store.directory.search(text, limit)),
      recent: (limit) => ask((store) => store.directory.recent(limit)),
      similar: (draft, limit) => ask((store) => store.directory.similar(draft, limit)),
      forget: (id) => ask((store) => store.directory.forget(id)),
      forgetOlderThan: (moment) => ask((store) => store.directory.forgetOlderThan(moment)),
      count: () => ask((store) => store.directory.count()),
    },
    audit: {
      append: (note, about) => ask((store) => store.audit.append(note, about)),
      head: () => ask((store) => store.audit.head()),
      verify: (anchor, from) => ask((store) => store.audit.verify(anchor, from)),
      read: (seq, limit) => ask((store) => store.audit.read(seq, limit)),
    },
    health: () => ask((store) => store.health()),
    copyOutbox: () => ask((store) => store.copyOutbox()),
    close,
  };
}

/** Holds the one open store of a server and opens it once more when it stops answering. */
interface Reconnecting {
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
  /** Called with each failure's code. */
  readonly onFailure: (code: string) => void;
}

/** Takes charge of an open store; never are two of it open. */
function createReconnecting({ first, open, onLost, onFailure }: ReconnectingOptions): Reconnecting {
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
  async function abandon(broken: Store): Promise<void> {
    store = null;
    await broken.close();
    if (!closed) onLost({ kind: 'failed' });
  }

  async function replace(broken: Store): Promise<Store | null> {
    if (reopening === undefined && store === broken && !closed) {
      reopening = (served ? reopen(broken) : abandon(broken)).finally(() => (reopening = undefined));
    }
    await reopening;
    return store === broken ? null : store;
  }

  function observe<T>(result: Result<T>): Result<T> {
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
      if (result.ok || result.failure.code !== 'storage-unavailable') return observe(result);
      const next = await replace(asked);
      if (next === null) return observe(result);
      const repeated = await again(next);
      const isDead = !repeated.ok && repeated.failure.code === 'storage-unavailable' && !served;
      if (isDead) await replace(next);
      return observe(repeated);
    },
    async close() {
      closed = true;
      await reopening;
      await store?.close();
      store = null;
    },
  };
}
