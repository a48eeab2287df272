import type { Account, AccountId, ServerChoice } from '../../preload/contract/index.ts';
import type { AccountForm } from './account-form.svelte.ts';
import type { Setback } from './setback.ts';
import type { SetUp } from './set-up.svelte.ts';

/** What failed on the way to the trouble screen, with all that is needed to try it again. */
export type FailedOperation =
  { readonly kind: 'get'; readonly id: AccountId } | { readonly kind: 'remove'; readonly account: Account };

/** How a card came to be shown; `unsure`: a change or a deletion was sent, and nobody knows its effect. */
type Arrival = 'opened' | 'found' | 'saved' | 'unsure';

/** Where a person is. Forms travel in the screen, so coming back finds them as they were left. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'create'; readonly form: AccountForm }
  | { readonly name: 'create-unknown'; readonly form: AccountForm; readonly setback: Setback }
  | { readonly name: 'account'; readonly account: Account; readonly arrival: Arrival }
  | { readonly name: 'edit'; readonly account: Account; readonly form: AccountForm }
  | { readonly name: 'removed'; readonly account: Account }
  | {
      readonly name: 'trouble';
      readonly operation: FailedOperation;
      readonly setback: Setback;
      readonly returnTo: Screen;
    }
  | {
      readonly name: 'set-up';
      readonly setUp: SetUp;
      readonly server: ServerChoice | null;
      readonly returnTo: Screen;
    };

/** What would be lost by leaving; null when nothing. */
export type Unsaved = 'account' | 'unknown' | 'key' | 'server';

/** Finds what leaving this screen would lose, given the server in use. */
export function findUnsaved(screen: Screen, server: ServerChoice | null): Unsaved | null {
  switch (screen.name) {
    case 'create':
    case 'create-unknown':
    case 'edit':
      if (!screen.form.changed) return null;
      return screen.form.sentUnknown ? 'unknown' : 'account';
    case 'set-up':
      if (screen.setUp.apiKey !== '') return 'key';
      return server !== null && screen.setUp.differsFrom(server) ? 'server' : null;
    case 'home':
    case 'account':
    case 'removed':
    case 'trouble':
      return null;
  }
}

/** Whether a request is under way that this screen has to wait for. */
export function isBusy(screen: Screen): boolean {
  switch (screen.name) {
    case 'create':
    case 'create-unknown':
    case 'edit':
      return screen.form.busy;
    case 'set-up':
      return screen.setUp.busy !== null;
    case 'home':
    case 'account':
    case 'removed':
    case 'trouble':
      return false;
  }
}

/** Where to go back to after a server or a key was taken into use: what failed for want of it is history. */
export function leaveSetbackBehind(screen: Screen): Screen {
  if (screen.name === 'create' || screen.name === 'edit') screen.form.setback = null;
  return screen.name === 'trouble' ? screen.returnTo : screen;
}

/** Where to go back to after the server was changed: nothing of one server's data may be shown under another. */
export function keepAcrossServers(screen: Screen): Screen {
  return screen.name === 'create' ? screen : { name: 'home' };
}
