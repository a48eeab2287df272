import type { StoreOpening, StorePlace } from '../../../main/core/store-ports.ts';
import { createAuditClock, type AuditClock } from '../../../main/store/audit/entry.ts';
import { answerCall } from '../../../main/store/worker/call-handlers.ts';
import { openMemoryStore } from '../../../main/store/files/memory-store.ts';
import { presentStore } from '../../../main/store/worker/facade.ts';
import { openOnDisk } from '../../../main/store/files/store-files.ts';
import { usualLimits } from '../../../main/store/files/store-limits.ts';

const silent = () => undefined;

/** Opens the real store, on real files, without a thread of its own: a test opens many. */
export function openInThisThread(
  place: StorePlace,
  clock: AuditClock = createAuditClock(),
): Promise<StoreOpening> {
  if (place.kind === 'memory') return Promise.resolve({ kind: 'open', store: openMemoryStore() });
  const limits = { ...usualLimits, reserveBytes: 4_096 };
  const opening = openOnDisk(place.folder, place.key, { limits, clock, notify: silent });
  if (opening.kind === 'damaged') return Promise.resolve(opening);
  const { files } = opening;
  const store = presentStore(
    (name, ...values) => answerCall(files, name, values, silent),
    () => {
      if (files.isOpen) files.close();
      return Promise.resolve();
    },
  );
  return Promise.resolve({ kind: 'open', store });
}
