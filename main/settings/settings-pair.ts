import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../lib/log.ts';
import { replaceFile, syncFolder } from '../lib/node/durable-file.ts';
import { hasRottenNames, hasUnknownNames } from './rotten-names.ts';
import { keepDamaged, readSettingsText } from './settings-reading.ts';
import {
  nothingChosen,
  parseSettings,
  replaceDamaged,
  writeSettings,
  type Settings,
} from './settings-schema.ts';

/** The settings in two files; one call after another, and one process: the app's lock keeps a second one off its data. */
export interface SettingsPair {
  /** The settings; null where a file that may hold them cannot be read just now. */
  read(): Promise<Settings | null>;
  /** Durable when it resolves; rejects where the disk refuses the file, and not where it only refuses the copy. */
  write(settings: Settings): Promise<void>;
}

interface DamagedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Keeps settings in the file at `path` and, the same to the byte, in `<path>.copy`, both of mode 0600. The file goes
 * before its copy; a file that is damaged or missing is restored from a whole copy, and so is one in which a
 * name or a choice has rotted. What is damaged is kept beside it as `<name>.damaged-<time>`.
 */
export function openSettingsPair(path: string, log: Log): SettingsPair {
  const copyPath = `${path}.copy`;
  /** The text of the file once no copy beside it says anything else; null while that is not known. */
  let paired: string | null = null;
  let keptText: string | null = null;

  async function removeCopy(): Promise<boolean> {
    try {
      await rm(copyPath, { force: true });
      await syncFolder(dirname(copyPath));
      return true;
    } catch {
      return false;
    }
  }

  /** Rather no copy than an old one, which would bring a PIN or a mode back: one that cannot be replaced is removed. */
  async function writeCopy(text: string): Promise<boolean> {
    try {
      await replaceFile(copyPath, text);
      paired = text;
      return true;
    } catch {
      const removed = await removeCopy();
      // One that cannot even be removed is tried again at each read, while the file is whole.
      paired = removed ? text : null;
      log('settings-copy-not-written', { removed });
      return false;
    }
  }

  /** Renews what a kill between the two writes, or bit rot, left beside a whole file; makes none where none is. */
  async function mendCopy(text: string): Promise<void> {
    if (text === paired) return;
    const copy = await readSettingsText(copyPath);
    if (copy.kind === 'missing' || (copy.kind === 'read' && copy.text === text)) {
      paired = text;
      return;
    }
    if (await writeCopy(text)) log('settings-copy-renewed');
  }

  /** Puts a text in the place of the file, once the damaged ones are kept; false where the disk refuses: all stays. */
  async function putInPlace(text: string, damaged: readonly DamagedFile[]): Promise<boolean> {
    const found = damaged.map((file) => file.text).join('\n');
    try {
      // Once: a disk that takes these and refuses the rest must not be filled with them.
      if (found !== keptText) for (const file of damaged) await keepDamaged(file.path);
      if (damaged.length > 0) keptText = found;
      await replaceFile(path, text);
      return true;
    } catch {
      return false;
    }
  }

  async function restore(
    settings: Settings,
    text: string,
    damaged: readonly DamagedFile[],
  ): Promise<Settings> {
    const written = await putInPlace(text, damaged);
    log('settings-restored', { written });
    return settings;
  }

  async function replace(damaged: readonly DamagedFile[]): Promise<Settings> {
    const settings = replaceDamaged(damaged.map((file) => file.text));
    const text = writeSettings(settings);
    const kept = await putInPlace(text, damaged);
    if (kept) await writeCopy(text);
    log('settings-damaged', { kept });
    return settings;
  }

  async function readWhole(settings: Settings, text: string): Promise<Settings> {
    if (text !== paired && hasUnknownNames(settings)) {
      const copy = await readSettingsText(copyPath);
      // It may be the only one that holds the PIN.
      if (copy.kind === 'unreadable') return settings;
      const copied = copy.kind === 'read' ? parseSettings(copy.text) : null;
      if (copy.kind === 'read' && copied !== null && hasRottenNames(settings, copied))
        return restore(copied, copy.text, [{ path, text }]);
    }
    await mendCopy(text);
    return settings;
  }

  return {
    async read() {
      const file = await readSettingsText(path);
      const settings = file.kind === 'read' ? parseSettings(file.text) : null;
      if (file.kind === 'read' && settings !== null) return readWhole(settings, file.text);
      // A copy that is there and cannot be read just now may be whole: nothing takes its place by itself.
      const copy = file.kind === 'unreadable' ? file : await readSettingsText(copyPath);
      if (copy.kind === 'unreadable') {
        log('settings-unreadable');
        return null;
      }
      const damaged = file.kind === 'read' ? [{ path, text: file.text }] : [];
      if (copy.kind === 'missing') return damaged.length === 0 ? nothingChosen : replace(damaged);
      const copied = parseSettings(copy.text);
      // Also without the file: a repair of the disk that drops it must not open a terminal.
      if (copied !== null) return restore(copied, copy.text, damaged);
      return replace([...damaged, { path: copyPath, text: copy.text }]);
    },
    async write(settings) {
      const text = writeSettings(settings);
      // The file first: until it is whole, the copy is what was saved last.
      await replaceFile(path, text);
      await writeCopy(text);
    },
  };
}
