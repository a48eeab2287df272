import { randomBytes } from 'node:crypto';
import type { SecretReading, SecretStore, SecretWriting } from '../core/ports.ts';
import { createSerialQueue } from '../lib/serial-queue.ts';
import type { KeychainBinding, LoadKeychainBinding } from './keychain-binding.ts';
import type { CallOutcome, KeychainCall } from './keychain-call.ts';

export interface SecretStoreOptions {
  /** Under this name all items of the app are filed. */
  readonly service: string;
  readonly loadBinding: LoadKeychainBinding;
  readonly keychain: KeychainCall;
}

/** The item that proves, by being written and read back, that the keychain is unlocked. */
const canaryName = 'canary';

/** Builds the store on a keychain binding. Operations run one after another; none throws. */
export function createSecretStore({ service, loadBinding, keychain }: SecretStoreOptions): SecretStore {
  let loaded: KeychainBinding | undefined;
  const inTurn = createSerialQueue();

  function call<T>(run: (binding: KeychainBinding) => Promise<T>): Promise<CallOutcome<T>> {
    return keychain.call(async () => run((loaded ??= await loadBinding())));
  }

  const get = (name: string) => call((binding) => binding.getPassword(service, name));
  const drop = (name: string) => call((binding) => binding.deletePassword(service, name));

  async function setAndCompare(name: string, secret: string): Promise<SecretWriting> {
    const set = await call((binding) => binding.setPassword(service, name, secret));
    if (set.kind === 'unavailable') return set;
    const back = await get(name);
    if (back.kind === 'unavailable') return back;
    if (back.value === secret) return { kind: 'done' };
    // Nothing where something was just written is a lock; anything else is a keychain that keeps no secrets.
    return { kind: 'unavailable', keychain: back.value === null ? 'locked' : 'absent' };
  }

  /**
   * Asks an open keychain. Null and false also come from a locked one (docs/design.md, promise 4), so a canary is written
   * and read back before the question and must be there to be removed after it.
   */
  async function askOpen<T>(ask: () => Promise<CallOutcome<T>>): Promise<CallOutcome<T>> {
    const written = await setAndCompare(canaryName, randomBytes(16).toString('hex'));
    if (written.kind === 'unavailable') return written;
    const outcome = await ask();
    const dropped = await drop(canaryName);
    if (outcome.kind === 'unavailable') return outcome;
    if (dropped.kind === 'unavailable') return dropped;
    return dropped.value ? outcome : { kind: 'unavailable', keychain: 'locked' };
  }

  async function read(name: string): Promise<SecretReading> {
    // It may be locked, unlocked and locked again in between, so a null counts only with one on either side.
    for (const ask of [() => get(name), () => askOpen(() => get(name)), () => get(name)]) {
      const outcome = await ask();
      if (outcome.kind === 'unavailable') return outcome;
      if (outcome.value !== null) return { kind: 'found', secret: outcome.value };
    }
    return { kind: 'missing' };
  }

  async function remove(name: string): Promise<SecretWriting> {
    const first = await drop(name);
    if (first.kind === 'unavailable') return first;
    if (first.value) return { kind: 'done' };
    const second = await askOpen(() => drop(name));
    return second.kind === 'unavailable' ? second : { kind: 'done' };
  }

  return {
    read: (name) => inTurn(() => read(name)),
    write: (name, secret) => inTurn(() => setAndCompare(name, secret)),
    remove: (name) => inTurn(() => remove(name)),
  };
}
