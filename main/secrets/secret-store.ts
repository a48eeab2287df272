import { randomBytes } from 'node:crypto';
import type { SecretReading, SecretStore, SecretWriting } from '../core/ports.ts';
import type { KeychainBinding, LoadKeychainBinding } from './keychain-binding.ts';
import type { CallOutcome, KeychainLine } from './keychain-line.ts';

export interface SecretStoreOptions {
  /** Under this name all items of the app are filed. */
  readonly service: string;
  readonly loadBinding: LoadKeychainBinding;
  readonly line: KeychainLine;
}

/** The item that proves, by being written and read back, that the keychain is unlocked. */
const canaryName = 'canary';

type Failure = Extract<SecretWriting, { kind: 'unavailable' }>;

/** Builds the store on a keychain binding. Operations run one after another; none throws. */
export function createSecretStore({ service, loadBinding, line }: SecretStoreOptions): SecretStore {
  let loaded: KeychainBinding | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(operation: () => Promise<T>): Promise<T> {
    const outcome = last.then(operation);
    last = outcome.catch(() => undefined);
    return outcome;
  }

  function call<T>(run: (binding: KeychainBinding) => Promise<T>): Promise<CallOutcome<T>> {
    return line.call(async () => run((loaded ??= await loadBinding())));
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

  /** Null also comes from a locked keychain (promise 4): only a written canary shows that it is open. */
  async function findLock(): Promise<Failure | null> {
    const written = await setAndCompare(canaryName, randomBytes(16).toString('hex'));
    if (written.kind === 'unavailable') return written;
    const dropped = await drop(canaryName);
    return dropped.kind === 'unavailable' ? dropped : null;
  }

  async function read(name: string): Promise<SecretReading> {
    const first = await get(name);
    if (first.kind === 'unavailable') return first;
    if (first.value !== null) return { kind: 'found', secret: first.value };
    const lock = await findLock();
    if (lock !== null) return lock;
    // It may have been unlocked in between, so only a second null, behind the canary, counts.
    const second = await get(name);
    if (second.kind === 'unavailable') return second;
    return second.value === null ? { kind: 'missing' } : { kind: 'found', secret: second.value };
  }

  async function remove(name: string): Promise<SecretWriting> {
    const first = await drop(name);
    if (first.kind === 'unavailable') return first;
    if (first.value) return { kind: 'done' };
    // A locked keychain also answers that there was nothing to delete.
    const lock = await findLock();
    if (lock !== null) return lock;
    const second = await drop(name);
    return second.kind === 'unavailable' ? second : { kind: 'done' };
  }

  return {
    read: (name) => inTurn(() => read(name)),
    write: (name, secret) => inTurn(() => setAndCompare(name, secret)),
    remove: (name) => inTurn(() => remove(name)),
  };
}
