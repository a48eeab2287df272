import { app, session, type Session } from 'electron';

/** No `persist:` prefix: the session lives in memory and leaves nothing on disk. */
const partition = 'kiosk';

export interface SessionPolicy {
  /** Whether the page may make this request at all. */
  readonly isAllowedRequest: (url: string) => boolean;
  /** The answer to every question for a permission, by Electron's name of it. */
  readonly isAllowedPermission: (permission: string) => boolean;
}

/** Permissions, devices and screens: asked, checked or chosen, the answer is the policy's. */
function refusePermissions(target: Session, policy: SessionPolicy): void {
  target.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(policy.isAllowedPermission(permission)),
  );
  target.setPermissionCheckHandler((_contents, permission) => policy.isAllowedPermission(permission));
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  target.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
  target.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  target.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
}

/** Requests, downloads and certificates: the page needs its own files and nothing else. */
function refuseNetwork(target: Session, policy: SessionPolicy): void {
  target.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !policy.isAllowedRequest(details.url) }),
  );
  target.setCertificateVerifyProc((_request, answer) => answer(-2));
  target.on('will-download', (event, item) => {
    event.preventDefault();
    item.cancel();
  });
  // Chromium fetches dictionaries from a public server as soon as the checker is on.
  target.setSpellCheckerEnabled(false);
}

/** Restrains every session of the app, Electron's default one included, from the moment it exists. */
export function restrainSessions(policy: SessionPolicy): void {
  app.on('session-created', (created) => {
    refusePermissions(created, policy);
    refuseNetwork(created, policy);
  });
}

/** The page's own session. Call after the app is ready and `restrainSessions` has run. */
export function openKioskSession(): Session {
  return session.fromPartition(partition, { cache: false });
}
