import {
  fail,
  succeed,
  type Handlers,
  type KeyState,
  type Result,
  type ServerChoice,
  type TerminalStatus,
} from '../../../preload/contract/index.ts';
import type { AuditNote } from '../audit-ports.ts';
import { createClientCache } from './client-cache.ts';
import { failInput, failNotSent, type Failed } from '../failures.ts';
import { createApiKeyStore, type KeyHolding } from './api-key-store.ts';
import type {
  AccountClient,
  OpenAccountClient,
  SecretStore,
  StartPracticeServer,
  TerminalSettingsStore,
} from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import { createPracticeCache } from './practice-cache.ts';
import type { Redactor } from '../../lib/redaction.ts';
import { describeServer, nameProfile } from './server-profile.ts';
import { createConnectionStateReader } from './connection-state.ts';
import { createSerialQueue } from '../../lib/serial-queue.ts';

/** What the terminal service uses of the data of the chosen server. */
interface TerminalData {
  /** Open changes that are in memory only. */
  openInMemory(): Promise<number>;
  /** This server is chosen from now on, or its key has changed; the note goes into the audit log. */
  follow(choice: ServerChoice, note: AuditNote): void;
  /** Tries again to open what could not be opened. */
  retry(): void;
  /** A key is there that was not, or the server answers. */
  wake(): void;
}

export interface TerminalServiceDependencies {
  readonly secrets: SecretStore;
  readonly settings: TerminalSettingsStore;
  readonly startPractice: StartPracticeServer;
  readonly openClient: OpenAccountClient;
  readonly version: string;
  readonly log: Log;
  /** Learns every key of this run, so that the log can mask it. */
  readonly redactor: Pick<Redactor, 'add'>;
  readonly data: TerminalData;
}

export interface TerminalService {
  readonly handlers: Omit<Handlers['terminal'], 'close'>;
  /**
   * The client of the chosen server; fails without a usable key. Of a given profile only while that one is
   * chosen: what waits for one server never goes to another (docs/design.md, promise 9).
   */
  client(profile?: string): Promise<Result<AccountClient>>;
  /** The server that is chosen, when every choice under way has been made. */
  server(): Promise<Result<ServerChoice>>;
  /** How it stands with a server's key. */
  keyState(choice: ServerChoice): Promise<Result<KeyState>>;
  /** Closes client and practice server; every later call fails. Does not wait for the keychain. */
  close(): Promise<void>;
}

