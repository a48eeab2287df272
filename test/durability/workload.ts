import type { AuditNote } from '../../main/core/audit-ports.ts';
import type { Move, NewEntry, Store } from '../../main/core/store-ports.ts';
import type { AccountDraft, OutboxEntry, EntryId, EntryState, Result } from '../../preload/contract/index.ts';
import type { Step } from './ledger.ts';
import { MadeUp } from './made-up.ts';
import type { SeededRandom } from './seeded-random.ts';
import { conditionOf, conditionOfAccount } from './store-view.ts';

/** Hears of each step before it is taken and when it was acknowledged. */
export type Tell = (when: 'begun' | 'acknowledged', number: number, step: Step) => void;

type Known = Pick<OutboxEntry, 'id' | 'operation' | 'state' | 'draft'>;

/** Works on a store as a busy terminal does, and tells of each step. A seed makes the same work again. */
export class Workload {
  #store: Store;
  readonly #random: SeededRandom;
  readonly #madeUp: MadeUp;
  readonly #tell: Tell;
  /** Near the real time, because what ended long ago is let go of. */
  readonly #started = Date.now();
  readonly #changes = new Map<EntryId, Known>();
  /** How many steps were taken, and how many of them the store refused because its disk was full. */
  steps = 0;
  refused = 0;

  constructor(store: Store, random: SeededRandom, tell: Tell) {
    this.#store = store;
    this.#random = random;
    this.#madeUp = new MadeUp(random);
    this.#tell = tell;
  }

