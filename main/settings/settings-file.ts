import { defaultPreferences, defaultRetentionDays, mergePreferences } from '../../preload/contract/index.ts';
import type { PinStore, PreferencesStore, RetentionSettings, TerminalSettingsStore } from '../core/ports.ts';
import type { Log } from '../lib/log.ts';
import { createSerialQueue } from '../lib/serial-queue.ts';
import { openSettingsPair } from './settings-pair.ts';
import { lostPin, nothingChosen, type Settings } from './settings-schema.ts';
import { keepUnknown } from './unknown-settings.ts';

/** Everything that is kept outside keychain and databases. */
export type SettingsFile = TerminalSettingsStore & RetentionSettings & PreferencesStore & PinStore;

/**
 * Opens the settings at `path`: JSON, at most 64 KiB, mode 0600, with a copy beside it at `<path>.copy` that stands in
 * where the file is damaged or missing. Where both are, and where they cannot be read, practice is used. The staff PIN
 * is not as forgiving: where it cannot be known, `loadPin` rejects until the PIN is taken away or set.
 */
export function openSettingsFile(path: string, log: Log = () => undefined): SettingsFile {
  const pair = openSettingsPair(path, log);
  /** One after another, so that no change undoes another and a damaged file is replaced once. */
  const inTurn = createSerialQueue();

  const load = async () => (await inTurn(() => pair.read())) ?? nothingChosen;

  const save = (part: Partial<Settings>) =>
    inTurn(async () => {
      const before = await pair.read();
      // The choice of the server must not be lost for a smaller one.
      if (before === null && part.server === undefined) throw new Error('The settings cannot be read.');
      const kept = before ?? { ...nothingChosen, staffPin: lostPin };
      const unknown = keepUnknown(kept.unknown, part.preferences ?? {});
      await pair.write({ ...kept, ...part, unknown });
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
      const settings = await inTurn(() => pair.read());
      if (settings === null || settings.staffPin === lostPin) throw new Error('The PIN cannot be read.');
      return settings.staffPin ?? null;
    },
    savePin: (record) => save({ staffPin: record ?? undefined }),
  };
}
