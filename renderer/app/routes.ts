import type {
  Account,
  AccountId,
  OutboxEntry,
  LookUp,
  ServerChoice,
  CachedAccount,
} from '../../preload/contract/index.ts';
import { findEntryWords } from '../features/outbox/entry-words.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { AccountForm } from '../features/accounts/account-form.svelte.ts';
import type { Calibration } from '../features/scanner/calibration.svelte.ts';
import type { FailureView } from '../lib/failure-view.ts';
import type { SettingsDraft } from '../features/settings/settings.svelte.ts';

/** What failed on the way to the error screen, with all that is needed to try it again. */
export type FailedOperation =
  | { readonly kind: 'get'; readonly id: AccountId; readonly arrival?: Arrival }
  | { readonly kind: 'remove'; readonly account: Account };

/** How a card came to be shown. */
export type Arrival = 'opened' | 'found' | 'saved';

/** Where a person is. Forms travel in the screen, so coming back finds them as they were left. */
export type Route =
  | { readonly name: 'home' }
  | {
      readonly name: 'create';
      readonly form: AccountForm;
      /** Where back leads, when the form was opened from a change; home otherwise. */
      readonly returnTo?: Route;
    }
  | {
      readonly name: 'edit';
      /** The account as the person wants it, waiting changes included. */
      readonly account: Account;
      readonly form: AccountForm;
      readonly returnTo: Route;
    }
  | {
      readonly name: 'looks-like';
      readonly form: AccountForm;
      readonly accounts: readonly CachedAccount[];
      readonly waiting: readonly OutboxEntry[];
      /** The form, as it was left. */
      readonly returnTo: Route;
    }
  | {
      readonly name: 'account';
      readonly lookUp: LookUp;
      readonly arrival: Arrival;
      /** Where back leads, when the card was opened from somewhere else than home. */
      readonly returnTo?: Route;
    }
  | { readonly name: 'removed'; readonly account: Account }
  | {
      readonly name: 'error';
      readonly operation: FailedOperation;
      readonly failureView: FailureView;
      readonly returnTo: Route;
    }
  | {
      readonly name: 'set-up';
      readonly setUp: SettingsDraft;
      readonly server: ServerChoice | null;
      readonly returnTo: Route;
    }
  /** The scanner is watched while it types; back leads to the screen it was opened over. */
  | { readonly name: 'scanner'; readonly calibration: Calibration; readonly returnTo: Route }
  /** The list of open and failed changes. */
  | { readonly name: 'changes' }
  /** The counts of the day and the health of this terminal. */
  | { readonly name: 'today' }
  /** One change, whatever its state. */
  | { readonly name: 'change'; readonly change: OutboxEntry; readonly returnTo: Route }
  /** Data on this terminal that cannot be opened; back leads to the screen it was opened over. */
  | { readonly name: 'storage'; readonly returnTo: Route };

/** What would be lost by leaving; null when nothing. */
export type Unsaved = 'account' | 'unknown' | 'refused' | 'key' | 'server';

/** Finds what leaving this screen would lose, given the server in use. */
export function findUnsaved(screen: Route, server: ServerChoice | null): Unsaved | null {
  switch (screen.name) {
    case 'create':
    case 'edit':
    case 'looks-like':
      if (screen.form.refused !== null) return 'refused';
      if (!screen.form.unsaved) return null;
      return screen.form.sentUnknown ? 'unknown' : 'account';
    case 'set-up':
      if (screen.setUp.apiKey !== '') return 'key';
      return server !== null && screen.setUp.differsFrom(server) ? 'server' : null;
    case 'home':
    case 'account':
    case 'removed':
    case 'error':
    case 'changes':
    case 'today':
    case 'change':
    case 'storage':
    case 'scanner':
      return null;
  }
}

/** Whether a request is under way that this screen has to wait for. */
export function isBusy(screen: Route): boolean {
  switch (screen.name) {
    case 'create':
    case 'edit':
    case 'looks-like':
      return screen.form.busy;
    case 'set-up':
      return screen.setUp.busy !== null;
    case 'home':
    case 'account':
    case 'removed':
    case 'error':
    case 'changes':
    case 'today':
    case 'change':
    case 'storage':
    case 'scanner':
      return false;
  }
}

/** Where to go back to after a server or a key was taken into use: what failed for want of it is history. */
export function leaveFailureBehind(screen: Route): Route {
  if (screen.name === 'create' || screen.name === 'edit') screen.form.leaveFailureBehind();
  return screen.name === 'error' ? screen.returnTo : screen;
}

/**
 * Where to go back to after the server was changed: nothing of one server's data may be shown under another.
 * What was typed for a new account is no server's yet; a change that it belonged to stays with its own server.
 */
export function keepAcrossServers(screen: Route): Route {
  if ((screen.name === 'create' || screen.name === 'looks-like') && !screen.form.ofThisServer)
    return { name: 'create', form: screen.form.forAnotherServer() };
  const before = 'returnTo' in screen ? screen.returnTo : undefined;
  return before === undefined ? { name: 'home' } : keepAcrossServers(before);
}

/** Whether a change of the server would drop something typed: it belongs to an account of the server in use. */
export function losesTyped(screen: Route): boolean {
  if ('form' in screen && screen.form.ofThisServer && screen.form.unsaved) return true;
  const before = 'returnTo' in screen ? screen.returnTo : undefined;
  return before !== undefined && losesTyped(before);
}

/** The heading of a screen, which is also what the window is called. */
export function screenTitle(screen: Route, text: Dictionary): string {
  switch (screen.name) {
    case 'home':
      return text.home.title;
    case 'create':
    case 'edit':
      return screen.form.corrects !== null && screen.form.refused === null
        ? text.form.correction.title[screen.name]
        : text.form[screen.name].title;
    case 'looks-like':
      return text.form.looksLike.title;
    case 'account':
      if (screen.arrival === 'opened') return text.account.opened;
      return screen.arrival === 'saved' ? text.account.saved : text.account.title;
    case 'removed':
      return text.account.removed.title;
    case 'error':
      return text.failures[screen.failureView.failure.code].title;
    case 'set-up':
      return text.setUp.title;
    case 'today':
      return text.today.title;
    case 'changes':
      return text.changes.title;
    case 'change':
      return findEntryWords(screen.change, text).title;
    case 'storage':
      return text.storage.title;
    case 'scanner':
      return text.scanner.setUp.title;
  }
}
