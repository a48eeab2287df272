import type { OutboxEntry, Result } from '../../../preload/contract/index.ts';
import type { Store } from '../store-ports.ts';
import type { OpenData } from '../profiles/profile-session.ts';
import type { StorageService } from '../profiles/storage-service.ts';

/** Waiting creates that are looked through, newest first. */
const maxCreates = 200;

type Creates = Promise<Result<readonly OutboxEntry[]>>;

/** Reads the waiting creates for searches: once for each revision of the outbox, not for each key that is pressed. */
export function createWaitingCreates(storage: Pick<StorageService, 'summary'>) {
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
