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
  /** What is known of a key; asks the keychain only when nothing is settled. */
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

/** Opens the custody of all keys of this terminal. */
export function createApiKeyStore({ secrets, redactor, log }: ApiKeyStoreDependencies): ApiKeyStore {
  /** What is settled: a key in hand, or the proof that there is none. */
  const settled = new Map<string, KeyHolding>();
  let keychain: KeychainState | undefined;

  function hear(answer: SecretReading | SecretWriting): KeychainState {
    const state = answer.kind === 'unavailable' ? answer.keychain : 'available';
    if (state !== keychain) log('keychain-answered', { keychain: state });
    keychain = state;
    return state;
  }

  /** While the keychain does not serve, an earlier proof that there is no key proves nothing. */
  function unsettle(name: string): void {
    if (settled.get(name)?.state === 'none') settled.delete(name);
  }

  async function read(name: string): Promise<KeyHolding> {
    const reading = await secrets.read(name);
    hear(reading);
    const held = settled.get(name);
    // What a person entered in this run is newer than anything the keychain can hold.
    if (held?.state === 'this-run') return held;
    if (reading.kind === 'unavailable') {
      unsettle(name);
      return settled.get(name) ?? withoutKey(reading.keychain);
    }
    const holding = judge(reading);
    if (holding.state === 'unreadable') settled.delete(name);
    else settled.set(name, holding);
    return holding;
  }

  function judge(reading: Exclude<SecretReading, { kind: 'unavailable' }>): KeyHolding {
    if (reading.kind === 'missing') return { state: 'none' };
    redactor.add(reading.secret);
    const key = v.safeParse(ApiKeySchema, reading.secret);
    if (key.success) return { state: 'stored', key: key.output };
    log('stored-key-unreadable');
    return { state: 'unreadable' };
  }

  const find = async (name: string) => settled.get(name) ?? (await read(name));

  return {
    keychain: () => keychain ?? 'absent',
    find,
    check: (name) => (keychain === 'available' ? find(name) : read(name)),
    async store(name, key) {
      redactor.add(key);
      const state = hear(await secrets.write(name, key));
      if (state === 'locked' || state === 'slow') {
        unsettle(name);
        return failKeychain(state);
      }
      const holding: KeyHolding = { state: state === 'available' ? 'stored' : 'this-run', key };
      settled.set(name, holding);
      return succeed(holding);
    },
    async forget(name) {
      // A key that came from the keychain is still in it when the keychain has gone.
      const wasStored = settled.get(name)?.state === 'stored';
      settled.delete(name);
      const state = hear(await secrets.remove(name));
      if (state === 'locked' || state === 'slow') return failKeychain(state);
      if (state === 'absent' && wasStored) return failKeychain(state);
      if (state === 'available') settled.set(name, { state: 'none' });
      return succeed({ state: 'none' });
    },
  };
}

/** A locked or slow keychain may hold a key; one that is not there holds none. */
function withoutKey(keychain: Exclude<KeychainState, 'available'>): KeyHolding {
  return { state: keychain === 'absent' ? 'none' : 'unreadable' };
}
