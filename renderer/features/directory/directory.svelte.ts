import type {
  AccountId,
  Bridge,
  DirectoryState,
  Failure,
  Result,
  Retention,
  CachedAccount,
} from '../../../preload/contract/index.ts';

/** What the screens know of the accounts that this terminal remembers. */
export class Directory {
  readonly #bridge: Bridge['directory'];
  #recent = $state.raw<readonly CachedAccount[] | null>(null);
  #state = $state.raw<DirectoryState | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #asked = 0;

  constructor(bridge: Bridge['directory']) {
    this.#bridge = bridge;
  }

  /** The accounts seen last; null until the first answer. */
  get recent(): readonly CachedAccount[] | null {
    return this.#recent;
  }

  /** How many accounts are known and for how long; null until the first answer. */
  get state(): DirectoryState | null {
    return this.#state;
  }

  /** Why the state could not be read or changed the last time. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** Reads the recent accounts; what cannot be read counts as none, and of two answers the later question's counts. */
  async readRecent(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const result = await this.#bridge.recent();
    if (asked === this.#asked) this.#recent = result.ok ? result.value : [];
  }

  async readState(): Promise<void> {
    this.#adopt(await this.#bridge.state());
  }

  /** Days after which accounts that were not seen again are forgotten; null keeps them. True when it is saved. */
  async setRetention(retention: Retention): Promise<boolean> {
    return this.#adopt(await this.#bridge.setRetention(retention)).ok;
  }

  /** Takes a person's data off this terminal; the account on the server stays. */
  async forget(id: AccountId): Promise<Failure | null> {
    const result = await this.#bridge.forget(id);
    return result.ok ? null : result.failure;
  }

  /** Forgets what was read: it was of another server. */
  clear(): void {
    this.#asked += 1;
    this.#recent = null;
    this.#state = null;
    this.#failure = null;
  }

  #adopt(result: Result<DirectoryState>): Result<DirectoryState> {
    if (result.ok) this.#state = result.value;
    this.#failure = result.ok ? null : result.failure;
    return result;
  }
}
