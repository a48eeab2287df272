import * as v from 'valibot';
import {
  ApiKeySchema,
  succeed,
  type ApiKey,
  type KeychainState,
  type Result,
} from '../../../preload/contract/index.ts';
import { failKeychain } from '../failures.ts';
import type { SecretReading, SecretStore, SecretWriting } from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import type { Redactor } from '../../lib/redaction.ts';

/** What is known of one server's key. Only a holding with a key can make a connection. */
export type KeyHolding =
  { readonly state: 'stored' | 'this-run'; readonly key: ApiKey } | { readonly state: 'none' | 'unreadable' };

/** Finds, keeps and forgets keys by keychain item; calls must come one after another. */
export interface ApiKeyStore {
  /** How the keychain answered last; `absent` before it was asked. */
  keychain(): KeychainState;
  /** What is known of a key; asks the keychain only when it is not known for certain. */
  find(name: string): Promise<KeyHolding>;
  /** Like `find`, and asks the keychain again when it did not serve last time. */
  check(name: string): Promise<KeyHolding>;
  /** Keeps a key: in the keychain or, where there is none, in memory until the app closes. */
  store(name: string, key: ApiKey): Promise<Result<KeyHolding>>;
  /** Forgets a key in memory at once, then in the keychain. */
  forget(name: string): Promise<Result<KeyHolding>>;
}

export interface ApiKeyStoreDependencies {
  readonly secrets: SecretStore;
  readonly redactor: Pick<Redactor, 'add'>;
  readonly log: Log;
}

/** Creates the store of all keys of this terminal; it has asked the keychain for none. */
export function createApiKeyStore({ secrets, redactor, log }: ApiKeyStoreDependencies): ApiKeyStore {
  /** What is known for certain: a key, or that the keychain holds none. */
  const resolved = new Map<string, KeyHolding>();
  let keychain: KeychainState | undefined;

  function noteKeychain(answer: SecretReading | SecretWriting): KeychainState {
    const state = answer.kind === 'unavailable' ? answer.keychain : 'available';
    if (state !== keychain) log('keychain-answered', { keychain: state });
    keychain = state;
    return state;
  }

  /** While the keychain does not serve, an earlier proof that there is no key proves nothing. */
  function dropAbsence(name: string): void {
    if (resolved.get(name)?.state === 'none') resolved.delete(name);
  }

  async function read(name: string): Promise<KeyHolding> {
    const reading = await secrets.read(name);
    noteKeychain(reading);
    const held = resolved.get(name);
    // What a person entered in this run is newer than anything the keychain can hold.
    if (held?.state === 'this-run') return held;
    if (reading.kind === 'unavailable') {
      dropAbsence(name);
      return resolved.get(name) ?? withoutKey(reading.keychain);
    }
    const holding = classify(reading);
    if (holding.state === 'unreadable') resolved.delete(name);
    else resolved.set(name, holding);
    return holding;
  }

  function classify(reading: Exclude<SecretReading, { kind: 'unavailable' }>): KeyHolding {
    if (reading.kind === 'missing') return { state: 'none' };
    redactor.add(reading.secret);
    const key = v.safeParse(ApiKeySchema, reading.secret);
    if (key.success) return { state: 'stored', key: key.output };
    log('stored-key-unreadable');
    return { state: 'unreadable' };
  }

  const find = async (name: string) => resolved.get(name) ?? (await read(name));

  return {
    keychain: () => keychain ?? 'absent',
    find,
    check: (name) => (keychain === 'available' ? find(name) : read(name)),
    async store(name, key) {
      redactor.add(key);
      const state = noteKeychain(await secrets.write(name, key));
      if (state === 'locked' || state === 'slow') {
        dropAbsence(name);
        return failKeychain(state);
      }
      const holding: KeyHolding = { state: state === 'available' ? 'stored' : 'this-run', key };
      resolved.set(name, holding);
      return succeed(holding);
    },
    async forget(name) {
      // A key that came from the keychain is still in it when the keychain has gone.
      const wasStored = resolved.get(name)?.state === 'stored';
      resolved.delete(name);
      const state = noteKeychain(await secrets.remove(name));
      if (state === 'locked' || state === 'slow') return failKeychain(state);
      if (state === 'absent' && wasStored) return failKeychain(state);
      if (state === 'available') resolved.set(name, { state: 'none' });
      return succeed({ state: 'none' });
    },
  };
}

/** A locked or slow keychain may hold a key; one that is not there holds none. */
function withoutKey(keychain: Exclude<KeychainState, 'available'>): KeyHolding {
  return { state: keychain === 'absent' ? 'none' : 'unreadable' };
}
