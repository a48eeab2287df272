import type { Bridge, Repair, Result, StorageReport, StorageState } from '../../preload/contract/index.ts';

/** States in which a person has to decide before anything can be kept or sent. */
const brokenStates = ['key-missing', 'wrong-key', 'damaged', 'failed'] as const satisfies StorageState[];

const soundStates = ['closed', 'kept', 'this-run', 'locked'] as const satisfies StorageState[];

export type BrokenState = (typeof brokenStates)[number];

/** What the screens know of the data kept on this terminal; main sends a notification of each change. */
export class StorageStatus {
  #report = $state.raw<StorageReport | null>(null);
  readonly #bridge: Bridge['storage'];
  /** Counts the notifications from main, so that an answer asked for earlier does not undo it. */
  #notifications = 0;

  /** Listens from now on and for good: there is one of these for each page. */
  constructor(bridge: Bridge['storage']) {
    this.#bridge = bridge;
    bridge.onChanged((report) => {
      this.#notifications += 1;
      this.#report = report;
    });
    void this.refresh();
  }

  /** Null until the first answer. */
  get report(): StorageReport | null {
    return this.#report;
  }

  /** The state that only a person ends, on the storage screen; null while there is none. */
  get broken(): BrokenState | null {
    return brokenStates.find((state) => state === this.#report?.state) ?? null;
  }

  /** The state where a person has nothing to decide; null while it is broken or not known. */
  get sound(): Exclude<StorageState, BrokenState> | null {
    return soundStates.find((state) => state === this.#report?.state) ?? null;
  }

  /** Reads the state; main also tries again to open what could not be opened. */
  async refresh(): Promise<Result<StorageReport>> {
    return this.#ask(() => this.#bridge.report());
  }

  async repair(repair: Repair): Promise<Result<StorageReport>> {
    return this.#ask(() => this.#bridge.repair(repair));
  }

  async #ask(send: () => Promise<Result<StorageReport>>): Promise<Result<StorageReport>> {
    const before = this.#notifications;
    const result = await send();
    if (result.ok && before === this.#notifications) this.#report = result.value;
    return result;
  }
}
