import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { defaultPreferences, type Preferences } from '../../../preload/contract/index.ts';
import type { PinRecord } from '../../../main/core/ports.ts';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';

/** What lies where a file should: its text, or null where nothing does. */
export type Lying = string | null;

/** What a start finds: mode, server, and the PIN's hash, `none` or `unknown`; and what it logs. */
export interface Found {
  readonly mode: Preferences['mode'];
  readonly server: string;
  readonly pin: string;
  readonly events: readonly string[];
}

export const record = (hash: string): PinRecord => ({ hash, misses: 0, lastMissAt: null });

/** The text of settings with one PIN; the mode is told apart too. */
export const settingsText = (mode: Preferences['mode'], hash: string | null): string =>
  `${JSON.stringify({
    version: 1,
    server: { kind: 'official' },
    preferences: { ...defaultPreferences, mode },
    ...(hash === null ? {} : { staffPin: record(hash) }),
  })}\n`;

/** A folder for the settings file and its copy, removed after the test. */
export function openPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-copy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'settings.json');
  const copy = `${path}.copy`;

  function put(file: string, text: Lying): void {
    rmSync(file, { recursive: true, force: true });
    if (text !== null) writeFileSync(file, text);
  }

  async function start(): Promise<Found> {
    const events: string[] = [];
    const settings = openSettingsFile(path, (event) => void events.push(event));
    const pin = await settings.loadPin().then(
      (found) => found?.hash ?? 'none',
      () => 'unknown',
    );
    const { mode } = await settings.loadPreferences();
    return { mode, server: (await settings.load()).kind, pin, events };
  }

  /** Makes a name that nothing can be renamed to, written to or removed without more ado. */
  function block(file: string): void {
    rmSync(file, { recursive: true, force: true });
    mkdirSync(file);
    writeFileSync(join(file, 'in the way'), '');
  }

  return { folder, path, copy, put, start, block, textOf: (file: string) => readFileSync(file, 'utf8') };
}
