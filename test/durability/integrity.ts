import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openConnection } from '../../main/store/files/connection.ts';
import { storeKey } from './store-place.ts';

/** What SQLite's own full check finds wrong in each database below a folder, copies and what is set aside included. */
export async function checkFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const wrong: string[] = [];
  for (const entry of entries.filter((one) => one.isFile() && /\.db$/.test(one.name))) {
    const found = checkFile(join(entry.parentPath, entry.name));
    if (found !== 'ok') wrong.push(`${entry.name}: ${found}`);
  }
  return wrong;
}

function checkFile(file: string): string {
  try {
    const db = openConnection(file, storeKey(), { readOnly: true });
    try {
      return String(db.pragma('integrity_check', { simple: true }));
    } finally {
      db.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : 'unreadable';
  }
}
