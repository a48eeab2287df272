import { openKeychainCall } from '../../../main/secrets/keychain-call.ts';
import type { KeychainBinding } from '../../../main/secrets/keychain-binding.ts';
import { createSecretStore } from '../../../main/secrets/secret-store.ts';

/** Ways in which one call to a keychain goes wrong. */
export const faults = [
  'no-service',
  'locked-error',
  'hangs',
  'locks-here',
  'locked-only-here',
  'forgets',
  'truncates',
  'binding-missing',
] as const;

export type Fault = (typeof faults)[number];

/** Behaves as libsecret does: while locked, get answers null, delete false, and set fails. */
export class FakeKeyring implements KeychainBinding {
  readonly items = new Map<string, string>();
  locked = false;
  /** Locks it for single calls, counted from 0, beside `locked`. */
  isLockedAt: (call: number) => boolean = () => false;
  calls = 0;
  private readonly fault: Fault | null;
  private readonly moment: number;

  /** The fault strikes at the given call, counted from 0. */
  constructor(fault: Fault | null = null, moment = 0) {
    this.fault = fault;
    this.moment = moment;
  }

  async getPassword(_service: string, account: string): Promise<string | null> {
    return this.answer((locked, struck) => {
      const secret = locked || struck('forgets') ? undefined : this.items.get(account);
      return (struck('truncates') ? secret?.slice(0, 3) : secret) ?? null;
    });
  }

  async setPassword(_service: string, account: string, password: string): Promise<void> {
    return this.answer((locked, struck) => {
      if (locked) throw new Error('Cannot create an item in a locked collection');
      if (!struck('forgets')) this.items.set(account, struck('truncates') ? password.slice(0, 3) : password);
    });
  }

  async deletePassword(_service: string, account: string): Promise<boolean> {
    return this.answer((locked, struck) => !locked && !struck('forgets') && this.items.delete(account));
  }

  private async answer<T>(run: (locked: boolean, struck: (fault: Fault) => boolean) => T): Promise<T> {
    const fault = this.calls === this.moment ? this.fault : null;
    const locked = this.isLockedAt(this.calls);
    this.calls += 1;
    if (fault === 'no-service') throw new Error('The name org.freedesktop.secrets was not provided');
    if (fault === 'locked-error') throw new Error('Cannot get secret of a locked object');
    if (fault === 'hangs') return new Promise<never>(() => undefined);
    if (fault === 'locks-here') this.locked = true;
    return run(this.locked || locked || fault === 'locked-only-here', (name) => fault === name);
  }

  /** The store under test on this keyring, with a deadline of a few milliseconds. */
  open() {
    const keychain = openKeychainCall({ timeoutMilliseconds: 5, onHung: () => () => undefined });
    const loadBinding = (): Promise<KeychainBinding> =>
      this.fault === 'binding-missing'
        ? Promise.reject(new Error('Failed to load keytar native addon'))
        : Promise.resolve(this);
    return createSecretStore({ service: 'test', keychain, loadBinding });
  }
}
