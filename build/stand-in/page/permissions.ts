import type { Permission } from '../electron/sessions.ts';
import { toChromium } from '../addresses.ts';
import type { HostPage } from './host-page.ts';

/** Electron's permission and the names that Chromium's Browser.setPermission knows it by. */
const permissions: readonly (readonly [Permission, readonly string[]])[] = [
  ['background-fetch', ['background-fetch']],
  ['background-sync', ['background-sync']],
  ['captured-surface-control', ['captured-surface-control']],
  ['clipboard-read', ['clipboard-read']],
  ['clipboard-sanitized-write', ['clipboard-write']],
  ['display-capture', ['display-capture']],
  ['geolocation', ['geolocation']],
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
  ['speaker-selection', ['speaker-selection']],
  ['storage-access', ['storage-access']],
  ['system-wake-lock', ['system-wake-lock']],
  ['top-level-storage-access', ['top-level-storage-access']],
  ['web-app-installation', ['web-app-installation']],
  ['window-management', ['window-management']],
];

/**
 * Tells Chromium main's answers for the origin of a page, before it is loaded: Electron asks main at the
 * moment of the request, Chromium would ask a person.
 */
export async function applyPermissions(page: HostPage, url: string): Promise<void> {
  const { root } = page.chromium.pipe;
  const origin = new URL(toChromium(url)).origin;
  const tell = async (permission: Permission, name: string): Promise<void> => {
    const granted = await page.session.isGranted(permission, page.contents, url);
    await root.send('Browser.setPermission', {
      permission: { name },
      setting: granted ? 'granted' : 'denied',
      origin,
    });
  };
  await Promise.all(
    permissions.flatMap(([permission, names]) => names.map((name) => tell(permission, name))),
  );
}
