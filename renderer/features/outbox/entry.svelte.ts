import {
  unfinishedStates,
  type Account,
  type Bridge,
  type OutboxEntry,
  type EntryState,
  type Decision,
  type OutboxSummary,
  type Result,
  type Submission,
} from '../../../preload/contract/index.ts';
import type { Route } from '../../app/routes.ts';
import { noteFailure, type FailureView } from '../../lib/failure-view.ts';
import { ConflictChoice } from './conflict.svelte.ts';
import { AccountSearch } from './entry-search.svelte.ts';

type EntryRoute = Extract<Route, { name: 'change' }>;

/** One change that a person looks at: as main tells it now, and what became of the last decision. */
export class ShownEntry {
  readonly #bridge: Bridge['outbox'];
  #change: OutboxEntry;
  #base: Account | null;
  #behind = $state(false);
  #busy = $state<Decision['kind'] | null>(null);
  #failureView = $state.raw<FailureView | null>(null);
  #moved = $state(false);
  /** Counts the updates of the entry, so that an answer asked for earlier does not undo it. */
  #updates = 0;
  #revision: number | null | undefined;

  constructor(bridge: Bridge['outbox'], change: OutboxEntry) {
    this.#bridge = bridge;
    this.#change = $state.raw(change);
    this.#base = change.base;
  }

  get change(): OutboxEntry {
    return this.#change;
  }

  /** The account as the person saw it; main forgets it when the change ends. */
  get base(): Account | null {
    return this.#base;
  }

  /** Whether an earlier open change of the same account is still before it. */
  get behind(): boolean {
    return this.#behind;
  }

  /** The decision that is under way: a second one must not start. */
  get busy(): Decision['kind'] | null {
    return this.#busy;
  }

  /** Why the last decision could not be carried out. */
  get failureView(): FailureView | null {
    return this.#failureView;
  }

  /** The last decision came too late: the change had gone on, and is shown as it is now. */
  get moved(): boolean {
    return this.#moved;
  }

  /** Reads the change anew when a summary says that something has changed. */
  async follow(summary: OutboxSummary | null): Promise<void> {
    const revision = summary?.revision ?? null;
    if (revision === this.#revision) return;
    this.#revision = revision;
    await this.refresh();
  }

  /** Reads the change anew; what cannot be read stays as it was. */
  async refresh(): Promise<void> {
    const updates = this.#updates;
    const result = await this.#bridge.get(this.#change.id);
    if (result.ok && updates === this.#updates) this.#adopt(result.value);
    await this.#readBehind();
  }

  /** Sends a decision. Null when another one is under way. */
  async decide(decision: Decision): Promise<Result<Submission> | null> {
    if (this.#busy !== null) return null;
    this.#busy = decision.kind;
    this.#failureView = null;
    this.#moved = false;
    const result = await this.#bridge.resolve({ change: this.#change.id, decision });
    if (result.ok && result.value.kind !== 'looks-like') this.#adopt(result.value.change);
    if (!result.ok) {
      this.#moved = result.failure.code === 'change-moved';
      if (this.#moved) await this.refresh();
      else this.#failureView = noteFailure(result.failure);
    }
    this.#busy = null;
    return result;
  }

  /** Clears the last failure, when what led to it is being corrected. */
  clearFailure(): void {
    this.#failureView = null;
    this.#moved = false;
  }

  #adopt(change: OutboxEntry): void {
    this.#updates += 1;
    this.#change = change;
    this.#base = change.base ?? this.#base;
  }

  /** Changes of one account go out one after the other. */
  async #readBehind(): Promise<void> {
    const { accountId, state, id } = this.#change;
    if (accountId === null || state !== 'pending') {
      this.#behind = false;
      return;
    }
    const states: EntryState[] = [...unfinishedStates];
    const result = await this.#bridge.list({ account: accountId, states });
    const first = result.ok ? result.value.changes[0] : undefined;
    this.#behind = first !== undefined && first.id !== id;
  }
}

/** What a person decides about one open change: the change itself, and what was typed and chosen for it so far. */
export class EntryDecision {
  readonly shown: ShownEntry;
  readonly search: AccountSearch;
  #choice: ConflictChoice | null = null;

  constructor(bridge: Bridge['outbox'], { change }: EntryRoute) {
    this.shown = new ShownEntry(bridge, change);
    this.search = new AccountSearch(bridge);
  }

  /**
   * The choice between the person's fields and the server's copy. Begun anew only when that is another one: what
   * was chosen must not be lost to a refresh.
   */
  choose(theirs: Account): ConflictChoice {
    if (this.#choice !== null && JSON.stringify(this.#choice.theirs) === JSON.stringify(theirs))
      return this.#choice;
    const { base, draft } = this.shown.change;
    this.#choice = new ConflictChoice(base ?? theirs, draft ?? {}, theirs);
    return this.#choice;
  }
}

/**
 * One decision for each screen of a change. The lock takes the screen off the page and brings it back; what was typed
 * must be there again, and goes for good when the screen is left.
 */
export class EntryDecisions {
  readonly #bridge: Bridge['outbox'];
  readonly #decisions = new WeakMap<EntryRoute, EntryDecision>();

  constructor(bridge: Bridge['outbox']) {
    this.#bridge = bridge;
  }

  of(screen: EntryRoute): EntryDecision {
    const known = this.#decisions.get(screen);
    if (known !== undefined) return known;
    const decision = new EntryDecision(this.#bridge, screen);
    this.#decisions.set(screen, decision);
    return decision;
  }
}