/** Builds the service that knows which server this terminal talks to, and with which key. */
export function createTerminalService(dependencies: TerminalServiceDependencies): TerminalService {
  const { settings, version, log, data } = dependencies;
  const keyStore = createApiKeyStore(dependencies);
  const practice = createPracticeCache(dependencies);
  const readConnectionState = createConnectionStateReader({ keyStore, practice, version });
  const clients = createClientCache(dependencies.openClient);
  const queue = createTerminalQueue();
  let chosen: ServerChoice | undefined;
  let wasUsable = false;

  const loadChoice = async () => (chosen ??= await settings.load());

  /** The status, read anew; a client whose key or server is no longer the chosen one ends. */
  async function report(choice: ServerChoice): Promise<Result<TerminalStatus>> {
    const connectionState = await readConnectionState(choice, 'check');
    if (!connectionState.ok) return connectionState;
    const { status, connection } = connectionState.value;
    if (connection.ok) clients.retire(connection.value);
    else clients.retire();
    if (connection.ok && !wasUsable) data.wake();
    wasUsable = connection.ok;
    return succeed(status);
  }

  /** Refuses what would leave changes behind that are nowhere but in memory. */
  async function refuseToLose(): Promise<Failed | null> {
    const openChanges = await data.openInMemory();
    return openChanges === 0 ? null : fail({ code: 'changes-open', delivery: 'not-sent', openChanges });
  }

  async function changeKey(
    event: 'key-stored' | 'key-forgotten',
    run: (keyName: string) => Promise<Result<KeyHolding>>,
  ): Promise<Result<TerminalStatus>> {
    const choice = await loadChoice();
    if (choice.kind === 'practice') {
      return failInput([{ field: '', message: 'The practice server makes its own key.' }]);
    }
    const holding = await run(describeServer(choice).keyName);
    if (!holding.ok) return holding;
    log(event, { server: choice.kind, state: holding.value.state });
    data.follow(choice, { event, role: 'person', outcome: holding.value.state });
    // A new key may be taken where the old one was refused.
    wasUsable = false;
    return report(choice);
  }

  async function chooseServer(choice: ServerChoice): Promise<Result<TerminalStatus>> {
    const isOther = nameProfile(choice) !== nameProfile(await loadChoice());
    const refusal = isOther ? await refuseToLose() : null;
    if (refusal !== null) return refusal;
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
    data.follow(choice, { event: 'server-chosen', role: 'person', outcome: choice.kind });
    return report(choice);
  }

  async function client(profile?: string): Promise<Result<AccountClient>> {
    const current = clients.current();
    const isMeant = (choice: ServerChoice) => profile === undefined || nameProfile(choice) === profile;
    // A slow keychain must not hold up the counter while a client is at hand and nothing changes.
    if (current !== undefined && queue.isAtRest() && chosen !== undefined && isMeant(chosen)) {
      return succeed(current);
    }
    return queue.run(async () => {
      const choice = await loadChoice();
      if (!isMeant(choice)) return failNotSent('no-key');
      const connectionState = await readConnectionState(choice, 'find');
      if (!connectionState.ok) return connectionState;
      const { connection } = connectionState.value;
      if (!connection.ok) return connection;
      return queue.isClosed() ? failNotSent('internal') : succeed(clients.use(connection.value));
    });
  }

  return {
    handlers: {
      async status() {
        const status = await queue.run(async () => report(await loadChoice()));
        data.retry();
        return status;
      },
      storeKey: (key) => queue.change(() => changeKey('key-stored', (name) => keyStore.store(name, key))),
      forgetKey: () =>
        queue.change(() =>
          changeKey('key-forgotten', async (name) => {
            const refusal = await refuseToLose();
            if (refusal !== null) return refusal;
            clients.retire();
            return keyStore.forget(name);
          }),
        ),
      chooseServer: (choice) => queue.change(() => chooseServer(choice)),
      testConnection: async () => {
        const current = await client();
        if (!current.ok) return current;
        const tested = await current.value.test();
        if (tested.ok) data.wake();
        return tested;
      },
    },
    client,
    server: () =>
      queue.isAtRest() && chosen !== undefined
        ? Promise.resolve(succeed(chosen))
        : queue.run(async () => succeed(await loadChoice())),
    keyState: (choice) =>
      queue.run(async () =>
        succeed(
          choice.kind === 'practice'
            ? 'practice'
            : (await keyStore.find(describeServer(choice).keyName)).state,
        ),
      ),
    async close() {
      queue.close();
      clients.retire();
      await practice.close();
    },
  };
}

/** Calls that concern the chosen server, one at a time: a status read in the middle of a change would show half of it. */
interface TerminalQueue {
  /** Runs a task behind all that came before; fails once the queue is closed. */
  run<T>(task: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Likewise; until it has ended the queue is not at rest. */
  change<T>(task: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Whether no change is under way or waiting. */
  isAtRest(): boolean;
  isClosed(): boolean;
  close(): void;
}

/** Creates an open, empty queue. */
function createTerminalQueue(): TerminalQueue {
  const serially = createSerialQueue();
  let changes = 0;
  let closed = false;

  function run<T>(task: () => Promise<Result<T>>): Promise<Result<T>> {
    return serially(() => (closed ? Promise.resolve(failNotSent('internal')) : task()));
  }

  return {
    run,
    async change(task) {
      changes += 1;
      try {
        return await run(task);
      } finally {
        changes -= 1;
      }
    },
    isAtRest: () => changes === 0 && !closed,
    isClosed: () => closed,
    close: () => (closed = true),
  };
}
