import type {
  Bridge,
  ConnectionReport,
  Failure,
  Result,
  ServerChoice,
  TerminalStatus,
  TypedServer,
} from '../../preload/contract/index.ts';

/** The last connection test of this run. */
export interface LastTest {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly result: Result<ConnectionReport>;
}

/** What the screens know of this terminal: its server, its key's state and the keychain. */
export class Terminal {
  #status = $state.raw<TerminalStatus | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #lastTest = $state.raw<LastTest | null>(null);
  readonly #bridge: Bridge['terminal'];

  constructor(bridge: Bridge['terminal']) {
    this.#bridge = bridge;
  }

  /** Null until the first answer. */
  get status(): TerminalStatus | null {
    return this.#status;
  }

  /** Why the state could not be read, while it is not known. */
  get failure(): Failure | null {
    return this.#failure;
  }

  get lastTest(): LastTest | null {
    return this.#lastTest;
  }

  get server(): ServerChoice | null {
    return this.#status?.server ?? null;
  }

  async refresh(): Promise<Result<TerminalStatus>> {
    const result = this.#adopt(await this.#bridge.status());
    this.#failure = result.ok ? null : result.failure;
    return result;
  }

  async chooseServer(server: TypedServer): Promise<Result<TerminalStatus>> {
    const result = this.#adopt(await this.#bridge.chooseServer(server));
    if (result.ok) this.#lastTest = null;
    return result;
  }

  async storeKey(key: string): Promise<Result<TerminalStatus>> {
    const result = this.#adopt(await this.#bridge.storeKey(key));
    if (result.ok) this.#lastTest = null;
    return result;
  }

  async forgetKey(): Promise<Result<TerminalStatus>> {
    const result = this.#adopt(await this.#bridge.forgetKey());
    if (result.ok) this.#lastTest = null;
    return result;
  }

  async testConnection(): Promise<Result<ConnectionReport>> {
    const result = await this.#bridge.testConnection();
    this.#lastTest = { at: Date.now(), result };
    return result;
  }

  /** A failure of the keychain or the key says something about the terminal: its state is read again. */
  noteFailure(failure: Failure): void {
    if (failure.code.startsWith('keychain-') || failure.code === 'no-key') void this.refresh();
  }

  #adopt(result: Result<TerminalStatus>): Result<TerminalStatus> {
    if (result.ok) this.#status = result.value;
    return result;
  }
}
