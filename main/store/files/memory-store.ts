import type { Store } from '../../core/store-ports.ts';
import { createAuditClock } from '../audit/entry.ts';
import { answerCall } from '../worker/call-handlers.ts';
import { presentStore } from '../worker/facade.ts';
import { openInMemory } from './store-files.ts';

/** A store in memory and in this thread; after `close` nothing of it is left. */
export function openMemoryStore(): Store {
  const files = openInMemory(createAuditClock());
  return presentStore(
    (name, ...values) => answerCall(files, name, values, () => undefined),
    () => {
      if (files.isOpen) files.close();
      return Promise.resolve();
    },
  );
}
