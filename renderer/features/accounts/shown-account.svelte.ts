import type { Bridge, OutboxEntry, Failure, LookUp } from '../../../preload/contract/index.ts';
import { findRemoval, isUnfinished, overlayChanges } from './pending-fields.ts';

type Bridges = Pick<Bridge, 'account' | 'outbox'>;

/** The account on a card: as it was looked up, and kept up to date while its changes are carried out. */
export class ShownAccount {
  readonly #bridge: Bridges;
  #lookUp: LookUp;
  #busy = $state(false);
  #failure = $state.raw<Failure | null>(null);
  #removed = $state(false);
  #updating: Promise<void> | null = null;
  #outdated = false;

  constructor(bridge: Bridges, lookUp: LookUp) {
    this.#bridge = bridge;
    this.#lookUp = $state.raw(lookUp);
  }

  get lookUp(): LookUp {
    return this.#lookUp;
  }

  /** The account as its unfinished changes will leave it; what a further change begins with. */
  get latest() {
    return overlayChanges(this.#lookUp.account, this.#lookUp.changes);
  }

  /** A delete that has not been carried out. */
  get removal(): OutboxEntry | null {
    return findRemoval(this.#lookUp.changes);
  }

  /** Changes that hold the account on this terminal. */
  get unfinished(): readonly OutboxEntry[] {
    return this.#lookUp.changes.filter(isUnfinished);
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Why it could not be looked up again. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** A delete that was waiting has been carried out. */
  get removed(): boolean {
    return this.#removed;
  }

  /** Asks the server again; what is shown stays until there is an answer. */
  async lookUpAgain(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const result = await this.#bridge.account.get(this.#lookUp.account.id);
    this.#busy = false;
    if (result.ok) this.#lookUp = result.value;
    this.#failure = result.ok ? null : result.failure;
  }

  /** The outbox has moved: reads this account's changes, and the account itself when one of them has ended. */
  async follow(): Promise<void> {
    this.#outdated = true;
    this.#updating ??= this.#update();
    await this.#updating;
  }

  async #update(): Promise<void> {
    while (this.#outdated) {
      this.#outdated = false;
      const result = await this.#bridge.outbox.list({ account: this.#lookUp.account.id });
      if (!result.ok) break;
      await this.#adopt(result.value.changes);
    }
    this.#updating = null;
  }

  async #adopt(changes: OutboxEntry[]): Promise<void> {
    const { removal } = this;
    const isLeft = (change: OutboxEntry): boolean => changes.some(({ id }) => id === change.id);
    const ended = !this.#lookUp.changes.every(isLeft);
    this.#lookUp = { ...this.#lookUp, changes };
    if (!ended) return;
    if (removal !== null && !isLeft(removal)) {
      const end = await this.#bridge.outbox.get(removal.id);
      this.#removed ||= end.ok && end.value.state === 'done';
    }
    if (!this.#removed) await this.lookUpAgain();
  }
}
