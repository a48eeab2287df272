import { defaultPreferences, defaultRetentionDays, mergePreferences } from '../../preload/contract/index.ts';
import type {
  Log,
  PinStore,
  PreferencesStore,
  RetentionSettings,
  TerminalSettingsStore,
} from '../core/ports.ts';
import { replaceFile } from '../files/durable-file.ts';
import { keepDamaged, readSettingsText } from './settings-reading.ts';
import { lostPin, nothingChosen, parseSettings, replaceDamaged, type Settings } from './settings-schema.ts';

/** Everything that is kept outside keychain and databases. */
export type SettingsFile = TerminalSettingsStore & RetentionSettings & PreferencesStore & PinStore;

/**
 * Opens the settings at `path`: JSON, at most 64 KiB, mode 0600. A damaged file is kept beside it as
 * `<path>.damaged-<time>` and practice is used; so it is where the file is missing or cannot be read. The staff PIN is
 * not as forgiving: where it cannot be known, `loadPin` rejects until the PIN is taken away or set.
 */
export function openSettingsFile(path: string, log: Log = () => undefined): SettingsFile {
  let last: Promise<unknown> = Promise.resolve();
  let keptText: string | null = null;

  /** One after another, so that no change undoes another and a damaged file is replaced once. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const running = last.then(run);
    last = running.catch(() => undefined);
    return running;
  }

  const write = (settings: Settings) => replaceFile(path, `${JSON.stringify(settings, null, 2)}\n`);

  /** Puts settings in the place of a damaged file; where the disk refuses, the damaged file stays. */
  async function replace(text: string): Promise<Settings> {
    const settings = replaceDamaged(text);
    try {
      // Once: a disk that takes the copy and refuses the rest must not be filled with copies.
      if (text !== keptText) await keepDamaged(path);
      keptText = text;
      await write(settings);
      log('settings-damaged', { kept: true });
    } catch {
      log('settings-damaged', { kept: false });
    }
    return settings;
  }

  /** The settings; null where a file is there that cannot be read. */
  async function read(): Promise<Settings | null> {
    const file = await readSettingsText(path);
    if (file.kind === 'missing') return nothingChosen;
    if (file.kind === 'read') return parseSettings(file.text) ?? (await replace(file.text));
    log('settings-unreadable');
    return null;
  }

  const load = async () => (await inTurn(read)) ?? nothingChosen;

  const save = (part: Partial<Settings>) =>
    inTurn(async () => {
      const before = await read();
      // The choice of the server must not be lost for a smaller one.
      if (before === null && part.server === undefined) throw new Error('The settings cannot be read.');
      await write({ ...(before ?? { ...nothingChosen, staffPin: lostPin }), ...part });
    });

  return {
    load: async () => (await load()).server,
    save: (server) => save({ server }),
    async loadRetention() {
      const { retentionDays } = await load();
      return retentionDays === undefined ? defaultRetentionDays : retentionDays;
    },
    saveRetention: (retentionDays) => save({ retentionDays }),
    loadPreferences: async () => mergePreferences(defaultPreferences, (await load()).preferences ?? {}),
    savePreferences: (preferences) => save({ preferences }),
    async loadPin() {
      const settings = await inTurn(read);
      if (settings === null || settings.staffPin === lostPin) throw new Error('The PIN cannot be read.');
      return settings.staffPin ?? null;
    },
    savePin: (record) => save({ staffPin: record ?? undefined }),
  };
}
