import { closeSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';

/** Only the kiosk's own user may read what the app writes. */
const privateFile = 0o600;
const privateFolder = 0o700;

/**
 * Replaces a file so that after a crash or power loss either the old or the new text is there, whole.
 * Durable when it resolves; rejects when the disk refuses. Makes missing folders.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: privateFolder });
  const draft = `${path}.new`;
  // A draft left by a crash, or a link laid in its place, is not written through.
  await rm(draft, { force: true });
  const file = await open(draft, 'wx', privateFile);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  await moveDurably(draft, path);
}

/** Renames a file or a folder on one disk and makes its new name survive a power loss. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}

/** Makes the names in a folder survive a power loss. */
export async function syncFolder(path: string): Promise<void> {
  // Windows has no such call for folders.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/*
 * The same for the thread of the store, which does one thing at a time.
 */

/** Makes a folder, and those above it, unless they are there; private to the app's user. */
export function makeFolderSync(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: privateFolder });
}

/** Renames a file or a folder on one disk and makes its new name survive a power loss. */
export function moveDurablySync(from: string, to: string): void {
  renameSync(from, to);
  syncFolderSync(dirname(to));
  if (dirname(from) !== dirname(to)) syncFolderSync(dirname(from));
}

/** Makes the names in a folder survive a power loss. */
export function syncFolderSync(folder: string): void {
  if (process.platform === 'win32') return;
  syncFileSync(folder, 'r');
}

/** Makes a file's content survive a power loss. Windows wants the right to write for that. */
export function syncFileSync(file: string, flags: 'r' | 'r+' = 'r+'): void {
  const descriptor = openSync(file, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
