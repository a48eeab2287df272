/**
 * Whether the page may have a browser permission or a device: never. Chromium's list has 46 names and
 * grows, so nothing here names one. Serves requests, checks, devices and screen capture alike.
 */
export function isPermissionGranted(): boolean {
  return false;
}
