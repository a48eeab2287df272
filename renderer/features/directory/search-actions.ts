import type { AccountId, OutboxEntry } from '../../../preload/contract/index.ts';
import type { AccountActions } from '../accounts/account-actions.ts';
import type { Navigation } from '../../app/navigation.svelte.ts';
import type { Lead, Search } from './search.svelte.ts';

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
