import type { Access } from '../../environment/access.svelte.ts';
import { PinEntry } from './pin-entry.svelte.ts';

/** The way in for staff, over a locked screen or the customers' screens. */
export class PinGate {
  readonly entry: PinEntry;
  readonly #access: Access;

  constructor(access: Access, now?: () => number) {
    this.#access = access;
    this.entry = new PinEntry(now);
  }

  /** Asks main whether the next PIN has to wait: a wait lasts longer than the screen that it began on. */
  async begin(): Promise<void> {
    await this.#access.read();
    this.entry.wait(this.#access.state.waitSeconds);
  }

  /** Hands the PIN to main; true when staff are in. */
  async enter(): Promise<boolean> {
    const pin = this.entry.take();
    if (pin === null) return false;
    return this.#unlock(() => this.#access.unlock(pin));
  }

  /** Goes on where no PIN is set. */
  async touch(): Promise<boolean> {
    return this.#unlock(() => this.#access.unlock(null));
  }

  async #unlock(send: () => ReturnType<Access['unlock']>): Promise<boolean> {
    if (this.entry.busy) return false;
    this.entry.busy = true;
    const result = await send();
    this.entry.busy = false;
    if (!result.ok) this.entry.note(result.failure);
    return result.ok;
  }
}
