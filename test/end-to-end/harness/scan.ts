import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { spellings } from '../../support/main/leak-scan.ts';

/** The spellings of a secret that stand in some bytes. */
export function findIn(secret: string, content: Buffer | string): string[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return spellings(secret)
    .flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
    .filter((needle) => bytes.includes(needle))
    .map((needle) => needle.toString('latin1'));
}

/** The files below a folder in which a secret stands; a file that vanishes meanwhile is passed over. */
export async function findInFiles(secret: string, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (findIn(secret, content).length > 0 || findIn(secret, entry.name).length > 0) found.push(path);
  }
  return found;
}

/** How many files a scan of this folder reads, so that an empty scan is noticed. */
export async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((one) => one.isFile()).length;
}

/** A snapshot of everything that the page's JavaScript holds, in all its worlds, after a collection. */
export async function takeHeapSnapshot(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}
