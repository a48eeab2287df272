import type { Account, AccountId, Bridge, Failure } from '../../preload/contract/index.ts';
import type { AccountForm } from './account-form.svelte.ts';
import type { Finder } from './finder.svelte.ts';
import type { Navigation } from './navigation.svelte.ts';
import type { FailedOperation, Screen } from './screen.ts';
import { isEffectUnknown, noteSetback } from './setback.ts';
import type { Terminal } from './terminal.svelte.ts';

/** The four things done with accounts: each sends one request and decides which screen comes next. */
export class AccountDesk {
  readonly #bridge: Bridge['account'];
  readonly #navigation: Navigation;
  readonly #terminal: Terminal;

  constructor(bridge: Bridge['account'], navigation: Navigation, terminal: Terminal) {
    this.#bridge = bridge;
    this.#navigation = navigation;
    this.#terminal = terminal;
  }

  /** Opens an account. A create with an unknown effect gets a screen of its own and is never sent again by itself. */
  async create(form: AccountForm): Promise<void> {
    if (form.busy) return;
    form.startSending();
    const result = await this.#bridge.create(form.toDraft());
    form.busy = false;
    if (result.ok) {
      this.#navigation.show({ name: 'account', account: result.value, arrival: 'opened' });
      return;
    }
    this.#note(result.failure);
    form.setback = noteSetback(result.failure);
    if (isEffectUnknown(result.failure)) {
      form.sentUnknown = true;
      this.#navigation.show({ name: 'create-unknown', form, setback: form.setback });
    } else if (this.#navigation.screen.name === 'create-unknown') {
      this.#navigation.show({ name: 'create', form });
    }
  }

  async update(account: Account, form: AccountForm): Promise<void> {
    if (form.busy) return;
    form.startSending();
    const result = await this.#bridge.update({ id: account.id, draft: form.toDraft() });
    form.busy = false;
    if (result.ok) {
      this.#navigation.show({ name: 'account', account: result.value, arrival: 'saved' });
      return;
    }
    this.#note(result.failure);
    form.setback = noteSetback(result.failure);
    form.sentUnknown ||= isEffectUnknown(result.failure);
  }

  /** Looks up the id in the field; an id that cannot be one is refused there, before any request. */
  async find(finder: Finder): Promise<void> {
    if (finder.busy) return;
    const id = finder.read();
    if (id === null) return;
    finder.busy = true;
    const found = await this.#run({ kind: 'get', id }, { name: 'home' });
    finder.busy = false;
    if (found) finder.clear();
  }

  /** Looks up an account whose card may be out of date. */
  async lookUpAgain(id: AccountId): Promise<void> {
    await this.#run({ kind: 'get', id }, { name: 'home' });
  }

  /** Deletes; resolves when the next screen is shown. */
  async remove(account: Account): Promise<void> {
    await this.#run({ kind: 'remove', account }, this.#navigation.screen);
  }

  /** Tries what led to the trouble screen once more. */
  async retry(operation: FailedOperation, returnTo: Screen): Promise<void> {
    await this.#run(operation, returnTo);
  }

  async #run(operation: FailedOperation, returnTo: Screen): Promise<boolean> {
    const start = this.#navigation.screen;
    const outcome = await this.#send(operation);
    // Somebody went elsewhere in the meantime: a late answer must not pull them back.
    if (this.#navigation.screen !== start) return false;
    if (!('failure' in outcome)) {
      this.#navigation.show(outcome);
      return true;
    }
    this.#note(outcome.failure);
    this.#navigation.show({
      name: 'trouble',
      operation,
      setback: noteSetback(outcome.failure),
      returnTo: operation.kind === 'remove' && isEffectUnknown(outcome.failure) ? doubt(returnTo) : returnTo,
    });
    return false;
  }

  async #send(operation: FailedOperation): Promise<Screen | { readonly failure: Failure }> {
    if (operation.kind === 'get') {
      const result = await this.#bridge.get(operation.id);
      return result.ok
        ? { name: 'account', account: result.value, arrival: 'found' }
        : { failure: result.failure };
    }
    const result = await this.#bridge.remove(operation.account.id);
    return result.ok ? { name: 'removed', account: operation.account } : { failure: result.failure };
  }

  /** A failure of the keychain or the key says something about the terminal: its state is read again. */
  #note(failure: Failure): void {
    if (failure.code.startsWith('keychain-') || failure.code === 'no-key') void this.#terminal.refresh();
  }
}

/** A card that may be out of date says so. */
function doubt(screen: Screen): Screen {
  return screen.name === 'account' ? { ...screen, arrival: 'unsure' } : screen;
}
