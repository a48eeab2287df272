import type { Outbox } from '../../../../../main/core/outbox/outbox.ts';
import type { Account, AccountId, OutboxSummary } from '../../../../../preload/contract/index.ts';
import { changeId } from '../samples.ts';
import { CountingServer } from './counting-server.ts';
import { deliver, type Request } from './network.ts';
import { Actors } from './actors.ts';
import { beginProcess, type ProcessDependencies } from './process.ts';
import { Schedule } from './schedule.ts';
import { readSeed } from './seed.ts';
import { isOpen, checkInvariants } from './invariants.ts';
import { Watcher } from './watcher.ts';

/** Many more than any run needs to come to rest. */
const maxSteps = 20_000;

export interface WorldOptions extends Pick<ProcessDependencies, 'held'> {
  readonly distort?: ProcessDependencies['distort'];
  /** What a crash destroys besides the process; nothing, if all that is durable is durable. */
  readonly onCrash?: () => void;
}

/** A simulated process with its store, a network, a server, and people, driven by one seed. */
class World {
  readonly #given: ProcessDependencies;
  readonly #actors: Actors;
  readonly #onCrash: () => void;
  #outbox: Outbox;

  constructor(numbers: ArrayLike<number>, { onCrash = () => undefined, ...options }: WorldOptions) {
    const seed = readSeed(numbers);
    const server = new CountingServer();
    const known = new Map<AccountId, Account>();
    for (const name of ['first', 'second']) {
      const account = server.create({ name, phone: `${name} phone` });
      known.set(account.id, account);
    }
    let ids = 0;
    this.#given = {
      seed,
      schedule: new Schedule(),
      server,
      watcher: new Watcher(server, options.held),
      isPersistent: seed.next(8) !== 7,
      newId: () => changeId((ids += 1)),
      known,
      underWay: new Set<Request>(),
      distort: (_, answer) => answer,
      ...options,
    };
    this.#actors = new Actors({ ...this.#given, outbox: () => this.#outbox });
    this.#onCrash = onCrash;
    this.#outbox = beginProcess(this.#given);
  }

  /** Plays the seed, then mends everything and waits until all is at rest. */
  async play(): Promise<void> {
    const { seed, held } = this.#given;
    for (let steps = 0; ; steps += 1) {
      // What has been begun goes on until it waits for something of the schedule.
      await new Promise((resolve) => setImmediate(resolve));
      if (steps > maxSteps) throw new Error('stuck: it never comes to rest');
      if (!seed.isAtEnd()) this.#act();
      else if (!(await this.#rest())) break;
    }
    if (isOpen(held)) throw new Error('stuck: something is still open');
    checkInvariants(this.#given);
  }

  /** One thing happens, by the seed. */
  #act(): void {
    const { seed, schedule } = this.#given;
    const event = seed.next(16);
    if (event <= 9 && schedule.advance(seed)) return;
    if (event <= 9) schedule.passTime();
    else if (event <= 11) this.#actors.act();
    else if (event === 12) this.#actors.clerk();
    else if (event === 13) this.#passTime();
    else if (event === 14) this.#actors.decideAny();
    else if (seed.next(2) === 1) this.#crash();
  }

  #passTime(): void {
    const { seed, schedule } = this.#given;
    if (seed.next(8) === 7) schedule.setClock((seed.next(256) - 128) * 60_000);
    else schedule.passTime();
  }

  /** All goes well now, and persons decide whatever is theirs to decide; false when there is nothing left. */
  async #rest(): Promise<boolean> {
    const { seed, held, schedule } = this.#given;
    if (schedule.advance(seed) || this.#actors.decide()) return true;
    if (!isOpen(held)) return false;
    if ((await this.#paused()) !== null) this.#outbox.wake();
    else if (!schedule.passTime()) throw new Error('stuck: it waits for nothing');
    return true;
  }

  async #paused(): Promise<OutboxSummary['paused']> {
    const { seed, schedule } = this.#given;
    const asked = this.#outbox.summary();
    while (schedule.advance(seed));
    const summary = await asked;
    return summary.ok ? summary.value.paused : null;
  }

  /** The process is gone, between any two steps; what it has sent may still arrive. */
  #crash(): void {
    const { seed, schedule, underWay, server, watcher } = this.#given;
    schedule.forget();
    for (const request of underWay) if (seed.next(2) === 1) deliver(request, { seed, server, watcher });
    underWay.clear();
    this.#onCrash();
    this.#outbox = beginProcess(this.#given);
  }
}

/** Plays one run; throws an error whose first word says which promise was broken. */
export async function play(numbers: ArrayLike<number>, options: WorldOptions): Promise<void> {
  await new World(numbers, options).play();
}
