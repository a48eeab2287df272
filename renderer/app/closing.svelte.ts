import type { Bridge, CloseQuestion, Failure } from '../../preload/contract/index.ts';

/** Whether the window was asked to close while changes are open, and what the person answers. */
export class Closing {
  readonly #bridge: Bridge['terminal'];
  #question = $state.raw<CloseQuestion | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #busy = $state(false);

  /** Listens from now on and for good: there is one of these for each page. */
  constructor(bridge: Bridge['terminal']) {
    this.#bridge = bridge;
    bridge.onCloseAsked((question) => {
      this.#question = question;
      this.#failure = null;
    });
  }

  /** What closing leaves behind, while the person is being asked. */
  get question(): CloseQuestion | null {
    return this.#question;
  }

  /** Why the app could not be closed. */
  get failure(): Failure | null {
    return this.#failure;
  }

  get busy(): boolean {
    return this.#busy;
  }

  stay(): void {
    if (!this.#busy) this.#question = null;
  }

  /** Closes the app; the page ends with it. */
  async close(): Promise<void> {
    if (this.#busy || this.#question === null) return;
    this.#busy = true;
    this.#failure = null;
    const result = await this.#bridge.close();
    if (result.ok) return;
    this.#busy = false;
    this.#failure = result.failure;
  }
}
