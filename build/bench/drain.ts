import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import * as v from 'valibot';
import { openAccountClient } from '../../main/api/client.ts';
import { createOutbox } from '../../main/core/outbox/create-outbox.ts';
import type { OutboxStore } from '../../main/core/store-ports.ts';
import {
  EntryIdSchema,
  succeed,
  type AccountDraft,
  type OutboxSummary,
} from '../../preload/contract/index.ts';
import { batches, withFolder } from './filled-folder.ts';
import { timeOf, type Figure } from './figures.ts';
import { openBenchStore, valueOf } from './open-bench-store.ts';
import { withPracticeServer, type PracticeAddress } from './practice-process.ts';
import { makeDrafts, newCreate } from './save.ts';

/** Requests under way at once, as in the outbox (docs/design.md, the outbox). */
const inFlight = 4;

/** Sends a full outbox to the practice server, and the same bodies with `node:http` alone. */
export function measureDrain(changes: number): Promise<Figure[]> {
  return withFolder((folder) =>
    withPracticeServer(async (address) => {
      console.error(`Saving ${changes.toLocaleString('en')} changes, then sending them.`);
      const drafts = makeDrafts(changes);
      const store = await openBenchStore(folder);
      for (const some of batches(drafts, 100))
        await Promise.all(
          some.map(async (draft) =>
            valueOf(await store.outbox.save(newCreate(draft), { event: 'saved', role: 'person' })),
          ),
        );
      const taken = await timeOf(() => drain(store.outbox, address, changes));
      await store.close();
      const plainly = await timeOf(() => sendPlainly(drafts, address));
      return [
        {
          section: 'drain',
          name: `outbox of ${changes.toLocaleString('en')} changes sent`,
          unit: '/s',
          p50: null,
          value: (changes / taken) * 1000,
          goal: null,
          baseline: { name: 'node:http', value: (changes / plainly) * 1000 },
        },
      ];
    }),
  );
}

/** Resolves when every change is carried out. */
async function drain(store: OutboxStore, address: PracticeAddress, changes: number): Promise<void> {
  const client = openAccountClient({ ...address, acceptsForeignIds: false });
  const finished = Promise.withResolvers<undefined>();
  const judge = ({ pending, sending, unknown, conflict, failed, paused }: OutboxSummary) => {
    if (unknown + conflict + failed > 0 || paused !== null)
      finished.reject(new Error('Not every change was carried out.'));
    else if (pending + sending === 0) finished.resolve(undefined);
  };
  let confirmed = 0;
  const outbox = createOutbox({
    store,
    client: () => Promise.resolve(succeed(client)),
    clock: {
      now: Date.now,
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    random: Math.random,
    newId: () => v.parse(EntryIdSchema, randomUUID()),
    isPersistent: true,
    onChanged: judge,
    onConfirmed: () => (confirmed += 1),
    onGone: () => undefined,
    log: () => undefined,
  });
  valueOf(await outbox.start());
  await finished.promise;
  await outbox.stop();
  client.close();
  if (confirmed !== changes) throw new Error(`Only ${confirmed} changes were confirmed.`);
}

/** The same creates with nothing around them: connections kept, no durable mark, replies read and thrown away. */
async function sendPlainly(drafts: readonly AccountDraft[], address: PracticeAddress): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const url = new URL('/v1/api/account', address.baseUrl);
  const left = drafts.values();
  const send = (draft: AccountDraft) =>
    new Promise<void>((resolve, reject) => {
      const body = JSON.stringify(draft);
      const headers = {
        'x-api-key': address.apiKey,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      };
      const call = request(url, { method: 'POST', agent, headers }, (reply) => {
        reply.once('end', resolve).once('error', reject).resume();
      });
      call.once('error', reject).end(body);
    });
  const work = async () => {
    for (const draft of left) await send(draft);
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  agent.destroy();
}
