import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { StoreFolders } from '../../core/store-ports.ts';
import { errorCode } from '../../lib/error-code.ts';
import { moveDurably, replaceFile, syncFolder } from '../../lib/node/durable-file.ts';
import { timeStamp } from './disk.ts';
import { StoreError } from './store-error.ts';

const privateFolder = 0o700;
const asideName = 'set-aside';

/** Many times what the key-check value needs; a longer file is not ours. */
const maxKeyCheck = 4096;

const KeyCheckSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({ version: v.literal(1), keyCheck: v.pipe(v.string(), v.regex(/^[0-9a-f]{1,128}$/)) }),
);

/** The folders of the servers' data below `root`. Each call rejects where the disk refuses. */
export function openStoreFolders(root: string): StoreFolders {
  const folderOf = (profile: string) => join(root, folderName(profile));
  const keyCheckOf = (profile: string) => join(folderOf(profile), 'key-check.json');
  return {
    async prepare(profile) {
      const folder = folderOf(profile);
      await mkdir(folder, { recursive: true, mode: privateFolder });
      // One that was there already may have been laid open.
      await chmod(folder, privateFolder);
      // A new folder's name is durable with the folder that it is in.
      await syncFolder(root);
      await syncFolder(dirname(root));
      return folder;
    },
    async hasData(profile) {
      const folder = folderOf(profile);
      const names = [...(await namesIn(folder)), ...(await namesIn(join(folder, 'copies')))];
      return names.some((name) => /\.db(-wal|\.ready)?$/.test(name));
    },
    async readKeyCheck(profile) {
      const text = await readShortFile(keyCheckOf(profile));
      const parsed = v.safeParse(KeyCheckSchema, text);
      return parsed.success ? parsed.output.keyCheck : null;
    },
    async writeKeyCheck(profile, value) {
      await replaceFile(keyCheckOf(profile), `${JSON.stringify({ version: 1, keyCheck: value })}\n`);
    },
    async setAside(profile) {
      if ((await namesIn(folderOf(profile))).length === 0) return;
      const aside = join(root, asideName);
      await mkdir(aside, { recursive: true, mode: privateFolder });
      await syncFolder(root);
      await moveDurably(folderOf(profile), await freePath(join(aside, folderName(profile))));
    },
    async useCopy(profile, name, key) {
      // Loaded when it is needed: main itself uses no database otherwise.
      const { restoreCopy } = await import('../outbox/restore-copy.ts');
      return restoreCopy(folderOf(profile), name, key, Date.now());
    },
  };
}

/** A profile's folder. An address is no fit name for one, and may be longer than a name can be. */
export function folderName(profile: string): string {
  if (/^[a-z]{1,20}$/.test(profile)) return profile;
  const [, address] = /^custom:(.+)$/s.exec(profile) ?? [];
  if (address === undefined) throw new StoreError('defect', 'unknown-profile');
  return `custom-${createHash('sha256').update(address, 'utf8').digest('hex').slice(0, 16)}`;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function readShortFile(path: string): Promise<string | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return size > maxKeyCheck ? null : await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A name with the time in it that nothing has yet. */
async function freePath(base: string): Promise<string> {
  const stamp = `${base}-${timeStamp(Date.now())}`;
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? stamp : `${stamp}-${number}`;
    try {
      await lstat(path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return path;
      throw error;
    }
  }
}
