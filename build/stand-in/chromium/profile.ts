import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Chromium's own numbers: 2 refuses without asking. */
const refuse = 2;

/** What Chromium would otherwise ask, offer or fetch; Electron has none of it. */
const preferences = {
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  spellcheck: { dictionaries: [] },
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
  profile: {
    password_manager_enabled: false,
    exit_type: 'Normal',
    default_content_setting_values: {
      usb_guard: refuse,
      hid_guard: refuse,
      serial_guard: refuse,
      bluetooth_guard: refuse,
      file_system_read_guard: refuse,
      file_system_write_guard: refuse,
    },
  },
};

const prefix = 'kiosk-stand-in-';

/** The user that Chromium runs as, because it refuses its own sandbox to root. */
export interface ChromiumUser {
  readonly uid: number;
  readonly gid: number;
}

/** Makes an empty profile of this process in the system's temporary folder, owned by the user. */
export function createProfile(user: ChromiumUser | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const inner = join(folder, 'Default');
  mkdirSync(inner);
  const file = join(inner, 'Preferences');
  writeFileSync(file, JSON.stringify(preferences));
  if (user !== undefined) for (const path of [file, inner, folder]) chownSync(path, user.uid, user.gid);
  return folder;
}

export function removeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Removes the profiles of hosts that were killed before they could; another person's are left alone. */
export function sweepProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    try {
      removeProfile(join(tmpdir(), name));
    } catch {
      // It belongs to another user of this computer, whose next start removes it.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
