import type { Component } from 'svelte';

/** One that needs to know only that it is shown takes nothing. */
type ScreenComponent<S> = Component<{ screen: S }> | Component<Record<string, never>>;

/** A screen that is not there from the start: its code is fetched where there is time, else when it is to be shown. */
export class ScreenModule<S> {
  readonly #fetch: () => Promise<{ readonly default: ScreenComponent<S> }>;
  #component = $state.raw<ScreenComponent<S> | null>(null);
  #failed = $state(false);
  #loading: Promise<void> | null = null;

  constructor(fetch: () => Promise<{ readonly default: ScreenComponent<S> }>) {
    this.#fetch = fetch;
  }

  /** Null until it was loaded. */
  get component(): ScreenComponent<S> | null {
    return this.#component;
  }

  /** Whether the last try to load it ended without it. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Loads it once; after a failure the next call tries again. Never rejects. */
  load(): Promise<void> {
    this.#loading ??= this.#fetch().then(
      (module) => {
        this.#component = module.default;
        this.#failed = false;
      },
      () => {
        this.#loading = null;
        this.#failed = true;
      },
    );
    return this.#loading;
  }
}
