import type { SecretStore } from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import type { Redactor } from '../../lib/redaction.ts';
import type { StoreFolders } from '../store-ports.ts';

/** What is known of the key of one server's data. */
type DataKeyFinding =
  /** `checked`: the key-check value beside the data is of this key. */
  | { readonly kind: 'found'; readonly key: Uint8Array; readonly checked: boolean }
  /** There is no keychain to keep a key in. */
  | { readonly kind: 'absent'; readonly hasData: boolean }
  | { readonly kind: 'locked' | 'key-missing' | 'wrong-key' | 'failed' };

/** Finds and makes the keys of this terminal's data, one keychain item for each server profile. */
export interface DataKeyProvider {
  /**
   * The key of this profile's data, made only where the keychain is proven readable and there is nothing
   * of this profile on the disk (docs/design.md, promise 4). What resolves as `found` is in the keychain, read back and compared.
   */
  find(profile: string): Promise<DataKeyFinding>;
  /** Writes the key-check value beside data that this key has opened. */
  confirm(profile: string, key: Uint8Array): Promise<void>;
}

export interface DataKeyDependencies {
  readonly secrets: SecretStore;
  readonly folders: Pick<StoreFolders, 'hasData' | 'prepare' | 'readKeyCheck' | 'writeKeyCheck'>;
  /** 32 bytes from a secure source. */
  readonly makeKey: () => Uint8Array;
  /** SHA-256 in hexadecimal. */
  readonly digest: (bytes: Uint8Array) => string;
  readonly redactor: Pick<Redactor, 'add'>;
  readonly log: Log;
}

/** 64 bits tell keys apart, and say nothing of a key of 256. */
const checkLength = 16;

/** Creates the provider; the keychain is asked at the first `find`. */
export function createDataKeyProvider(dependencies: DataKeyDependencies): DataKeyProvider {
  const { secrets, folders, makeKey, digest, redactor, log } = dependencies;
  const checkOf = (key: Uint8Array) => digest(key).slice(0, checkLength);

  async function make(profile: string): Promise<DataKeyFinding> {
    const key = makeKey();
    const secret = Buffer.from(key).toString('hex');
    redactor.add(secret);
    const written = await secrets.write(itemName(profile), secret);
    if (written.kind === 'unavailable') return withoutKeychain(written.keychain, false);
    log('data-key-made');
    await folders.prepare(profile);
    await folders.writeKeyCheck(profile, checkOf(key));
    return { kind: 'found', key, checked: true };
  }

  /** A key that is in the keychain, held against the data that is there. */
  async function checkKey(
    profile: string,
    secret: string,
    check: string | null,
    hasData: boolean,
  ): Promise<DataKeyFinding> {
    redactor.add(secret);
    const key = parseKey(secret);
    if (key === null) {
      log('data-key-unreadable');
      return hasData ? { kind: 'wrong-key' } : make(profile);
    }
    if (check !== null && check !== checkOf(key)) return { kind: 'wrong-key' };
    if (check === null && !hasData) {
      // A start that ended between the key and its check value.
      await folders.prepare(profile);
      await folders.writeKeyCheck(profile, checkOf(key));
      return { kind: 'found', key, checked: true };
    }
    return { kind: 'found', key, checked: check !== null };
  }

  async function find(profile: string): Promise<DataKeyFinding> {
    const check = await folders.readKeyCheck(profile);
    // A check value without files still says that a key was in use here.
    const hasData = check !== null || (await folders.hasData(profile));
    const reading = await secrets.read(itemName(profile));
    switch (reading.kind) {
      case 'found':
        return checkKey(profile, reading.secret, check, hasData);
      case 'missing':
        return hasData ? { kind: 'key-missing' } : make(profile);
      case 'unavailable':
        return withoutKeychain(reading.keychain, hasData);
    }
  }

  return {
    async find(profile) {
      try {
        return await find(profile);
      } catch {
        log('data-folder-failed');
        return { kind: 'failed' };
      }
    },
    confirm: (profile, key) => folders.writeKeyCheck(profile, checkOf(key)),
  };
}

function itemName(profile: string): string {
  return `data-key:${profile}`;
}

/** A locked or slow keychain may hold a key; where there is none, nothing can be kept. */
function withoutKeychain(keychain: 'locked' | 'slow' | 'absent', hasData: boolean): DataKeyFinding {
  return keychain === 'absent' ? { kind: 'absent', hasData } : { kind: 'locked' };
}

/** 32 bytes from 64 hexadecimal digits; null where the item holds something else. */
function parseKey(secret: string): Uint8Array | null {
  return /^[0-9a-f]{64}$/.test(secret) ? new Uint8Array(Buffer.from(secret, 'hex')) : null;
}
