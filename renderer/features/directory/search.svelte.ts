import {
  maxSearchLength,
  readAccountCode,
  type AccountId,
  type Bridge,
  type OutboxEntry,
  type Failure,
  type SearchResult,
} from '../../../preload/contract/index.ts';
import type { Navigation } from '../../app/navigation.svelte.ts';
import type { AccountActions } from '../accounts/account-actions.ts';

/** Why what was typed leads nowhere. */
export type SearchProblem = 'empty' | 'too-long' | 'not-an-id';

/** What was found for a text. */
export interface Found extends SearchResult {
  readonly text: string;
}

/** Where a confirmed text leads. */
export type Lead =
  | { readonly kind: 'account'; readonly id: AccountId }
  | { readonly kind: 'change'; readonly change: OutboxEntry }
  /** More than one fits: the person chooses from the list. */
  | { readonly kind: 'choose' }
  | { readonly kind: 'nowhere' };

/**
 * The box that takes a name, phone, e-mail, id or a scan. It asks for what is typed, one request at a time: when
 * the answer is there and the text has changed in the meantime, the last text is asked for.
 */
export class Search {
  readonly #bridge: Pick<Bridge['directory'], 'search'>;
  text = $state('');
  problem = $state<SearchProblem | null>(null);
  /** The account that is being looked up, so that its row can say so; true for the typed text. */
  busy = $state<AccountId | true | null>(null);
  #found = $state.raw<Found | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #asking: Promise<void> | null = null;
  #outdated = false;

  constructor(bridge: Pick<Bridge['directory'], 'search'>) {
    this.#bridge = bridge;
  }

  readonly #wanted = $derived.by(() => this.text.trim().slice(0, maxSearchLength));

  /** The last answer, while something is typed; it may be of a shorter text until the next one comes. */
  get found(): Found | null {
    return this.#wanted === '' ? null : this.#found;
  }

  /** Why the accounts of this terminal could not be searched. */
  get failure(): Failure | null {
    return this.#wanted === '' ? null : this.#failure;
  }

  /** Nothing on this terminal fits what is typed. */
  get isEmpty(): boolean {
    const { found } = this;
    return found?.text === this.#wanted && found.found.length === 0 && found.waiting.length === 0;
  }

  /** Something was typed: what was said about the text before no longer holds. */
  edited(): void {
    this.problem = null;
    if (this.#wanted === '') this.#found = null;
    void this.readCurrent();
  }

  /** Asks for the present text again: accounts or changes have moved. */
  async refresh(): Promise<void> {
    this.#outdated = true;
    await this.readCurrent();
  }

  /** Resolves when the answer for the present text is there. */
  async readCurrent(): Promise<void> {
    if (!this.#isCurrent) this.#asking ??= this.#askUntilCurrent();
    await this.#asking;
  }

  clear(): void {
    this.text = '';
    this.problem = null;
    this.#found = null;
    this.#failure = null;
  }

  /** Decides where a confirmed text leads: to the one hit, to the choice of several, or to the id that it may be. */
  async confirm(): Promise<Lead> {
    await this.readCurrent();
    const { found } = this;
    const id = readId(this.text);
    const hits = (found?.found.length ?? 0) + (found?.waiting.length ?? 0);
    // What was scanned is that account and no other one that happens to contain it.
    if (id !== null && found?.found.some(({ account }) => account.id === id) === true)
      return { kind: 'account', id };
    if (hits > 1 || found?.more === true) return { kind: 'choose' };
    const [cached] = found?.found ?? [];
    if (cached !== undefined) return { kind: 'account', id: cached.account.id };
    const [change] = found?.waiting ?? [];
    if (change !== undefined) return { kind: 'change', change };
    if (id !== null) return { kind: 'account', id };
    this.problem = explain(this.text);
    return { kind: 'nowhere' };
  }

  get #isCurrent(): boolean {
    return this.#wanted === '' || (this.#found?.text === this.#wanted && !this.#outdated);
  }

  async #askUntilCurrent(): Promise<void> {
    let answered = true;
    while (!this.#isCurrent && answered) {
      this.#outdated = false;
      const text = this.#wanted;
      const result = await this.#bridge.search(text);
      // The box was emptied in the meantime: nobody waits for this any more.
      if (this.#wanted === '') break;
      this.#failure = result.ok ? null : result.failure;
      this.#found = result.ok ? { ...result.value, text } : null;
      answered = result.ok || text !== this.#wanted;
    }
    this.#asking = null;
  }
}

/** Leads from the search box to a card: by a confirmed text, a scan or a row of the list. */
export class SearchActions {
  readonly #search: Search;
  readonly #navigation: Navigation;
  readonly #accounts: AccountActions;

  constructor(search: Search, navigation: Navigation, accounts: AccountActions) {
    this.#search = search;
    this.#navigation = navigation;
    this.#accounts = accounts;
  }

  /** Goes where the text leads. Null when something is looked up already. */
  async find(): Promise<Lead['kind'] | null> {
    if (this.#search.busy !== null) return null;
    this.#search.busy = true;
    const start = this.#navigation.screen;
    const lead = await this.#search.confirm();
    if (this.#navigation.screen === start) {
      if (lead.kind === 'account') await this.#lookUp(lead.id);
      if (lead.kind === 'change') this.#openChange(lead.change);
    }
    this.#search.busy = null;
    return lead.kind;
  }

  /** Opens the card of a row. */
  async open(id: AccountId): Promise<void> {
    if (this.#search.busy !== null) return;
    this.#search.busy = id;
    await this.#lookUp(id);
    this.#search.busy = null;
  }

  #openChange(change: OutboxEntry): void {
    this.#navigation.leave({ name: 'change', change, returnTo: this.#navigation.screen });
  }

  /** A text that led to a card is done with; one that did not stays, to be corrected. */
  async #lookUp(id: AccountId): Promise<void> {
    if (await this.#accounts.lookUp(id)) this.#search.clear();
  }
}

/**
 * The account id that a text may be, or null. People type the groups they hear, so spaces go; but only where a digit
 * shows that it is no name of two words. A card's whole code is read too: slow scanners type it as people do.
 */
export function readId(text: string): AccountId | null {
  const joined = text.replace(/\s+/g, '');
  if (/\s/.test(text.trim()) && !/\d/.test(joined)) return null;
  const code = readAccountCode(joined);
  return code.kind === 'account' ? code.id : null;
}

function explain(text: string): SearchProblem {
  const joined = text.replace(/\s+/g, '');
  if (joined === '') return 'empty';
  return /^[A-Za-z0-9_-]+$/.test(joined) && joined.length > 64 ? 'too-long' : 'not-an-id';
}
