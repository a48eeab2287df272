import type { KeychainState } from '../../preload/contract/index.ts';

/** Why a keychain did not serve. */
export type Unavailable = Exclude<KeychainState, 'available'>;

/**
 * Texts of a keychain that is there and shut. gnome-keyring 42: "Cannot create an item in a locked
 * collection"; libsecret: "... was dismissed"; macOS: "User interaction is not allowed.", "User
 * canceled the operation.", "The user name or passphrase you entered is not correct.".
 */
const lockedTexts =
  /\block(ed)?\b|\bunlock|dismissed|interaction is not allowed|canceled the operation|passphrase/i;

/** libsecret: "Timeout was reached"; D-Bus: "Did not receive a reply". */
const slowTexts = /timeout was reached|timed out|did not receive a reply/i;

/**
 * Sorts an error of the keychain. Everything unknown is `absent`: no D-Bus ("Cannot autolaunch D-Bus
 * without X11 $DISPLAY", "Could not connect: ..."), no Secret Service ("The name org.freedesktop.secrets
 * was not provided by any .service files"), no keyring to write to ("Object does not exist at path
 * ..."), no native module, and whatever a translated system says. That is the safe side: `absent`
 * never claims that no key exists, and it never makes one.
 */
export function classifyKeychainError(error: unknown): Unavailable {
  const text = error instanceof Error ? error.message : '';
  if (lockedTexts.test(text)) return 'locked';
  return slowTexts.test(text) ? 'slow' : 'absent';
}
