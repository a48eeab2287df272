import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnection } from '../../main/store/files/connection.ts';
import { DirectoryDatabase } from '../../main/store/directory/database.ts';
import type { Account, CachedAccount } from '../../preload/contract/index.ts';
import { makeAccounts } from './people.ts';

/** Encrypts data that is made up; a real one comes from the keychain. */
export const benchKey: Uint8Array = new Uint8Array(32).fill(7);

/** A folder that is removed at the end, whatever happens. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const perTransaction = 5_000;

/** Fills the directory of a store's folder, as if each account had been seen a minute after the one before. */
export function fillDirectory(folder: string, count: number): void {
  const db = openConnection(join(folder, 'directory.db'), benchKey);
  try {
    const directory = new DirectoryDatabase(db);
    let moment = Date.UTC(2026, 0);
    const fill = (accounts: readonly Account[]) => {
      const cachedAccounts: CachedAccount[] = accounts.map((account) => ({
        account,
        confirmedAt: (moment += 60_000),
      }));
      directory.recordAll(cachedAccounts);
    };
    for (const accounts of batches(makeAccounts(count), perTransaction)) fill(accounts);
  } finally {
    db.close();
  }
}

/** Cuts a sequence into lists of a length, the last one shorter. */
export function* batches<T>(values: Iterable<T>, length: number): Generator<T[]> {
  let batch: T[] = [];
  for (const value of values) {
    if (batch.push(value) < length) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
