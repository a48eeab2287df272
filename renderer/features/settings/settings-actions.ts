import type { Failure, Result, TerminalStatus } from '../../../preload/contract/index.ts';
import type { SetUp, SetUpTask } from './settings.svelte.ts';
import type { Terminal } from '../../environment/terminal.svelte.ts';

/** The four things done on the set-up screen; one at a time. */
export class SettingsActions {
  readonly #terminal: Terminal;
  readonly #onServerChanged: () => void;

  constructor(terminal: Terminal, onServerChanged: () => void) {
    this.#terminal = terminal;
    this.#onServerChanged = onServerChanged;
  }

  async useServer(setUp: SetUp): Promise<void> {
    const server = setUp.readServer();
    if (server === null) return;
    const status = await this.#run(setUp, 'server', () => this.#terminal.chooseServer(server));
    if (status !== null) this.#onServerChanged();
    if (status === null || status.server.kind === 'practice') return;
    // The stored form may differ from the typed one, a trailing slash for example.
    if (status.server.kind === 'custom') setUp.baseUrl = status.server.baseUrl;
    setUp.proxyUrl = status.server.proxyUrl ?? '';
  }

  /** Sends the key; the field is empty from this moment, whatever the answer is. */
  async saveKey(setUp: SetUp): Promise<void> {
    if (setUp.busy !== null) return;
    const key = setUp.takeKey();
    if (key !== null) await this.#run(setUp, 'key', () => this.#terminal.storeKey(key));
  }

  async forgetKey(setUp: SetUp): Promise<void> {
    await this.#run(setUp, 'forget', () => this.#terminal.forgetKey());
  }

  async test(setUp: SetUp): Promise<void> {
    await this.#run(setUp, 'test', () => this.#terminal.testConnection());
  }

  async #run<T extends TerminalStatus | object>(
    setUp: SetUp,
    task: SetUpTask,
    send: () => Promise<Result<T>>,
  ): Promise<T | null> {
    if (setUp.busy !== null) return null;
    setUp.busy = task;
    setUp.done = null;
    setUp.failed = null;
    const result = await send();
    setUp.busy = null;
    if (result.ok) {
      setUp.done = task;
      setUp.settled ||= task === 'server' || task === 'key';
    } else await this.#fail(setUp, task, result.failure);
    return result.ok ? result.value : null;
  }

  async #fail(setUp: SetUp, task: SetUpTask, failure: Failure): Promise<void> {
    setUp.failed = { task, failure };
    if (failure.code.startsWith('keychain-')) await this.#terminal.refresh();
  }
}
