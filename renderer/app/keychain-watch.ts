import type { AccountActions } from '../features/accounts/account-actions.ts';
import type { Navigation } from './navigation.svelte.ts';
import type { Terminal } from '../environment/terminal.svelte.ts';

/** How often a locked keychain is asked again. */
export const keychainWatchMilliseconds = 4_000;

/** Whether the keychain has to be asked again: it is locked or silent, or a screen waits for it. */
export function isWaitingForKeychain(terminal: Terminal, navigation: Navigation): boolean {
  const state = terminal.status?.keychain;
  return state === 'locked' || state === 'slow' || waitsForKeychain(navigation);
}

/**
 * Asks the keychain once more. When it is open again, a look-up that waited for it goes out by itself,
 * as it changes nothing; a save waits for the person, whose form is told that it can go on, and so does
 * a deletion, back on its card.
 * Returns whether something that waited can go on now.
 */
export async function askKeychainAgain(
  terminal: Terminal,
  navigation: Navigation,
  accounts: AccountActions,
): Promise<boolean> {
  const waiting = waitsForKeychain(navigation);
  const result = await terminal.refresh();
  if (!waiting || !result.ok || result.value.keychain !== 'available') return false;
  const { screen } = navigation;
  if (screen.name === 'error') {
    if (screen.operation.kind === 'get') await accounts.retry(screen.operation, screen.returnTo);
    else navigation.show(screen.returnTo);
  }
  if (screen.name === 'create' || screen.name === 'edit') screen.form.failureView = null;
  return true;
}

function waitsForKeychain({ screen }: Navigation): boolean {
  const failureView =
    screen.name === 'error'
      ? screen.failureView
      : screen.name === 'create' || screen.name === 'edit'
        ? screen.form.failureView
        : null;
  return failureView?.failure.code === 'keychain-locked';
}
