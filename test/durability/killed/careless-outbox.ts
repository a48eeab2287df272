import type { OutboxStore } from '../../../main/core/store-ports.ts';
import { succeed, type OutboxEntry } from '../../../preload/contract/index.ts';

/** How long after it was acknowledged a careless save is carried out, in milliseconds. */
const lateness = 50;

/** For the control: an outbox that says saved and saves a little later. */
export function carelessOutbox(store: OutboxStore): OutboxStore {
  return {
    ...store,
    save(change, note) {
      setTimeout(() => void store.save(change, note), lateness);
      const { id, operation, accountId, draft, base, savedAt } = change;
      const saved: OutboxEntry = {
        ...{ id, operation, accountId, draft, base, savedAt },
        ...{ state: 'pending', theirs: null, movedAt: savedAt, attempts: 0, dueAt: savedAt, failure: null },
      };
      return Promise.resolve(succeed(saved));
    },
  };
}
