import type { AccessState, Bridge, PinChange, Result, StaffPin } from '../../preload/contract/index.ts';

/** Whom main takes the person at the terminal for. Main decides; the screens only follow. */
export class Access {
  #state = $state.raw<AccessState>({ level: 'staff', hasPin: false, waitSeconds: 0 });
  readonly #bridge: Bridge['access'];

  constructor(bridge: Bridge['access']) {
    this.#bridge = bridge;
  }

  get state(): AccessState {
    return this.#state;
  }

  /** Where main cannot say, nothing is shown that staff alone may see. */
  async read(): Promise<void> {
    const result = this.#adopt(await this.#bridge.state());
    if (!result.ok) this.#state = { level: 'locked', hasPin: true, waitSeconds: 0 };
  }

  async unlock(pin: StaffPin | null): Promise<Result<AccessState>> {
    return this.#adopt(await this.#bridge.unlock(pin));
  }

  async lock(): Promise<Result<AccessState>> {
    return this.#adopt(await this.#bridge.lock());
  }

  async setPin(change: PinChange): Promise<Result<AccessState>> {
    return this.#adopt(await this.#bridge.setPin(change));
  }

  #adopt(result: Result<AccessState>): Result<AccessState> {
    if (result.ok) this.#state = result.value;
    return result;
  }
}
