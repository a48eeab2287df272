import type { Session, WebPreferences } from 'electron';

/** Every preference that bears on safety or speech, spelled out although most are Electron's defaults: defaults change. */
export function webPreferences(preload: string, session: Session): WebPreferences {
  return {
    preload,
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    devTools: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    enableWebSQL: false,
    spellcheck: false,
    zoomMode: 'disabled',
    // Whoever plugs headphones in may not see where to touch: speech begins without it.
    autoplayPolicy: 'no-user-gesture-required',
  };
}
