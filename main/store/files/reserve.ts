import { randomFillSync } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { lengthOf, roomLeft } from './disk.ts';
import { syncFolderSync } from '../../lib/node/durable-file.ts';

const blockLength = 256 * 1024;

/**
 * Space kept for a full disk: a file that is given up so that the outbox can still write down what became of the
 * changes that are on their way. It holds random bytes, because a disk may keep zeros without giving them room.
 */
export class Reserve {
  readonly #file: string;
  readonly #bytes: number;

  constructor(file: string, bytes: number) {
    this.#file = file;
    this.#bytes = bytes;
  }

  get held(): boolean {
    return lengthOf(this.#file) === this.#bytes;
  }

  /** Makes it unless it is there; answers whether it is. */
  hold(): boolean {
    if (this.held) return true;
    try {
      rmSync(this.#file, { force: true });
      if (roomLeft(dirname(this.#file)) < this.#bytes) return false;
      this.#write();
      return true;
    } catch {
      // Half a reserve would take the last room and not count as one.
      this.release();
      return false;
    }
  }

  /** Gives the space back to the disk; answers whether there was any. */
  release(): boolean {
    try {
      if (lengthOf(this.#file) <= 0) return false;
      // On some full disks a file can be emptied but not removed.
      truncateSync(this.#file);
      rmSync(this.#file, { force: true });
      syncFolderSync(dirname(this.#file));
      return true;
    } catch {
      return false;
    }
  }

  #write(): void {
    const file = openSync(this.#file, 'wx', 0o600);
    try {
      const block = Buffer.allocUnsafe(blockLength);
      for (let left = this.#bytes; left > 0;) {
        randomFillSync(block);
        left -= writeSync(file, block, 0, Math.min(left, blockLength));
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    syncFolderSync(dirname(this.#file));
  }
}
