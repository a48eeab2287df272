import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import * as v from 'valibot';
import { defaultRetentionDays, RetentionSchema, ServerChoiceSchema } from '../../preload/contract/index.ts';
import type { Log, RetentionSettings, TerminalSettingsStore } from '../core/ports.ts';
import { moveDurably, replaceFile } from '../files/durable-file.ts';

/** Many times what the settings need; a larger file is not ours. */
const maximumBytes = 64 * 1024;

const SettingsSchema = v.strictObject({
  version: v.literal(1),
  server: ServerChoiceSchema,
  /** Not in files written before there was a directory. */
  retentionDays: v.optional(RetentionSchema),
});

type Settings = v.InferOutput<typeof SettingsSchema>;

const nothingChosen: Settings = { version: 1, server: { kind: 'practice' } };

/**
 * Opens the settings at `path`: JSON, at most 64 KiB, mode 0600. A damaged file is kept beside it as
 * `<path>.damaged-<time>` and practice is used; so it is where the file is missing or cannot be read.
 */
export function openSettingsFile(
  path: string,
  log: Log = () => undefined,
): TerminalSettingsStore & RetentionSettings {
  let lastSave: Promise<unknown> = Promise.resolve();

  /** The settings; null where a file is there that cannot be read. */
  async function read(): Promise<Settings | null> {
    const file = await readFile(path);
    if (file.kind === 'missing') return nothingChosen;
    if (file.kind === 'unreadable') {
      log('settings-unreadable');
      return null;
    }
    const settings = v.safeParse(SettingsSchema, parseJson(file.text));
    if (settings.success) return settings.output;
    log('settings-damaged', { kept: await setAside(path) });
    return nothingChosen;
  }

  /** Changes part of the settings; changes come one after another, so that none undoes another. */
  function save(part: Partial<Settings>): Promise<void> {
    const saving = lastSave.then(async () => {
      const before = await read();
      // The choice of the server must not be lost for a smaller one.
      if (before === null && part.server === undefined) throw new Error('The settings cannot be read.');
      const settings: Settings = { ...nothingChosen, ...before, ...part };
      await replaceFile(path, `${JSON.stringify(settings, null, 2)}\n`);
    });
    lastSave = saving.catch(() => undefined);
    return saving;
  }

  return {
    load: async () => ((await read()) ?? nothingChosen).server,
    save: (server) => save({ server }),
    async loadRetention() {
      const { retentionDays } = (await read()) ?? nothingChosen;
      return retentionDays === undefined ? defaultRetentionDays : retentionDays;
    },
    saveRetention: (retentionDays) => save({ retentionDays }),
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
