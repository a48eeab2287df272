import type { Activity, Bridge, Failure } from '../../../preload/contract/index.ts';

/** Milliseconds between two counts; changes of the outbox are counted at once. */
const refreshInterval = 60_000;

/** What happened today, as it was counted last. */
export class Today {
  #activity = $state.raw<Activity | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #countedAt = $state<number | null>(null);
  readonly #bridge: Bridge['activity'];
  #asked = 0;

  constructor(bridge: Bridge['activity']) {
    this.#bridge = bridge;
  }

  /** Null until the first answer; after a failure what was counted before stays. */
  get activity(): Activity | null {
    return this.#activity;
  }

  /** Why it could not be counted, until it could. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** When what is shown was counted, in milliseconds since 1970. */
  get countedAt(): number | null {
    return this.#countedAt;
  }

  /** Counts anew; an earlier answer that comes later is passed over. */
  async read(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const result = await this.#bridge.today();
    if (asked !== this.#asked) return;
    this.#failure = result.ok ? null : result.failure;
    if (!result.ok) return;
    this.#activity = result.value;
    this.#countedAt = Date.now();
  }

  /** Nothing of one server's day is shown under another. */
  clear(): void {
    this.#asked += 1;
    this.#activity = null;
    this.#failure = null;
    this.#countedAt = null;
  }

  /** Counts anew each minute while the page is in sight, and as soon as it is again; ends with what it answers. */
  keepUp(page: Document): () => void {
    const readIfVisible = (): void => {
      if (page.visibilityState === 'visible') void this.read();
    };
    const timer = setInterval(readIfVisible, refreshInterval);
    page.addEventListener('visibilitychange', readIfVisible);
    return () => {
      clearInterval(timer);
      page.removeEventListener('visibilitychange', readIfVisible);
    };
  }
}
