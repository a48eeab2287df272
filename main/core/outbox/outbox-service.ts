import { succeed, type Handlers, type Result } from '../../../preload/contract/index.ts';
import { emptySummary } from './unfinished-entries.ts';
import type { Outbox } from './outbox.ts';
import type { StorageService } from '../profiles/storage-service.ts';

export interface OutboxServiceDependencies {
  readonly storage: Pick<StorageService, 'open' | 'state' | 'decided'>;
}

/** The outbox of the chosen server, as the screens ask for it. */
export function createOutboxService({ storage }: OutboxServiceDependencies): Handlers['outbox'] {
  async function withOutbox<T>(ask: (outbox: Outbox) => Promise<Result<T>>): Promise<Result<T>> {
    const data = await storage.open();
    return data.ok ? ask(data.value.outbox) : data;
  }

  /** Before a server is set up nothing can wait, and that is no failure. */
  async function read<T>(nothing: T, ask: (outbox: Outbox) => Promise<Result<T>>): Promise<Result<T>> {
    const answer = await withOutbox(ask);
    return !answer.ok && storage.state() === 'closed' ? succeed(nothing) : answer;
  }

  return {
    summary: () => read(emptySummary, (outbox) => outbox.summary()),
    list: (query) => read({ changes: [], total: 0 }, (outbox) => outbox.list(query)),
    get: (id) => withOutbox((outbox) => outbox.get(id)),
    compare: (request) => withOutbox((outbox) => outbox.compare(request)),
    async resolve(resolution) {
      const resolved = await withOutbox((outbox) => outbox.resolve(resolution));
      storage.decided();
      return resolved;
    },
    sendNow: () => read(emptySummary, (outbox) => outbox.sendNow()),
  };
}
