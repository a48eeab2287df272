import { app, type WebContents } from 'electron';
import type { KeyPress } from '../policy/key-presses.ts';

export interface WebContentsPolicy {
  readonly ownPageUrl: string;
  readonly isKeyPressBlocked: (press: KeyPress) => boolean;
}

/** Exactly this page, whatever place in it; a query would ask for a file that is not there. */
function isPage(url: string, page: string): boolean {
  return url === page || url.startsWith(`${page}#`);
}

/**
 * Navigation: only the own page, in the main frame. `about:` pages raise no event that can be
 * prevented (electron/electron#21136), so a main frame that got away is brought back.
 */
function restrainNavigation(contents: WebContents, policy: WebContentsPolicy): void {
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isPage(details.url, policy.ownPageUrl)) details.preventDefault();
  });
  contents.on('will-navigate', (details) => {
    if (!isPage(details.url, policy.ownPageUrl)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('did-navigate', (_event, url) => {
    if (!isPage(url, policy.ownPageUrl)) void contents.loadURL(policy.ownPageUrl).catch(() => undefined);
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page may ask "leave without saving?" only inside itself, never in a dialog that holds the kiosk up.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}

/** Keys, zoom and menus: what would let a person out of the page. */
function restrainInput(contents: WebContents, policy: WebContentsPolicy): void {
  contents.on('before-input-event', (event, input) => {
    if (policy.isKeyPressBlocked(input)) event.preventDefault();
  });
  contents.on('context-menu', (event) => event.preventDefault());
  contents.setZoomMode('disabled');
}

/** Logins, certificates, devices: nobody at a kiosk can answer these questions, so each is refused. */
function refuseQuestions(contents: WebContents): void {
  contents.on('login', (event, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
  contents.on('certificate-error', (event, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  contents.on('select-client-certificate', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  // Without a proxy this leaves WebRTC no way to send a packet.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Restrains every web contents of the app, however it came to be. Call before the first window. */
export function restrainWebContents(policy: WebContentsPolicy): void {
  app.on('web-contents-created', (_event, contents) => {
    restrainNavigation(contents, policy);
    restrainInput(contents, policy);
    refuseQuestions(contents);
  });
}
