import type { Failure, Repair, Result, StorageReport } from '../../../preload/contract/index.ts';
import type { StorageStatus } from '../../environment/storage-status.svelte.ts';

type RepairTask = 'try' | Repair['kind'];

/** What a person does about data that cannot be opened; one thing at a time. */
export class StorageRepair {
  readonly #storage: StorageStatus;
  #busy = $state<RepairTask | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #tried = $state(false);

  constructor(storage: StorageStatus) {
    this.#storage = storage;
  }

  get busy(): RepairTask | null {
    return this.#busy;
  }

  /** Why the last attempt could not be made. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** It was tried again, and is as it was. */
  get tried(): boolean {
    return this.#tried;
  }

  async tryAgain(): Promise<void> {
    const before = this.#storage.broken;
    await this.#run('try', () => this.#storage.refresh());
    this.#tried = this.#failure === null && this.#storage.broken === before;
  }

  async mend(repair: Repair): Promise<void> {
    await this.#run(repair.kind, () => this.#storage.repair(repair));
  }

  async #run(task: RepairTask, send: () => Promise<Result<StorageReport>>): Promise<void> {
    if (this.#busy !== null) return;
    this.#busy = task;
    this.#failure = null;
    this.#tried = false;
    const result = await send();
    this.#busy = null;
    if (!result.ok) this.#failure = result.failure;
  }
}
