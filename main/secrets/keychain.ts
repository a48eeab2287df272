import process from 'node:process';
import type { SecretStore } from '../core/ports.ts';
import type { KeychainBinding } from './keychain-binding.ts';
import { openKeychainCall } from './keychain-call.ts';
import { createSecretStore } from './secret-store.ts';

export interface KeychainOptions {
  /** Under this name all items of the app are filed. */
  readonly service: string;
  /** Deadline of each single call to the keychain; 5 s unless told. */
  readonly timeoutMilliseconds?: number;
}

/** Opens the operating system's keychain, through keytar. Loads nothing before the first call. */
export function openKeychain({ service, timeoutMilliseconds = 5_000 }: KeychainOptions): SecretStore {
  const keychain = openKeychainCall({ timeoutMilliseconds, onHung: endProcessDespiteHungCall });
  return createSecretStore({ service, keychain, loadBinding: loadKeytar });
}

/** keytar is CommonJS: its functions are on the default export, and on the namespace in a bundle. */
async function loadKeytar(): Promise<KeychainBinding> {
  const loaded: object = await import('keytar');
  const candidates: unknown[] = ['default' in loaded ? loaded.default : undefined, loaded];
  const binding = candidates.find(isKeychainBinding);
  if (binding === undefined) throw new TypeError('keytar has not the functions that are used');
  return binding;
}

function isKeychainBinding(candidate: unknown): candidate is KeychainBinding {
  const functions = ['getPassword', 'setPassword', 'deletePassword'];
  return (
    typeof candidate === 'object' &&
    candidate !== null &&
    functions.every((name) => name in candidate && typeof Reflect.get(candidate, name) === 'function')
  );
}

/**
 * While a native call hangs, Node cannot end: at exit it joins the threads of its pool (50 s measured
 * with a Secret Service that does not answer, for ever with a password prompt that nobody answers).
 * By the time of `exit` all work is done, so the process ends itself. Returns what takes this back.
 */
function endProcessDespiteHungCall(): () => void {
  const end = () => process.kill(process.pid, 'SIGKILL');
  process.on('exit', end);
  return () => process.off('exit', end);
}
