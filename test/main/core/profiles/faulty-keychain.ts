import type { SecretReading, SecretStore, SecretWriting } from '../../../../main/core/ports.ts';
import { FakeKeyring } from '../../secrets/fake-keyring.ts';

/** Ways in which a keychain fails the key of the data. */
export const keychainFaults = [
  'absent',
  'locked',
  'slow',
  'missing',
  'wrong-key',
  'changed-key',
  'error-on-write',
  'error-on-read-back',
] as const;

export type KeychainFault = (typeof keychainFaults)[number];

/** No key of anything: what a keychain holds that belongs to something else. */
const somebodyElses = 'not a key at all';

/**
 * A keychain under the real secret store, on a fake keyring. `fault` strikes from the moment it is set.
 * It notes what was written, so that a test sees whether a key was made or taken away.
 */
export class FaultyKeychain implements SecretStore {
  readonly keyring = new FakeKeyring();
  readonly written: string[] = [];
  fault: KeychainFault | null = null;
  private readonly store: SecretStore = this.keyring.open();

  async read(name: string): Promise<SecretReading> {
    this.prepare(name);
    if (this.fault === 'absent' || this.fault === 'slow')
      return { kind: 'unavailable', keychain: this.fault };
    return this.store.read(name);
  }

  async write(name: string, secret: string): Promise<SecretWriting> {
    this.prepare(name);
    if (this.fault === 'absent' || this.fault === 'slow')
      return { kind: 'unavailable', keychain: this.fault };
    if (this.fault === 'error-on-write') return { kind: 'unavailable', keychain: 'locked' };
    this.written.push(name);
    const written = await this.store.write(name, secret);
    return this.fault === 'error-on-read-back' ? { kind: 'unavailable', keychain: 'locked' } : written;
  }

  remove(name: string): Promise<SecretWriting> {
    return this.store.remove(name);
  }

  private prepare(name: string): void {
    const { items } = this.keyring;
    this.keyring.locked = this.fault === 'locked';
    if (!name.startsWith('data-key:')) return;
    if (this.fault === 'missing') items.delete(name);
    if (this.fault === 'wrong-key') items.set(name, somebodyElses);
    if (this.fault === 'changed-key') items.set(name, 'c'.repeat(64));
  }
}
