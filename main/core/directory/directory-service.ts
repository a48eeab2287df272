import {
  fail,
  searchPageLength,
  succeed,
  type DirectoryState,
  type Handlers,
  type Result,
  type OutboxEntry,
} from '../../../preload/contract/index.ts';
import { failNotSent, withFallback } from '../failures.ts';
import { createMatcher } from '../accounts/duplicates.ts';
import type { LookUpsUnderWay } from '../accounts/look-up.ts';
import { unresolvedStates } from '../outbox/unfinished-entries.ts';
import type { RetentionSettings } from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import type { OpenData } from '../profiles/profile-session.ts';
import type { StorageService } from '../profiles/storage-service.ts';
import type { Store } from '../store-ports.ts';

export interface DirectoryServiceDependencies {
  readonly storage: Pick<StorageService, 'open' | 'state' | 'note' | 'applyRetention' | 'summary'>;
  readonly underWay: Pick<LookUpsUnderWay, 'forget'>;
  readonly settings: RetentionSettings;
  readonly log: Log;
}

/** Finding again what was seen on this terminal, and forgetting it. */
export function createDirectoryService({
  storage,
  underWay,
  settings,
  log,
}: DirectoryServiceDependencies): Handlers['directory'] {
  const readCreates = createWaitingCreates(storage);

  /** Before a server is set up there is nothing to find, and that is no failure. */
  async function read<T>(nothing: T, query: (data: OpenData) => Promise<Result<T>>): Promise<Result<T>> {
    const data = await storage.open();
    if (data.ok) return query(data.value);
    return storage.state() === 'closed' ? succeed(nothing) : data;
  }

  async function describe(): Promise<Result<DirectoryState>> {
    const counted = await read(0, ({ store }) => store.directory.count());
    if (!counted.ok) return counted;
    return succeed({ accounts: counted.value, retentionDays: await settings.loadRetention() });
  }

  return {
    search: (text) =>
      read({ found: [], waiting: [], more: false }, async (data) => {
        const [found, creates] = await Promise.all([
          data.store.directory.search(text, searchPageLength),
          withFallback(readCreates(data), [], log, 'outbox-unread'),
        ]);
        if (!found.ok) return found;
        const waiting = creates.filter(createMatcher(text));
        return succeed({
          found: [...found.value.found],
          waiting: waiting.slice(0, searchPageLength),
          more: found.value.more || waiting.length > searchPageLength,
        });
      }),
    recent: () =>
      read([], async ({ store }) => {
        const recent = await store.directory.recent(searchPageLength);
        return recent.ok ? succeed([...recent.value]) : recent;
      }),
    async forget(id) {
      const data = await storage.open();
      if (!data.ok) return data;
      const { store, outbox } = data.value;
      // A change that was refused holds the person's data as well, until somebody corrects or drops it.
      const open = await outbox.list({ account: id, states: [...unresolvedStates] });
      if (!open.ok) return open;
      const openChanges = open.value.total;
      if (openChanges > 0) return fail({ code: 'changes-open', delivery: 'not-sent', openChanges });
      underWay.forget(id);
      const forgotten = await store.directory.forget(id);
      if (!forgotten.ok) return forgotten;
      if (forgotten.value) storage.note({ event: 'person-forgotten', role: 'person' }, { account: id });
      return succeed({ id });
    },
    state: describe,
    async setRetention(days) {
      try {
        await settings.saveRetention(days);
      } catch {
        log('settings-not-saved');
        return failNotSent('internal');
      }
      log('retention-chosen', { days: days ?? 'off' });
      storage.applyRetention();
      return describe();
    },
  };
}

/** Waiting creates that are looked through, newest first. */
const maxCreates = 200;

type Creates = Promise<Result<readonly OutboxEntry[]>>;

/** Reads the waiting creates for searches: once for each revision of the outbox, not for each key that is pressed. */
function createWaitingCreates(storage: Pick<StorageService, 'summary'>) {
  let last: { readonly store: Store; readonly revision: number; readonly creates: Creates } | null = null;

  return async ({ store }: OpenData): Creates => {
    const revision = storage.summary()?.summary.revision;
    if (revision === undefined) return store.outbox.openCreates(maxCreates);
    if (last?.store !== store || last.revision !== revision) {
      last = { store, revision, creates: store.outbox.openCreates(maxCreates) };
    }
    const asked = last;
    const creates = await asked.creates;
    if (!creates.ok && last === asked) last = null;
    return creates;
  };
}
