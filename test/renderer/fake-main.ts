import {
  fail,
  succeed,
  type Account,
  type Bridge,
  type Failure,
  type FailureCode,
  type Result,
  type TerminalStatus,
} from '../../preload/contract/index.ts';
import { account, official, practice } from '../../build/preview/samples.ts';

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

/** The other side of the bridge, played by the test: it notes every call and answers as it is told. */
export class FakeMain {
  status: Result<TerminalStatus>;
  readonly calls: { readonly name: string; readonly input: unknown }[] = [];
  create: (draft: unknown) => Result<Account> | Promise<Result<Account>> = () => succeed(account);
  get: () => Result<Account> | Promise<Result<Account>> = () => succeed(account);
  update: () => Result<Account> | Promise<Result<Account>> = () => succeed(account);
  remove: () => Result<{ id: Account['id'] }> | Promise<Result<{ id: Account['id'] }>> = () =>
    succeed({ id: account.id });
  storeKey: () => Result<TerminalStatus> | Promise<Result<TerminalStatus>> = () => this.status;
  testConnection: Bridge['terminal']['testConnection'] = () =>
    Promise.resolve(succeed({ status: 404, milliseconds: 41.7 }));
  chooseServer: (choice: unknown) => Result<TerminalStatus> = () => this.status;

  constructor(status: TerminalStatus = practice) {
    this.status = succeed(status);
  }

  /** The inputs that one function of the bridge was called with. */
  inputs(name: string): unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ input }) => input);
  }

  readonly bridge: Bridge = {
    account: {
      create: (draft) => this.#note('create', draft, () => this.create(draft)),
      get: (id) => this.#note('get', id, () => this.get()),
      update: (update) => this.#note('update', update, () => this.update()),
      remove: (id) => this.#note('remove', id, () => this.remove()),
    },
    terminal: {
      status: () => this.#note('status', undefined, () => this.status),
      storeKey: (key) => this.#note('storeKey', key, () => this.storeKey()),
      forgetKey: () => this.#note('forgetKey', undefined, () => this.status),
      chooseServer: (choice) => this.#note('chooseServer', choice, () => this.chooseServer(choice)),
      testConnection: () => this.#note('testConnection', undefined, () => this.testConnection()),
    },
  };

  async #note<T>(name: string, input: unknown, answer: () => T | Promise<T>): Promise<T> {
    // What crosses the bridge is cloned; a proxy of Svelte's would not pass.
    this.calls.push({ name, input: structuredClone(input) });
    return answer();
  }
}
