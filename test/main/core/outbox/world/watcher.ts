import type { AccountId, OutboxEntry, EntryId } from '../../../../../preload/contract/index.ts';
import type { Move, NewEntry } from '../../../../../main/core/store-ports.ts';
import type { SyncOutbox } from '../fake-outbox.ts';
import { fields, type CountingServer } from './counting-server.ts';
import type { Request, Watch } from './network.ts';

/** Sees every step of the store and every request at the server, and complains at once. */
export class Watcher implements Watch {
  /** Every change that was ever saved, as it was handed in, in that order. */
  readonly saved: NewEntry[] = [];
  /** Changes that a person has been told are kept. */
  readonly acknowledged = new Set<EntryId>();
  /** Changes that a person gave up, or was told were not accepted. */
  readonly released = new Set<EntryId>();
  /** Changes that a person has decided about in any other way. */
  readonly decided = new Set<EntryId>();
  /** What an update was when it was done. */
  readonly doneUpdates: OutboxEntry[] = [];
  readonly #server: CountingServer;
  readonly #held: SyncOutbox;
  readonly #sentAgain = new Map<string, number>();
  readonly #arrived = new Map<string, number>();
  /** The server's copies that were looked at in each attempt of each update. */
  readonly #fetches = new Map<string, Texts[]>();

  constructor(server: CountingServer, held: SyncOutbox) {
    this.#server = server;
    this.#held = held;
  }

  nameOf(id: EntryId): string {
    return this.saved.find((change) => change.id === id)?.draft?.name ?? '';
  }

  /** The store, with an eye on it. */
  watch(held: SyncOutbox): SyncOutbox {
    return {
      save: (change, note) => {
        this.saved.push(change);
        return held.save(change, note);
      },
      move: (move) => {
        this.#moves(move);
        return held.move(move);
      },
      claim: (request) => held.claim(request),
      recover: (now) => held.recover(now),
      makeDue: (now) => held.makeDue(now),
      get: (id) => held.get(id),
      list: (query) => held.list(query),
      openCreates: (limit) => held.openCreates(limit),
      totals: () => held.totals(),
      doneBetween: (edges) => held.doneBetween(edges),
    };
  }

  /** Before a step is taken. */
  #moves(move: Move): void {
    const before = this.#held.get(move.id);
    if (before === null || !move.from.includes(before.state)) return;
    if (move.attempts !== undefined && move.attempts !== before.attempts) return;
    if (move.to === 'done' && before.operation === 'update') this.doneUpdates.push(before);
    if (move.to === 'dropped') this.released.add(move.id);
    if (move.to === 'dropped' && move.note.role !== 'person' && move.note.outcome !== 'not-kept') {
      throw new Error('lost: the program dropped a change');
    }
    if (move.note.event !== 'decided') return;
    this.decided.add(move.id);
    const name = this.nameOf(move.id);
    if (move.note.outcome === 'send-again') this.#sentAgain.set(name, (this.#sentAgain.get(name) ?? 0) + 1);
  }

  arrived({ verb, id, draft }: Request, counts: boolean): void {
    if (verb === 'create') this.#arrivedCreate(draft?.name ?? '', counts);
    if (id === null) return;
    const sending = this.#held.list({ account: id, states: ['sending'] }).changes;
    const change = sending[0];
    if (verb === 'get') this.#recordFetch(id, change);
    if (verb !== 'update' && verb !== 'remove') return;
    if (sending.length !== 1) throw new Error(`unmarked: ${sending.length} of one account on their way`);
    if (verb === 'update' && change !== undefined) this.#checkUpdate(change, { ...draft });
  }

  #recordFetch(id: AccountId, change: OutboxEntry | undefined): void {
    const account = this.#server.get(id);
    if (account === null || change === undefined) return;
    const texts = { name: account.name ?? '', email: account.email ?? '', phone: account.phone ?? '' };
    this.#fetches.set(attemptOf(change), [...(this.#fetches.get(attemptOf(change)) ?? []), texts]);
  }

  #arrivedCreate(name: string, counts: boolean): void {
    const isMarked = this.#held
      .list({ states: ['sending'] })
      .changes.some((change) => change.draft?.name === name);
    if (!isMarked) throw new Error('unmarked: a create was sent without its durable mark');
    if (!counts) return;
    const times = (this.#arrived.get(name) ?? 0) + 1;
    this.#arrived.set(name, times);
    const allowed = 1 + (this.#sentAgain.get(name) ?? 0);
    if (times > allowed) throw new Error('duplicate: a create was sent again without a person’s word');
  }

  /** What lands between look and sending cannot be seen by anybody; what was there before must be. */
  #checkUpdate(change: OutboxEntry, sent: Texts): void {
    const fetches = this.#fetches.get(attemptOf(change)) ?? [];
    if (fetches.length === 0) throw new Error('unseen: an update was sent without a fetch');
    for (const field of fields) {
      const before = change.base?.[field] ?? '';
      const wanted = change.draft?.[field] ?? '';
      if (wanted !== before && sent[field] !== wanted) throw new Error('left out: a wish was not sent');
      const isSafe = fetches.some((seen) =>
        wanted === before ? sent[field] === seen[field] : seen[field] === before || seen[field] === wanted,
      );
      if (!isSafe) throw new Error('overwritten: an edit of another clerk was lost');
    }
  }
}

type Texts = Readonly<Record<string, string | undefined>>;

function attemptOf({ id, attempts }: OutboxEntry): string {
  return `${id} ${attempts}`;
}
