import type { Failure, PrinterList } from '../../../preload/contract/index.ts';
import type { Devices } from '../../environment/devices.svelte.ts';

/** The printers of this computer, as set-up shows them. */
export class Printers {
  readonly #devices: Devices;
  #list = $state.raw<PrinterList | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #busy = $state(false);

  constructor(devices: Devices) {
    this.#devices = devices;
  }

  /** Null until they are known. */
  get list(): PrinterList | null {
    return this.#list;
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  get busy(): boolean {
    return this.#busy;
  }

  async read(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#failure = null;
    const result = await this.#devices.printers();
    this.#busy = false;
    if (result.ok) this.#list = result.value;
    else this.#failure = result.failure;
  }
}