  /** Goes on with the same data in a store that was opened anew, and recovers as the terminal does after a start. */
  async goOnWith(store: Store): Promise<void> {
    this.#store = store;
    const sending = [...this.#changes.values()].filter(({ state }) => state === 'sending');
    const recovered = sending.map((change) => ({
      ...change,
      state: change.operation === 'create' ? ('unknown' as const) : ('pending' as const),
    }));
    await this.#take(recovered, () => store.outbox.recover(this.#now()));
  }

  /** One step of any kind. */
  async step(): Promise<void> {
    const lot = this.#random.below(100);
    if (lot < 30) await Promise.all(Array.from({ length: 1 + this.#random.below(3) }, () => this.save()));
    else if (lot < 55) await this.claimAndSettle();
    else if (lot < 65) await this.decide();
    else if (lot < 85) await this.record();
    else if (lot < 90) await this.unlearn();
    else if (lot < 95) await this.note();
    else await this.copy();
  }

  /** An outbox in which nothing has happened is not copied. */
  async copy(): Promise<void> {
    const step = { sets: this.#changes.size > 0 ? [['copy', 'there']] : [] } satisfies Step;
    await this.#tellAround(step, () => this.#store.copyOutbox());
  }

  /** Saves a new change: mostly a create, else an update or delete of one of a few accounts. */
  async save(): Promise<void> {
    const savedAt = this.#now();
    const operation = this.#random.pick(['create', 'create', 'update', 'delete']);
    const account = this.#madeUp.account(this.steps);
    const change: NewEntry = {
      id: this.#madeUp.changeId(),
      operation,
      accountId: operation === 'create' ? null : account.id,
      draft: operation === 'delete' ? null : this.#madeUp.draft(),
      base: operation === 'create' ? null : account,
      savedAt,
    };
    await this.#take([{ ...change, state: 'pending' }], () =>
      this.#store.outbox.save(change, { event: 'saved', role: 'person' }),
    );
  }

  /** Marks some changes as being sent, then brings most to what an answer may have made of them. */
  async claimAndSettle(): Promise<void> {
    await this.claim(1 + this.#random.below(4));
    await this.settle(0.9);
  }

  async claim(limit: number): Promise<void> {
    const pending = [...this.#changes.values()].filter(({ state }) => state === 'pending');
    await this.#take(
      pending.map((change) => ({ ...change, state: 'sending' })),
      () => this.#store.outbox.claim({ now: this.#now(), limit }),
      (changes) => changes,
    );
  }

  /** Brings this share of what is being sent to an end, or back to pending. */
  async settle(share: number): Promise<void> {
    for (const change of [...this.#changes.values()].filter(({ state }) => state === 'sending')) {
      if (!this.#random.chance(share)) continue;
      const puzzle = change.operation === 'create' ? ('unknown' as const) : ('conflict' as const);
      const to = this.#random.pick(['done', 'done', 'failed', 'pending', puzzle]);
      await this.#move(change, to, { event: to === 'pending' ? 'returned' : to, role: 'program' });
    }
  }

  /** A person's decision about a change that needs one. */
  async decide(): Promise<void> {
    const waiting = [...this.#changes.values()].filter(({ state }) => /unknown|conflict|failed/.test(state));
    const change = waiting[this.#random.below(waiting.length)];
    if (change === undefined) return;
    const to = this.#random.pick(['dropped', 'pending']);
    const draft = to === 'pending' && change.draft !== null ? this.#madeUp.draft() : undefined;
    await this.#move(
      change,
      to,
      { event: 'decided', role: 'person', outcome: to === 'dropped' ? 'drop' : 'amend' },
      draft,
    );
  }

  async record(): Promise<void> {
    const account = this.#madeUp.account(this.steps);
    const step = { sets: [[`account ${account.id}`, conditionOfAccount(account)]] } satisfies Step;
    await this.#tellAround(step, () => this.#store.directory.record(account, this.#now()));
  }

  async unlearn(): Promise<void> {
    const { id } = this.#madeUp.account(this.steps);
    const gone = this.#random.chance(0.5);
    const step = { sets: [[`account ${id}`, gone ? 'deleted' : 'forgotten']] } satisfies Step;
    const { directory } = this.#store;
    await this.#tellAround<unknown>(step, () =>
      gone ? directory.recordDeleted(id, this.#now()) : directory.forget(id),
    );
  }

  /** A line in the audit log that concerns no change; its head is kept elsewhere, as the keychain does. */
  async note(): Promise<void> {
    await this.#tellAround(
      { sets: [] },
      () => this.#store.audit.append({ event: 'log-exported', role: 'person' }),
      (head) => ({ sets: [], anchor: head }),
    );
  }

  async #move(change: Known, to: EntryState, note: AuditNote, draft?: AccountDraft): Promise<void> {
    const set = {
      ...(draft && { draft }),
      ...(to === 'done' &&
        change.operation === 'create' && { accountId: this.#madeUp.account(this.steps).id }),
      dueAt: to === 'pending' ? this.#now() : null,
    };
    const move: Move = { id: change.id, from: [change.state], to, at: this.#now(), set, note };
    await this.#take([{ ...change, state: to, ...(draft && { draft }) }], () =>
      this.#store.outbox.move(move),
    );
  }

  /** A step that brings changes to new conditions; `took` names those that really were. */
  async #take<T>(
    aims: readonly Known[],
    act: () => Promise<Result<T>>,
    took: (value: T) => readonly Known[] = () => aims,
  ): Promise<void> {
    const sets = (changes: readonly Known[]): Step => ({
      sets: changes.map(({ id, state, draft }) => [`change ${id}`, conditionOf(state, draft)]),
    });
    let taken: readonly Known[] = [];
    await this.#tellAround(sets(aims), act, (value) => sets((taken = took(value))));
    for (const change of taken) this.#changes.set(change.id, change);
  }

  async #tellAround<T>(
    step: Step,
    act: () => Promise<Result<T>>,
    outcome: (value: T) => Step = () => step,
  ): Promise<void> {
    this.steps += 1;
    const number = this.steps;
    this.#tell('begun', number, step);
    const result = await act();
    if (!result.ok && result.failure.code !== 'storage-full') throw new Error(result.failure.code);
    if (!result.ok) this.refused += 1;
    this.#tell('acknowledged', number, result.ok ? outcome(result.value) : { sets: [] });
  }

  /** Moves on by a millisecond with each step. */
  #now(): number {
    return this.#started + this.steps;
  }
}
