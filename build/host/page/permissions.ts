import type { DevToolsSession } from '../chromium/dev-tools.ts';
import type { Permission } from '../electron/sessions.ts';
import { toChromium } from '../addresses.ts';
import type { HostPage } from './host-page.ts';

/** Electron's permission and the names that Chromium's Browser.setPermission knows it by. */
const permissions: readonly (readonly [Permission, readonly string[]])[] = [
  ['automatic-fullscreen', ['automatic-fullscreen']],
  ['background-fetch', ['background-fetch']],
  ['background-sync', ['background-sync']],
  ['captured-surface-control', ['captured-surface-control']],
  ['clipboard-read', ['clipboard-read']],
  ['clipboard-sanitized-write', ['clipboard-write']],
  ['display-capture', ['display-capture']],
  ['geolocation', ['geolocation']],
  ['hand-tracking', ['hand-tracking']],
  ['idle-detection', ['idle-detection']],
  ['keyboardLock', ['keyboard-lock']],
  ['local-fonts', ['local-fonts']],
  ['local-network-access', ['local-network-access']],
  ['media', ['camera', 'microphone']],
  ['midi', ['midi']],
  ['nfc', ['nfc']],
  ['notifications', ['notifications']],
  ['payment-handler', ['payment-handler']],
  ['periodic-background-sync', ['periodic-background-sync']],
  ['persistent-storage', ['persistent-storage']],
  ['pointerLock', ['pointer-lock']],
  ['screen-wake-lock', ['screen-wake-lock']],
  ['sensors', ['accelerometer', 'gyroscope', 'magnetometer', 'ambient-light-sensor']],
  ['smart-card', ['smart-card']],
  ['speaker-selection', ['speaker-selection']],
  ['storage-access', ['storage-access']],
  ['system-wake-lock', ['system-wake-lock']],
  ['top-level-storage-access', ['top-level-storage-access']],
  ['web-app-installation', ['web-app-installation']],
  ['web-printing', ['web-printing']],
  ['window-management', ['window-management']],
];

/**
 * Tells Chromium main's answers for an origin, before its page is loaded: Electron asks main at the
 * moment of the request, Chromium would ask a person. Answers the names that Chromium did not know.
 */
export async function applyPermissions(
  root: DevToolsSession,
  page: HostPage,
  url: string,
): Promise<string[]> {
  const origin = new URL(toChromium(url)).origin;
  const unknown: string[] = [];
  const tell = async (permission: Permission, name: string): Promise<void> => {
    const granted = await page.session.isGranted(permission, page.contents, url);
    const setting = granted ? 'granted' : 'denied';
    await root
      .send('Browser.setPermission', { permission: { name }, setting, origin })
      .catch(() => unknown.push(name));
  };
  await Promise.all(
    permissions.flatMap(([permission, names]) => names.map((name) => tell(permission, name))),
  );
  return unknown;
}
