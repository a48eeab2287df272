import type { Account, Bridge, OutboxEntry, Result, Submission } from '../../../preload/contract/index.ts';
import { AccountForm, type FormBeginning } from './account-form.svelte.ts';
import type { Navigation } from '../../app/navigation.svelte.ts';
import { findPhoneLibrary, loadPhoneLibrary } from '../../lib/phone-library.svelte.ts';
import type { Route } from '../../app/routes.ts';
import { isEffectUnknown, noteFailure } from '../../lib/failure-view.ts';
import { findOutcome } from './submission-outcome.ts';
import type { Terminal } from '../../environment/terminal.svelte.ts';

type FormRoute = Extract<Route, { name: 'create' | 'edit' | 'looks-like' }>;

/** Saving forms: each save is handed to the outbox, and what became of it decides which screen comes next. */
export class FormActions {
  readonly #bridge: Pick<Bridge, 'account' | 'outbox'>;
  readonly #navigation: Navigation;
  readonly #terminal: Terminal;
  /** Where phone numbers without a country code are from. */
  readonly #country: () => string;

  constructor(
    bridge: Pick<Bridge, 'account' | 'outbox'>,
    navigation: Navigation,
    terminal: Terminal,
    country: () => string,
  ) {
    this.#bridge = bridge;
    this.#navigation = navigation;
    this.#terminal = terminal;
    this.#country = country;
  }

  /** An empty form, or that of an account, for numbers of this terminal's country. */
  newForm(original: Account | null = null, beginning: FormBeginning = {}): AccountForm {
    return new AccountForm(original, { ...beginning, country: this.#country });
  }

  openCorrection(change: OutboxEntry): void {
    const screen = this.#navigation.screen;
    const form = this.newForm(change.base, { typed: change.draft, corrects: change });
    this.#navigation.leave(
      change.base === null
        ? { name: 'create', form, returnTo: screen }
        : { name: 'edit', account: change.base, form, returnTo: screen },
    );
  }

  openAnew(change: OutboxEntry): void {
    const form = this.newForm(null, { typed: change.draft, replaces: change.id });
    this.#navigation.leave({ name: 'create', form, returnTo: this.#navigation.screen });
  }

  /**
   * Saves the form of a screen: a new account, a changed one, or the correction of a change. `evenIfSimilar`: a
   * person has seen the accounts that look the same and wants a new one all the same.
   */
  async save(screen: FormRoute, evenIfSimilar = false): Promise<void> {
    const { form } = screen;
    if (form.busy) return;
    form.startSending();
    const result = await this.#send(screen, evenIfSimilar);
    form.busy = false;
    if (!result.ok) {
      this.#terminal.noteFailure(result.failure);
      form.failureView = noteFailure(result.failure);
      form.sentUnknown ||= isEffectUnknown(result.failure);
      this.#showForm(screen);
    } else if (result.value.kind === 'open' && result.value.change.state === 'failed') {
      form.refuse(result.value.change);
      this.#showForm(screen);
    } else await this.#showOutcome(screen, result.value);
  }

  /** Drops the change that the server refused, when its form is left without a correction. */
  async drop(change: OutboxEntry): Promise<void> {
    await this.#bridge.outbox.resolve({ change: change.id, decision: { kind: 'drop' } });
  }

  /** Shows the change that went on while its form was open. */
  async showMoved(change: OutboxEntry): Promise<void> {
    const start = this.#navigation.screen;
    const result = await this.#bridge.outbox.get(change.id);
    if (this.#navigation.screen !== start) return;
    this.#navigation.show({
      name: 'change',
      change: result.ok ? result.value : change,
      returnTo: { name: 'home' },
    });
  }

  async #send(screen: FormRoute, evenIfSimilar: boolean): Promise<Result<Submission>> {
    const { form } = screen;
    if (findPhoneLibrary() === null) await loadPhoneLibrary();
    const draft = form.toDraft();
    if (form.corrects !== null) {
      return this.#bridge.outbox.resolve({
        change: form.corrects.id,
        decision: { kind: 'amend', draft },
      });
    }
    return screen.name === 'edit'
      ? this.#bridge.account.update({ base: screen.account, draft })
      : this.#bridge.account.create({ draft, evenIfSimilar });
  }

  async #showOutcome(screen: FormRoute, submission: Submission): Promise<void> {
    const { form } = screen;
    if (submission.kind === 'looks-like') {
      const returnTo = screen.name === 'looks-like' ? screen.returnTo : screen;
      const { accounts, waiting } = submission;
      this.#navigation.show({ name: 'looks-like', form, accounts, waiting, returnTo });
      return;
    }
    // The new account has taken the place of a change that could not be carried out.
    if (form.replaces !== null) {
      await this.#bridge.outbox.resolve({ change: form.replaces, decision: { kind: 'drop' } });
    }
    this.#navigation.show(findOutcome(submission, { account: accountOf(screen), returnTo: after(screen) }));
  }

  /** A save from the screen of look-alikes leads back to the form that can be corrected. */
  #showForm(screen: FormRoute): void {
    if (screen.name === 'looks-like') this.#navigation.show(screen.returnTo);
  }
}

function accountOf(screen: FormRoute): Account | null {
  return screen.name === 'edit' ? screen.account : null;
}

/** Where a saved change leads back to: not to the change as it was before, nor to the card of old. */
function after(screen: FormRoute): Route {
  const { returnTo } = screen;
  return returnTo?.name === 'change' ? returnTo.returnTo : { name: 'home' };
}
