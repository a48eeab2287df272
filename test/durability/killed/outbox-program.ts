/**
 * The outbox on the built store worker, under load until it is killed: arguments are the folder of all data, the
 * server's address and key, a seed, and what to do: `load`, `drain`, or `careless` for the control. It tells of each
 * change on its standard output.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import process from 'node:process';
import * as v from 'valibot';
import { openAccountClient } from '../../../main/api/client.ts';
import { createOutbox } from '../../../main/core/outbox/create-outbox.ts';
import type { ChangeRequest } from '../../../main/core/outbox/outbox.ts';
import {
  ApiKeySchema,
  BaseUrlSchema,
  EntryIdSchema,
  succeed,
  type Account,
  type AccountDraft,
} from '../../../preload/contract/index.ts';
import { value } from '../../support/main/results.ts';
import { seededRandom } from '../seeded-random.ts';
import { builtWorker, openWhole } from '../store-place.ts';
import { carelessOutbox } from './careless-outbox.ts';
import { ModeSchema, type Told } from './told.ts';

const [root, baseUrl, apiKey, seed, mode] = v.parse(
  v.tuple([v.string(), BaseUrlSchema, ApiKeySchema, v.pipe(v.string(), v.toNumber()), ModeSchema]),
  process.argv.slice(2),
);
// Whoever is killed cannot do so at the end.
flushCompileCache();
const tell = (told: Told): void => void writeSync(1, `${JSON.stringify(told)}\n`);
const random = seededRandom(seed);
const seen: Account[] = [];

const store = await openWhole(root, builtWorker());
const client = openAccountClient({ baseUrl, apiKey, acceptsForeignIds: false });
const outbox = createOutbox({
  store: mode === 'careless' ? carelessOutbox(store.outbox) : store.outbox,
  client: () => Promise.resolve(succeed(client)),
  clock: {
    now: () => Date.now(),
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  },
  random: () => random.next(),
  newId: () => v.parse(EntryIdSchema, randomUUID()),
  isPersistent: true,
  onChanged({ pending, sending, conflict }) {
    if (mode !== 'drain') return;
    if (pending + sending === 0) tell({ tell: 'idle' });
    else if (conflict > 0) void dropConflicts();
  },
  onConfirmed: (account) => void seen.push(account),
  onGone: () => undefined,
  log: () => undefined,
});

function makeDraft(mark: string): AccountDraft {
  return { name: `Person ${random.below(1_000)}`, email: mark, phone: `202-555-01${10 + random.below(90)}` };
}

function makeRequest(): ChangeRequest {
  const mark = `${randomUUID()}@example.com`;
  const base = seen[random.below(seen.length * 3)];
  if (base === undefined) return { operation: 'create', accountId: null, draft: makeDraft(mark), base: null };
  if (random.chance(0.2)) return { operation: 'delete', accountId: base.id, draft: null, base };
  // The e-mail stays, because the server's counter knows a create by it.
  const draft = { ...makeDraft(mark), email: base.email ?? '' };
  return { operation: 'update', accountId: base.id, draft, base };
}

/** Hands in one change after another, each as soon as the one before is answered. */
async function work(): Promise<void> {
  for (;;) {
    const request = makeRequest();
    if (request.operation === 'create') tell({ tell: 'begun', mark: request.draft?.email ?? '' });
    const submission = value(await outbox.submit(request));
    if (submission.kind === 'looks-like') throw new Error('The outbox asks about look-alikes.');
    tell({ tell: 'acknowledged', id: submission.change.id, state: submission.change.state });
  }
}

/** A conflict holds up the later changes of its account until a person decides. */
async function dropConflicts(): Promise<void> {
  const { changes } = value(await outbox.list({ states: ['conflict'] }));
  for (const { id } of changes) await outbox.resolve({ change: id, decision: { kind: 'drop' } });
}

value(await outbox.start());
if (mode === 'drain') {
  await dropConflicts();
  const { pending, sending } = value(await outbox.sendNow());
  if (pending + sending === 0) tell({ tell: 'idle' });
} else {
  await Promise.all(Array.from({ length: 8 }, work));
}
