import type { Account, AccountId, Bridge, Failure, LookUp } from '../../../preload/contract/index.ts';
import type { Navigation } from '../../app/navigation.svelte.ts';
import type { Arrival, FailedOperation, Route } from '../../app/routes.ts';
import { noteFailure } from '../../lib/failure-view.ts';
import { ShownAccount } from './shown-account.svelte.ts';
import { findOutcome } from './submission-outcome.ts';
import type { Terminal } from '../../environment/terminal.svelte.ts';

/** Looking accounts up and deleting them: each sends one request and decides which screen comes next. */
export class AccountActions {
  readonly #bridge: Pick<Bridge, 'account' | 'outbox'>;
  readonly #navigation: Navigation;
  readonly #terminal: Terminal;
  #scans = 0;

  constructor(bridge: Pick<Bridge, 'account' | 'outbox'>, navigation: Navigation, terminal: Terminal) {
    this.#bridge = bridge;
    this.#navigation = navigation;
    this.#terminal = terminal;
  }

  /** Opens the card of an account; true when it is shown. Back leads to `returnTo`. */
  async lookUp(
    id: AccountId,
    returnTo: Route = { name: 'home' },
    arrival: Arrival = 'found',
  ): Promise<boolean> {
    return this.#run({ kind: 'get', id, arrival }, returnTo);
  }

  /** As `lookUp`, for a scan: asks before something typed is lost, and of several scans the last one counts. */
  async bring(id: AccountId): Promise<boolean> {
    const scan = ++this.#scans;
    const go = (to: Route): void => {
      if (scan === this.#scans) this.#navigation.leave(to);
    };
    await this.#run({ kind: 'get', id, arrival: 'found' }, { name: 'home' }, go);
    const { screen } = this.#navigation;
    return screen.name === 'account' && screen.lookUp.account.id === id;
  }

  /** What a card shows of an account, kept up to date. */
  hold(lookUp: LookUp): ShownAccount {
    return new ShownAccount(this.#bridge, lookUp);
  }

  /** Deletes; resolves when the next screen is shown. */
  async remove(account: Account): Promise<void> {
    await this.#run({ kind: 'remove', account }, this.#navigation.screen);
  }

  /** Tries what led to the error screen once more. */
  async retry(operation: FailedOperation, returnTo: Route): Promise<void> {
    await this.#run(operation, returnTo);
  }

  async #run(
    operation: FailedOperation,
    returnTo: Route,
    go = (to: Route): void => this.#navigation.show(to),
  ): Promise<boolean> {
    const start = this.#navigation.screen;
    const outcome = await this.#send(operation, returnTo);
    // Somebody went elsewhere in the meantime: a late answer must not pull them back.
    if (this.#navigation.screen !== start) return false;
    if (!('failure' in outcome)) {
      go(outcome);
      return true;
    }
    this.#terminal.noteFailure(outcome.failure);
    go({ name: 'error', operation, failureView: noteFailure(outcome.failure), returnTo });
    return false;
  }

  async #send(operation: FailedOperation, returnTo: Route): Promise<Route | { readonly failure: Failure }> {
    if (operation.kind === 'get') {
      const result = await this.#bridge.account.get(operation.id);
      if (!result.ok) return { failure: result.failure };
      return { name: 'account', lookUp: result.value, arrival: operation.arrival ?? 'found', returnTo };
    }
    const { account } = operation;
    const result = await this.#bridge.account.remove({ base: account });
    if (!result.ok) return { failure: result.failure };
    return findOutcome(result.value, { account, returnTo: { name: 'home' } });
  }
}
