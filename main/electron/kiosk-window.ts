import { BrowserWindow, Menu, type BrowserWindowConstructorOptions, type Session } from 'electron';
import { webPreferences } from './web-preferences.ts';

export interface KioskWindowOptions {
  readonly preload: string;
  readonly session: Session;
  readonly ownPageUrl: string;
  /** A framed, resizable window instead of the whole screen. */
  readonly windowed: boolean;
  readonly isQuitting: () => boolean;
  /** Asked each time a person closes the framed window; false keeps it open. The kiosk's never closes. */
  readonly askToClose: () => boolean;
  /** Called once, when the page can be seen. */
  readonly onShown: () => void;
  /** The page could not be loaded: the installation is damaged. */
  readonly onLoadFailed: () => void;
}

const kioskFrame: BrowserWindowConstructorOptions = { kiosk: true, frame: false, resizable: false };
const windowedFrame: BrowserWindowConstructorOptions = {
  width: 1280,
  height: 860,
  minWidth: 640,
  minHeight: 480,
};

/** Opens the one window of the app and loads the page into it. */
export function openKioskWindow(options: KioskWindowOptions): BrowserWindow {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    ...(options.windowed ? windowedFrame : kioskFrame),
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    title: 'Final POS Account Kiosk',
    webPreferences: webPreferences(options.preload, options.session),
  });
  // `closable` does nothing on Linux, so the kiosk's 'close' is refused as well.
  const mayClose = options.windowed ? options.askToClose : () => false;
  window.on('close', (event) => {
    if (!options.isQuitting() && !mayClose()) event.preventDefault();
  });
  if (!options.windowed) window.on('leave-full-screen', () => window.setKiosk(true));
  window.once('ready-to-show', () => {
    window.show();
    options.onShown();
  });
  void window.loadURL(options.ownPageUrl).catch(options.onLoadFailed);
  return window;
}
