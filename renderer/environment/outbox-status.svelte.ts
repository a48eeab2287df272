import type { Bridge, Failure, OutboxSummary, Result } from '../../preload/contract/index.ts';

/** What the screens know of the outbox as a whole; main sends a notification of each change. */
export class OutboxStatus {
  /** The calls about single changes and lists of them. */
  readonly bridge: Bridge['outbox'];
  #summary = $state.raw<OutboxSummary | null>(null);
  #failure = $state.raw<Failure | null>(null);
  /** Counts the notifications from main, so that an answer asked for earlier does not undo it. */
  #notifications = 0;

  /** Listens from now on and for good: there is one of these for each page. */
  constructor(bridge: Bridge['outbox']) {
    this.bridge = bridge;
    bridge.onChanged((summary) => {
      this.#notifications += 1;
      this.#adopt(summary);
    });
    void this.refresh();
  }

  /** Null until the first answer. */
  get summary(): OutboxSummary | null {
    return this.#summary;
  }

  /** Why the state could not be read, until it could. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** How many go out by themselves. */
  get waiting(): number {
    return this.#summary === null ? 0 : this.#summary.pending + this.#summary.sending;
  }

  /** How many a person has to decide about. */
  get attention(): number {
    const summary = this.#summary;
    return summary === null ? 0 : summary.unknown + summary.conflict + summary.failed;
  }

  async refresh(): Promise<void> {
    await this.#ask(() => this.bridge.summary());
  }

  /** Ends a pause and every wait. */
  async sendNow(): Promise<Result<OutboxSummary>> {
    return this.#ask(() => this.bridge.sendNow());
  }

  async #ask(send: () => Promise<Result<OutboxSummary>>): Promise<Result<OutboxSummary>> {
    const before = this.#notifications;
    const result = await send();
    if (before !== this.#notifications) return result;
    if (result.ok) this.#adopt(result.value);
    else if (this.#summary === null) this.#failure = result.failure;
    return result;
  }

  #adopt(summary: OutboxSummary): void {
    this.#summary = summary;
    this.#failure = null;
  }
}
