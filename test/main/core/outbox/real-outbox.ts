import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { createOutbox } from '../../../../main/core/outbox/create-outbox.ts';
import type { Outbox } from '../../../../main/core/outbox/outbox.ts';
import type { AccountClient } from '../../../../main/core/ports.ts';
import type { OutboxStore } from '../../../../main/core/store-ports.ts';
import { openMemoryStore } from '../../../../main/store/files/memory-store.ts';
import {
  EntryIdSchema,
  succeed,
  type OutboxEntry,
  type EntryId,
} from '../../../../preload/contract/index.ts';
import { createTurnedClock, type TurnedClock } from './turned-clock.ts';

/** An outbox on the real store, with a client that a test can exchange; its clock is turned by hand. */
export interface RealOutbox {
  readonly outbox: Outbox;
  readonly clock: TurnedClock;
  client: AccountClient;
  /** Resolves at the end of the next attempt of this change. */
  attemptEnd(id: EntryId): Promise<OutboxEntry>;
  close(): Promise<void>;
}

/** Opens and starts it. */
export async function openRealOutbox(client: AccountClient): Promise<RealOutbox> {
  const store = openMemoryStore();
  const clock = createTurnedClock();
  const waiting = new Map<EntryId, (change: OutboxEntry) => void>();

  /** Says when an attempt was settled. */
  const move: OutboxStore['move'] = async (step) => {
    const moved = await store.outbox.move(step);
    if (moved.ok && moved.value !== null && step.from.includes('sending'))
      waiting.get(step.id)?.(moved.value);
    return moved;
  };
  const outbox = createOutbox({
    store: { ...store.outbox, move },
    client: () => Promise.resolve(succeed(real.client)),
    clock,
    random: Math.random,
    newId: () => v.parse(EntryIdSchema, randomUUID()),
    isPersistent: true,
    onChanged: () => undefined,
    onConfirmed: () => undefined,
    onGone: () => undefined,
    log: () => undefined,
  });
  const real: RealOutbox = {
    outbox,
    clock,
    client,
    attemptEnd: (id) => new Promise((resolve) => waiting.set(id, resolve)),
    async close() {
      await outbox.stop();
      await store.close();
    },
  };
  await outbox.start();
  return real;
}
