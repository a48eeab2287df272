import { succeed, type Handlers, type Result, type StorageState } from '../../../preload/contract/index.ts';
import { emptySummary } from './unfinished-entries.ts';
import type { Outbox } from './outbox.ts';

export interface OutboxServiceDependencies {
  /** The chosen server's data, whoever opens and closes it. */
  readonly storage: {
    open(): Promise<Result<{ readonly outbox: Outbox }>>;
    state(): StorageState;
    /** The head of the audit log is kept at once: a person has decided something. */
    decided(): void;
  };
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
