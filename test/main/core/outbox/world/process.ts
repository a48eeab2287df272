import { createOutbox } from '../../../../../main/core/outbox/create-outbox.ts';
import type { Outbox } from '../../../../../main/core/outbox/outbox.ts';
import type { OutboxStore } from '../../../../../main/core/store-ports.ts';
import {
  fail,
  succeed,
  type Account,
  type AccountId,
  type EntryId,
  type Result,
} from '../../../../../preload/contract/index.ts';
import { asStore, type Around, type SyncOutbox } from '../fake-outbox.ts';
import { failure } from '../samples.ts';
import type { CountingServer } from './counting-server.ts';
import { createClient, deliver, type Request } from './network.ts';
import type { Schedule } from './schedule.ts';
import type { Seed } from './seed.ts';
import type { Watcher } from './watcher.ts';

export interface ProcessDependencies {
  readonly seed: Seed;
  readonly schedule: Schedule;
  readonly server: CountingServer;
  readonly watcher: Watcher;
  readonly held: SyncOutbox;
  readonly isPersistent: boolean;
  readonly newId: () => EntryId;
  readonly known: Map<AccountId, Account>;
  /** Requests that have left the process and are not at the server yet. */
  readonly underWay: Set<Request>;
  /** Stands between the server's answer and the outbox. */
  readonly distort: (request: Request, answer: Result<Account | null>) => Result<Account | null>;
}

/** One run of the program, from its start until somebody takes its schedule away. */
export function beginProcess(given: ProcessDependencies): Outbox {
  const { seed, schedule, known } = given;
  const outbox = createOutbox({
    store: openStore(given),
    client: () => Promise.resolve(succeed(createClient((request) => ask(request, given)))),
    clock: schedule,
    random: () => (seed.isAtEnd() ? 0.5 : seed.next(256) / 256),
    newId: given.newId,
    isPersistent: given.isPersistent,
    onChanged: () => undefined,
    onConfirmed: (account) => known.set(account.id, account),
    onGone: (id) => known.delete(id),
    log: () => undefined,
  });
  void start(outbox);
  return outbox;
}

/** Whoever starts it tries again where the store could not be read. */
async function start(outbox: Outbox): Promise<void> {
  while (!(await outbox.start()).ok);
}

/** The store in its worker: asked now, carried out when it has its turn, heard of later, full at times. */
function openStore({ seed, schedule, held, watcher }: ProcessDependencies): OutboxStore {
  const around: Around = (name, run) =>
    new Promise((resolve) => {
      schedule.call(() => {
        const fate = seed.next(50);
        if (fate === 49) return () => resolve(fail(failure('storage-full', 'not-sent')));
        const result = run();
        // The step was taken, and its answer lost.
        if (fate === 48 && name === 'move') return () => resolve(fail(failure('internal', 'not-sent')));
        return () => resolve(result);
      });
    });
  return asStore(watcher.watch(held), around);
}

function ask(request: Request, given: ProcessDependencies): Promise<Result<Account | null>> {
  const { schedule, underWay, distort } = given;
  return new Promise((resolve) => {
    underWay.add(request);
    schedule.send(() => {
      underWay.delete(request);
      const answer = distort(request, deliver(request, given));
      schedule.send(() => resolve(answer));
    });
  });
}
