import type { OutboxStatus } from '../../environment/outbox-status.svelte.ts';

/** A save that takes longer than this says what is going on. */
export const slowSaveMilliseconds = 2_000;

/** Watches the outbox from the moment of a save, to say truthfully whether the change is kept already. */
export class SaveWatch {
  readonly #outbox: Pick<OutboxStatus, 'waiting' | 'summary'>;
  readonly #revision: number;
  readonly #before: number;
  #slow = $state(false);

  constructor(outbox: Pick<OutboxStatus, 'waiting' | 'summary'>) {
    this.#outbox = outbox;
    this.#revision = outbox.summary?.revision ?? 0;
    this.#before = outbox.waiting;
  }

  get slow(): boolean {
    return this.#slow;
  }

  /** One more change is in the outbox than before: while a form is being saved only its own can have come in. */
  get kept(): boolean {
    const revision = this.#outbox.summary?.revision ?? 0;
    return revision > this.#revision && this.#outbox.waiting > this.#before;
  }

  becomeSlow(): void {
    this.#slow = true;
  }
}
