import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import * as v from 'valibot';
import { ServerChoiceSchema, type ServerChoice } from '../../preload/contract/index.ts';
import type { Log, TerminalSettingsStore } from '../core/ports.ts';
import { moveDurably, replaceFile } from './durable-file.ts';

/** Many times what the settings need; a larger file is not ours. */
const maximumBytes = 64 * 1024;

const SettingsSchema = v.strictObject({ version: v.literal(1), server: ServerChoiceSchema });

const practice: ServerChoice = { kind: 'practice' };

/**
 * Opens the settings at `path`: JSON, at most 64 KiB, mode 0600. A damaged file is kept beside it as
 * `<path>.damaged-<time>` and practice is used; so it is where the file is missing or cannot be read.
 */
export function openSettingsFile(path: string, log: Log = () => undefined): TerminalSettingsStore {
  let lastSave: Promise<void> = Promise.resolve();
  return {
    async load() {
      const file = await readFile(path);
      if (file.kind === 'missing') return practice;
      if (file.kind === 'unreadable') {
        log('settings-unreadable');
        return practice;
      }
      const settings = v.safeParse(SettingsSchema, parseJson(file.text));
      if (settings.success) return settings.output.server;
      log('settings-damaged', { kept: await setAside(path) });
      return practice;
    },
    save(choice) {
      const text = `${JSON.stringify({ version: 1, server: choice }, null, 2)}\n`;
      const saving = lastSave.then(() => replaceFile(path, text));
      lastSave = saving.catch(() => undefined);
      return saving;
    },
  };
}

type FileReading =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

/** Reads a file of limited size; of a larger one nothing is read, which no parser takes for settings. */
async function readFile(path: string): Promise<FileReading> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return { kind: 'read', text: size > maximumBytes ? '' : await file.readFile('utf8') };
    } finally {
      await file.close();
    }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { kind: missing ? 'missing' : 'unreadable' };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Moves a damaged file out of the way, under a name that no older damaged file has; true when done. */
async function setAside(path: string): Promise<boolean> {
  const time = new Date().toISOString().replaceAll(':', '-');
  try {
    await moveDurably(path, `${path}.damaged-${time}-${randomBytes(4).toString('hex')}`);
    return true;
  } catch {
    return false;
  }
}
