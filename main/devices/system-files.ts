import { readdir, readFile } from 'node:fs/promises';

/** Files in which the kernel tells of its devices; what is not there, or may not be read, is null or nothing. */
export interface SystemFiles {
  readonly text: (path: string) => Promise<string | null>;
  readonly bytes: (path: string) => Promise<Uint8Array | null>;
  readonly names: (folder: string) => Promise<readonly string[]>;
}

/** Reads under this root, which ends with a slash; paths are from there on. */
export function openSystemFiles(root: string): SystemFiles {
  // Put together as they are: `..` behind a link of the kernel's leads elsewhere than it would by the names alone.
  const read = (path: string) => readFile(`${root}${path}`).catch(() => null);
  return {
    bytes: read,
    text: async (path) => (await read(path))?.toString('utf8') ?? null,
    names: async (folder) => (await readdir(`${root}${folder}`).catch(() => [])).sort(),
  };
}
