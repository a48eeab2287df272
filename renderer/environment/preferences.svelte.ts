import {
  defaultPreferences,
  type Bridge,
  type Preferences as Chosen,
  type PreferencesChange,
  type Result,
} from '../../preload/contract/index.ts';

/** What was chosen for this terminal; the defaults until main has told. */
export class Preferences {
  #chosen = $state.raw<Chosen>(defaultPreferences);
  readonly #bridge: Bridge['preferences'];

  constructor(bridge: Bridge['preferences']) {
    this.#bridge = bridge;
  }

  get chosen(): Chosen {
    return this.#chosen;
  }

  async read(): Promise<Result<Chosen>> {
    return this.#adopt(await this.#bridge.read());
  }

  /** Keeps a part of them; the rest stays. On a failure what was chosen before stays in use. */
  async save(change: PreferencesChange): Promise<Result<Chosen>> {
    return this.#adopt(await this.#bridge.save(change));
  }

  #adopt(result: Result<Chosen>): Result<Chosen> {
    if (result.ok) this.#chosen = result.value;
    return result;
  }
}
