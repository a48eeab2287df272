import type { Account, Bridge } from '../../../preload/contract/index.ts';
import { ConflictChoice } from './conflict.svelte.ts';
import { AccountSearch } from './entry-search.svelte.ts';
import { ShownEntry } from './entry.svelte.ts';
import type { Screen } from '../../app/routes.ts';

type ChangeScreen = Extract<Screen, { name: 'change' }>;

/** What a person decides about one open change: the change itself, and what was typed and chosen for it so far. */
export class EntryDecision {
  readonly open: ShownEntry;
  readonly search: AccountSearch;
  #choice: ConflictChoice | null = null;

  constructor(bridge: Bridge['outbox'], { change }: ChangeScreen) {
    this.open = new ShownEntry(bridge, change);
    this.search = new AccountSearch(bridge);
  }

  /**
   * The choice between the person's fields and the server's copy. Begun anew only when that is another one: what
   * was chosen must not be lost to a refresh.
   */
  choose(theirs: Account): ConflictChoice {
    if (this.#choice !== null && JSON.stringify(this.#choice.theirs) === JSON.stringify(theirs))
      return this.#choice;
    const { base, draft } = this.open.change;
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
  readonly #decisions = new WeakMap<ChangeScreen, EntryDecision>();

  constructor(bridge: Bridge['outbox']) {
    this.#bridge = bridge;
  }

  of(screen: ChangeScreen): EntryDecision {
    const known = this.#decisions.get(screen);
    if (known !== undefined) return known;
    const decision = new EntryDecision(this.#bridge, screen);
    this.#decisions.set(screen, decision);
    return decision;
  }
}
