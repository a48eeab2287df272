import { expect, test } from 'vitest';
import { classifyKeychainError } from '../../../main/secrets/keychain-call.ts';

test.each([
  // gnome-keyring 42 and libsecret 0.20, as seen on Debian 12
  ['Cannot create an item in a locked collection', 'locked'],
  ['Cannot get secret of a locked object', 'locked'],
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'absent'],
  ['Could not connect: No such file or directory', 'absent'],
  ['Could not connect: Connection refused', 'absent'],
  ['The name org.freedesktop.secrets was not provided by any .service files', 'absent'],
  ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'absent'],
  ['Message recipient disconnected from message bus without replying', 'absent'],
  ['Timeout was reached', 'slow'],
  ['Did not receive a reply. Possible causes include: ...', 'slow'],
  // macOS
  ['User interaction is not allowed.', 'locked'],
  ['User canceled the operation.', 'locked'],
  ['The user name or passphrase you entered is not correct.', 'locked'],
  ['A default keychain could not be found.', 'absent'],
  // Windows
  ['A specified logon session does not exist. It may already have been terminated.', 'absent'],
  // no native module, no libsecret
  ['Failed to load keytar native addon, checked [] on prebuilds/linux-x64', 'absent'],
  ['libsecret-1.so.0: cannot open shared object file: No such file or directory', 'absent'],
  // translated and unknown
  ['Verbindung ist gescheitert: Datei oder Verzeichnis nicht gefunden', 'absent'],
  ['', 'absent'],
])('%j is %s', (text, state) => {
  expect(classifyKeychainError(new Error(text))).toBe(state);
});

test.each([undefined, null, 'locked', 7, { message: 'locked' }])(
  '%j, no error at all, is absent',
  (thrown) => {
    expect(classifyKeychainError(thrown)).toBe('absent');
  },
);
