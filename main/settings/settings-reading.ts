import { randomBytes } from 'node:crypto';
import { copyFile, constants, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../lib/error-code.ts';
import { syncFolder } from '../lib/node/durable-file.ts';

/** Many times what the settings need; a larger file is not ours. */
const maxBytes = 64 * 1024;

type FileReading =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

/** Reads a file of limited size; of a larger one nothing is read, which no parser takes for settings. */
export async function readSettingsText(path: string): Promise<FileReading> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return { kind: 'read', text: size > maxBytes ? '' : await file.readFile('utf8') };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable' };
  }
}

/**
 * Copies a damaged file to a name that no older damaged file has; rejects when the disk refuses. The file itself
 * stays until another takes its place in one step: a terminal without settings would be an open one.
 */
export async function keepDamaged(path: string): Promise<void> {
  const time = new Date().toISOString().replaceAll(':', '-');
  const kept = `${path}.damaged-${time}-${randomBytes(4).toString('hex')}`;
  await copyFile(path, kept, constants.COPYFILE_EXCL);
  const file = await open(kept, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(kept));
}
