import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where files that need not outlast anything are written and synced fastest: in memory, where there is such a folder. */
export function quickFolder(): string {
  const inMemory = '/dev/shm';
  try {
    accessSync(inMemory, constants.W_OK);
    return inMemory;
  } catch {
    return tmpdir();
  }
}
