import { createHash } from 'node:crypto';
import type { StoreFolders } from '../../../../main/core/store-ports.ts';

/** SHA-256 in hexadecimal, as the app is given it. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Folders in memory: which profiles have data, and the key-check value beside it. */
export class FakeFolders implements StoreFolders {
  readonly withData = new Set<string>();
  readonly checks = new Map<string, string>();
  readonly calls: string[] = [];
  readonly aside: string[] = [];
  failing = false;
  copyIsFound = true;

  prepare(profile: string): Promise<string> {
    return this.answer(`prepare ${profile}`, () => `folder of ${profile}`);
  }

  hasData(profile: string): Promise<boolean> {
    return this.answer(`hasData ${profile}`, () => this.withData.has(profile));
  }

  readKeyCheck(profile: string): Promise<string | null> {
    return this.answer(`readKeyCheck ${profile}`, () => this.checks.get(profile) ?? null);
  }

  writeKeyCheck(profile: string, value: string): Promise<void> {
    return this.answer(`writeKeyCheck ${profile}`, () => void this.checks.set(profile, value));
  }

  setAside(profile: string): Promise<void> {
    return this.answer(`setAside ${profile}`, () => {
      this.aside.push(profile);
      this.withData.delete(profile);
      this.checks.delete(profile);
    });
  }

  useCopy(profile: string, name: string, key: Uint8Array): Promise<boolean> {
    return this.answer(
      `useCopy ${profile} ${name} ${Buffer.from(key).toString('hex')}`,
      () => this.copyIsFound,
    );
  }

  private answer<T>(call: string, work: () => T): Promise<T> {
    this.calls.push(call);
    if (this.failing) return Promise.reject(new Error('EIO'));
    return Promise.resolve(work());
  }
}
