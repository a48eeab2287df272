import type { Bridge, DeviceState } from '../../preload/contract/index.ts';

/** The things that are plugged in, as far as main can tell. */
export class Devices {
  #state = $state.raw<DeviceState>({ screenInches: null, headphones: null });
  readonly #bridge: Bridge['devices'];

  constructor(bridge: Bridge['devices']) {
    this.#bridge = bridge;
    bridge.onChanged((state) => (this.#state = state));
  }

  get state(): DeviceState {
    return this.#state;
  }

  async read(): Promise<void> {
    const result = await this.#bridge.state();
    if (result.ok) this.#state = result.value;
  }

  printers: Bridge['devices']['printers'] = () => this.#bridge.printers();

  print: Bridge['devices']['print'] = (request) => this.#bridge.print(request);
}
