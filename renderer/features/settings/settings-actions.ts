import type { Failure, Result, TerminalStatus } from '../../../preload/contract/index.ts';
import type { SettingsDraft, SettingsTask } from './settings.svelte.ts';
import type { Terminal } from '../../environment/terminal.svelte.ts';

/** The four things done on the set-up screen; one at a time. */
export class SettingsActions {
  readonly #terminal: Terminal;
  readonly #onServerChanged: () => void;

  constructor(terminal: Terminal, onServerChanged: () => void) {
    this.#terminal = terminal;
    this.#onServerChanged = onServerChanged;
  }

  async useServer(draft: SettingsDraft): Promise<void> {
    const server = draft.readServer();
    if (server === null) return;
    const status = await this.#run(draft, 'server', () => this.#terminal.chooseServer(server));
    if (status !== null) this.#onServerChanged();
    if (status === null || status.server.kind === 'practice') return;
    // The stored form may differ from the typed one, a trailing slash for example.
    if (status.server.kind === 'custom') draft.baseUrl = status.server.baseUrl;
    draft.proxyUrl = status.server.proxyUrl ?? '';
  }

  /** Sends the key; the field is empty from this moment, whatever the answer is. */
  async saveKey(draft: SettingsDraft): Promise<void> {
    if (draft.busy !== null) return;
    const key = draft.takeKey();
    if (key !== null) await this.#run(draft, 'key', () => this.#terminal.storeKey(key));
  }

  async forgetKey(draft: SettingsDraft): Promise<void> {
    await this.#run(draft, 'forget', () => this.#terminal.forgetKey());
  }

  async test(draft: SettingsDraft): Promise<void> {
    await this.#run(draft, 'test', () => this.#terminal.testConnection());
  }

  async #run<T extends TerminalStatus | object>(
    draft: SettingsDraft,
    task: SettingsTask,
    send: () => Promise<Result<T>>,
  ): Promise<T | null> {
    if (draft.busy !== null) return null;
    draft.busy = task;
    draft.done = null;
    draft.failed = null;
    const result = await send();
    draft.busy = null;
    if (result.ok) {
      draft.done = task;
      draft.connectionChanged ||= task === 'server' || task === 'key';
    } else await this.#fail(draft, task, result.failure);
    return result.ok ? result.value : null;
  }

  async #fail(draft: SettingsDraft, task: SettingsTask, failure: Failure): Promise<void> {
    draft.failed = { task, failure };
    if (failure.code.startsWith('keychain-')) await this.#terminal.refresh();
  }
}
