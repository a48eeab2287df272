import {
  channels,
  fail,
  succeed,
  type Account,
  type AccountId,
  type Bridge,
  type OutboxEntry,
  type EntryId,
  type EntryList,
  type EntryQuery,
  type CloseQuestion,
  type Comparison,
  type ConnectionReport,
  type CreateRequest,
  type DirectoryState,
  type Failure,
  type FailureCode,
  type LookUp,
  type OutboxSummary,
  type Repair,
  type Resolution,
  type Result,
  type Retention,
  type SearchResult,
  type StorageReport,
  type Submission,
  type TerminalStatus,
} from '../../../preload/contract/index.ts';
import { carriedOut, makeChange, makeRemoval, makeUpdate } from '../../fixtures/sample-entries.ts';
import { account, keptStorage, lookedUp, official, practice } from '../../fixtures/samples.ts';
import { FakeDirectory } from './fake-directory.ts';
import { FakeOutbox } from './fake-outbox.ts';
import { FakeTerminal, subscribe, type Answer } from './fake-terminal.ts';

export { account as mara, official as officialStatus, practice as practiceStatus };

/** A failure as main would answer it; `answered` unless said otherwise. */
export function failure(code: FailureCode, more: Partial<Failure> = {}): Result<never> {
  return fail({ code, delivery: 'answered', ...more });
}

/** A reply that comes when the test says so. */
export function later<T>(): { readonly reply: Promise<T>; readonly come: (value: T) => void } {
  const { promise, resolve } = Promise.withResolvers<T>();
  return { reply: promise, come: resolve };
}

/** What a look-up answers that reached the server. */
export function live(found: Account, more: Partial<LookUp> = {}): Result<LookUp> {
  return succeed(lookedUp(found, more));
}

/** What a save or a delete answers that was carried out at once. */
export function saved(result: Account | null, change: OutboxEntry = makeChange()): Result<Submission> {
  return succeed(carriedOut(change, result));
}

/** The other side of the bridge, played by the test: it notes every call and answers as it is told. */
export class FakeMain extends FakeTerminal {
  status: Result<TerminalStatus>;
  storage: StorageReport = keptStorage;
  readonly outbox = new FakeOutbox();
  readonly directory = new FakeDirectory();
  readonly #storageListeners = new Set<(report: StorageReport) => void>();
  readonly #closeListeners = new Set<(question: CloseQuestion) => void>();

  create: (request: CreateRequest) => Answer<Submission> = ({ draft, evenIfSimilar }) => {
    const accounts = evenIfSimilar ? [] : this.directory.similar(draft);
    if (accounts.length > 0) return succeed({ kind: 'looks-like', accounts, waiting: [] });
    const { name = null, email = null, phone = null } = draft;
    return saved({ ...account, name, email, phone });
  };
  get: (id: AccountId) => Answer<LookUp> = () => live(account);
  update: () => Answer<Submission> = () => saved(account, makeUpdate(account, {}));
  remove: () => Answer<Submission> = () => saved(null, makeRemoval(account));
  storeKey: () => Answer<TerminalStatus> = () => this.status;
  forgetKey: () => Answer<TerminalStatus> = () => this.status;
  testConnection: () => Answer<ConnectionReport> = () => succeed({ status: 404, milliseconds: 41.7 });
  chooseServer: (choice: unknown) => Answer<TerminalStatus> = () => this.status;
  resolve: (resolution: Resolution) => Answer<Submission> = (resolution) => this.outbox.resolve(resolution);
  list: (query: EntryQuery) => Answer<EntryList> = (query) => this.outbox.list(query);
  sendNow: () => Answer<OutboxSummary> = () => succeed(this.outbox.summary());
  readChange: (id: EntryId) => Answer<OutboxEntry> = (id) => this.outbox.get(id);
  compare: () => Answer<Comparison> = () =>
    succeed({ account, same: ['name', 'email', 'phone'], different: [] });
  search: (text: string) => Answer<SearchResult> = (text) => {
    const creates = [...this.outbox.changes.values()].filter(({ operation }) => operation === 'create');
    return this.directory.search(text, creates);
  };
  setRetention: (days: Retention) => Answer<DirectoryState> = (days) => this.directory.setRetention(days);
  close: () => Answer<undefined> = () => succeed(undefined);
  forget: (id: AccountId) => Answer<{ id: AccountId }> = (id) => this.directory.forget(id);
  repair: (repair: Repair) => Answer<StorageReport> = () => succeed(this.storage);

  constructor(status: TerminalStatus = practice) {
    super();
    this.status = succeed(status);
  }

  tellStorage(report: Partial<StorageReport>): void {
    this.storage = { ...this.storage, ...report };
    for (const listener of this.#storageListeners) listener(this.storage);
  }

  askToClose(question: CloseQuestion): void {
    for (const listener of this.#closeListeners) listener(question);
  }

  readonly bridge: Bridge = {
    ...this.environment,
    account: {
      create: (input) => this.call('create', channels.account.create, input, (parsed) => this.create(parsed)),
      get: (input) => this.call('get', channels.account.get, input, (id) => this.get(id)),
      update: (input) => this.call('update', channels.account.update, input, () => this.update()),
      remove: (input) => this.call('remove', channels.account.remove, input, () => this.remove()),
    },
    outbox: {
      summary: () =>
        this.call('outbox.summary', channels.outbox.summary, undefined, () => succeed(this.outbox.summary())),
      list: (input) => this.call('outbox.list', channels.outbox.list, input, (query) => this.list(query)),
      get: (input) => this.call('outbox.get', channels.outbox.get, input, (id) => this.readChange(id)),
      compare: (input) => this.call('outbox.compare', channels.outbox.compare, input, () => this.compare()),
      resolve: (input) =>
        this.call('outbox.resolve', channels.outbox.resolve, input, (parsed) => this.resolve(parsed)),
      sendNow: () => this.call('outbox.sendNow', channels.outbox.sendNow, undefined, () => this.sendNow()),
      onChanged: (listener) => this.outbox.subscribe(listener),
    },
    directory: {
      search: (input) => this.call('search', channels.directory.search, input, (text) => this.search(text)),
      recent: () => this.call('recent', channels.directory.recent, undefined, () => this.directory.recent()),
      forget: (input) => this.call('forget', channels.directory.forget, input, (id) => this.forget(id)),
      state: () =>
        this.call('directory.state', channels.directory.state, undefined, () => this.directory.state()),
      setRetention: (input) =>
        this.call('setRetention', channels.directory.setRetention, input, (days) => this.setRetention(days)),
    },
    storage: {
      report: () =>
        this.call('storage.report', channels.storage.report, undefined, () => succeed(this.storage)),
      repair: (input) =>
        this.call('storage.repair', channels.storage.repair, input, (parsed) => this.repair(parsed)),
      onChanged: (listener) => subscribe(this.#storageListeners, listener),
    },
    terminal: {
      status: () => this.call('status', channels.terminal.status, undefined, () => this.status),
      storeKey: (input) => this.call('storeKey', channels.terminal.storeKey, input, () => this.storeKey()),
      forgetKey: () => this.call('forgetKey', channels.terminal.forgetKey, undefined, () => this.forgetKey()),
      chooseServer: (input) =>
        this.call('chooseServer', channels.terminal.chooseServer, input, (choice) =>
          this.chooseServer(choice),
        ),
      testConnection: () =>
        this.call('testConnection', channels.terminal.testConnection, undefined, () => this.testConnection()),
      close: () => this.call('close', channels.terminal.close, undefined, () => this.close()),
      onCloseAsked: (listener) => subscribe(this.#closeListeners, listener),
    },
  };
}
