import {
  succeed,
  type Handlers,
  type Result,
  type ServerChoice,
  type TerminalStatus,
} from '../../preload/contract/index.ts';
import { createClientSlot } from './client-slot.ts';
import { failInput, failNotSent } from './failures.ts';
import { createKeyCustody, type KeyHolding } from './key-custody.ts';
import type {
  AccountClient,
  Log,
  OpenAccountClient,
  SecretStore,
  StartPracticeServer,
  TerminalSettingsStore,
} from './ports.ts';
import { createPracticeSlot } from './practice-slot.ts';
import type { Redactor } from './redaction.ts';
import { createSerialQueue } from './serial-queue.ts';
import { describeServer } from './server-profile.ts';
import { createSituationReader } from './situation.ts';

export interface TerminalServiceDependencies {
  readonly secrets: SecretStore;
  readonly settings: TerminalSettingsStore;
  readonly startPractice: StartPracticeServer;
  readonly openClient: OpenAccountClient;
  readonly version: string;
  readonly log: Log;
  /** Learns every key of this run, so that the log can mask it. */
  readonly redactor: Pick<Redactor, 'add'>;
}

export interface TerminalService {
  readonly handlers: Handlers['terminal'];
  /** The client of the chosen server; fails without a usable key. */
  client(): Promise<Result<AccountClient>>;
  /** Closes client and practice server; every later call fails. Does not wait for the keychain. */
  close(): Promise<void>;
}

/** Builds the service that knows which server this terminal talks to, and with which key. */
export function createTerminalService(dependencies: TerminalServiceDependencies): TerminalService {
  const { settings, version, log } = dependencies;
  const custody = createKeyCustody(dependencies);
  const practice = createPracticeSlot(dependencies);
  const lookAt = createSituationReader({ custody, practice, version });
  const slot = createClientSlot(dependencies.openClient);
  const serially = createSerialQueue();
  let chosen: ServerChoice | undefined;
  let changesPending = 0;
  let closed = false;

  const loadChoice = async () => (chosen ??= await settings.load());

  /** One call at a time: a status read in the middle of a change would show half of it. */
  function exclusively<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    return serially(() => (closed ? Promise.resolve(failNotSent('internal')) : task()));
  }

  async function change(task: () => Promise<Result<TerminalStatus>>): Promise<Result<TerminalStatus>> {
    changesPending += 1;
    try {
      return await exclusively(task);
    } finally {
      changesPending -= 1;
    }
  }

  /** The status, after a fresh look; a client whose key or server is no longer the chosen one ends. */
  async function report(choice: ServerChoice): Promise<Result<TerminalStatus>> {
    const situation = await lookAt(choice, 'check');
    if (!situation.ok) return situation;
    const { status, connection } = situation.value;
    if (connection.ok) slot.retire(connection.value);
    else slot.retire();
    return succeed(status);
  }

  async function changeKey(
    event: string,
    run: (keyName: string) => Promise<Result<KeyHolding>>,
  ): Promise<Result<TerminalStatus>> {
    const choice = await loadChoice();
    if (choice.kind === 'practice') {
      return failInput([{ field: '', message: 'The practice server makes its own key.' }]);
    }
    const holding = await run(describeServer(choice).keyName);
    if (!holding.ok) return holding;
    log(event, { server: choice.kind, state: holding.value.state });
    return report(choice);
  }

  async function chooseServer(choice: ServerChoice): Promise<Result<TerminalStatus>> {
    if (choice.kind === 'practice') {
      const server = await practice.open();
      if (!server.ok) return server;
    }
    try {
      await settings.save(choice);
    } catch {
      log('settings-not-saved');
      return failNotSent('internal');
    }
    chosen = choice;
    log('server-chosen', { server: choice.kind });
    return report(choice);
  }

  async function client(): Promise<Result<AccountClient>> {
    const current = slot.current();
    // A slow keychain must not hold up the counter while a client is at hand and nothing changes.
    if (current !== undefined && changesPending === 0) return succeed(current);
    return exclusively(async () => {
      const situation = await lookAt(await loadChoice(), 'find');
      if (!situation.ok) return situation;
      const { connection } = situation.value;
      if (!connection.ok) return connection;
      return closed ? failNotSent('internal') : succeed(slot.use(connection.value));
    });
  }

  return {
    handlers: {
      status: () => exclusively(async () => report(await loadChoice())),
      storeKey: (key) => change(() => changeKey('key-stored', (name) => custody.store(name, key))),
      forgetKey: () =>
        change(() =>
          changeKey('key-forgotten', (name) => {
            slot.retire();
            return custody.forget(name);
          }),
        ),
      chooseServer: (choice) => change(() => chooseServer(choice)),
      testConnection: async () => {
        const current = await client();
        return current.ok ? current.value.test() : current;
      },
    },
    client,
    async close() {
      closed = true;
      slot.retire();
      await practice.close();
    },
  };
}
