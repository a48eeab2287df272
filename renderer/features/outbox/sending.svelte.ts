import type { Failure } from '../../../preload/contract/index.ts';
import type { OutboxStatus } from '../../environment/outbox-status.svelte.ts';

/** What came of pressing "Send now". */
export type SendingOutcome =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly count: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'stopped' };

/** One press of "Send now", followed until nothing is on its way any more. */
export class SendingNow {
  readonly #outbox: OutboxStatus;
  #asking = $state(false);
  /** How many were waiting when it was pressed; null before the first press. */
  #before = $state<number | null>(null);
  #failure = $state.raw<Failure | null>(null);

  constructor(outbox: OutboxStatus) {
    this.#outbox = outbox;
  }

  get busy(): boolean {
    return this.#asking || (this.#before !== null && (this.#outbox.summary?.sending ?? 0) > 0);
  }

  /** How many of how many have gone out, while it is under way. */
  get progress(): { readonly gone: number; readonly of: number } | null {
    if (!this.busy || this.#before === null) return null;
    return { gone: Math.max(0, this.#before - this.#outbox.waiting), of: this.#before };
  }

  /** Null before the first press, while it is under way, and when main refused it. */
  get outcome(): SendingOutcome | null {
    if (this.#before === null || this.busy || this.#failure !== null) return null;
    const { waiting, summary } = this.#outbox;
    if (waiting === 0) return { kind: 'all' };
    if (waiting < this.#before) return { kind: 'some', count: this.#before - waiting };
    return { kind: (summary?.paused ?? null) === null ? 'none' : 'stopped' };
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  async press(): Promise<void> {
    if (this.busy) return;
    this.#asking = true;
    this.#failure = null;
    this.#before = this.#outbox.waiting;
    const result = await this.#outbox.sendNow();
    this.#asking = false;
    if (!result.ok) this.#failure = result.failure;
  }
}
