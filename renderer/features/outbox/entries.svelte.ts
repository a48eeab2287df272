import {
  entryPageLength,
  type Bridge,
  type EntryList,
  type EntryState,
  type Failure,
  type OutboxSummary,
} from '../../../preload/contract/index.ts';

/** One group of the list of open changes, a page at a time, oldest first. */
export class ShownEntries {
  readonly #bridge: Bridge['outbox'];
  readonly #states: EntryState[];
  #list = $state.raw<EntryList | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #offset = $state(0);
  #reading: Promise<void> | null = null;
  #outOfDate = false;
  #revision: number | null | undefined;

  constructor(bridge: Bridge['outbox'], states: readonly EntryState[]) {
    this.#bridge = bridge;
    this.#states = [...states];
  }

  /** Null until the first answer. */
  get list(): EntryList | null {
    return this.#list;
  }

  /** Why the list could not be read the last time. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** How many there are before this page. */
  get offset(): number {
    return this.#offset;
  }

  /** How many there are after this page. */
  get after(): number {
    return this.#list === null ? 0 : Math.max(0, this.#list.total - this.#offset - this.#list.changes.length);
  }

  /** Shows the page after this one, or the one before it. */
  async turn(direction: 1 | -1): Promise<void> {
    this.#offset = Math.max(0, this.#offset + direction * entryPageLength);
    await this.read();
  }

  /** Reads this page anew when a summary says that something has changed. */
  async follow(summary: OutboxSummary | null): Promise<void> {
    const revision = summary?.revision ?? null;
    if (revision === this.#revision) return;
    this.#revision = revision;
    await this.read();
  }

  /** Reads this page anew. While a reading is under way any number of further ones become one. */
  async read(): Promise<void> {
    this.#outOfDate = true;
    this.#reading ??= this.#readUntilCurrent();
    await this.#reading;
  }

  async #readUntilCurrent(): Promise<void> {
    while (this.#outOfDate) {
      this.#outOfDate = false;
      await this.#readPage();
    }
    this.#reading = null;
  }

  async #readPage(): Promise<void> {
    const offset = this.#offset;
    const result = await this.#bridge.list({ states: this.#states, offset });
    // The page was turned in the meantime: this one is not wanted any more, and the next is on its way.
    if (offset !== this.#offset) return;
    if (!result.ok) {
      this.#failure = result.failure;
      return;
    }
    this.#failure = null;
    this.#list = result.value;
    if (offset === 0 || result.value.changes.length > 0) return;
    // What was on this page has been carried out: the last page that is left takes its place.
    this.#offset = Math.max(0, Math.ceil(result.value.total / entryPageLength) - 1) * entryPageLength;
    this.#outOfDate = true;
  }
}
