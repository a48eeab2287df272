import type { BrowserWindow, BrowserWindowConstructorOptions, Menu, Protocol } from 'electron';
import type { Chromium } from '../chromium/chromium.ts';
import type { ShowPage } from '../control.ts';
import type { Complain, HostPage } from '../page/host-page.ts';
import type { WatchTraffic } from '../page/messages-from-page.ts';
import { NotImplemented, standIn } from '../stand-in.ts';
import { createApplication, type HostApplication } from './application.ts';
import { openBrowserWindow } from './browser-window.ts';
import { createClipboard } from './clipboard.ts';
import { createEvent } from './events.ts';
import { createIpcMain } from './ipc-main.ts';
import type { PackageDescription } from './package-file.ts';
import { createSessions } from './sessions.ts';

export interface ElectronOptions {
  readonly description: PackageDescription;
  readonly headless: boolean;
  readonly debuggingPort: boolean;
  /** Where printed pages go; null without a printer. */
  readonly printerFolder: string | null;
  readonly watch: WatchTraffic;
  readonly complain: Complain;
  readonly onChromium: (chromium: Chromium) => void;
  readonly onPage: ShowPage;
  readonly endProcess: (code: number) => Promise<never>;
}

export interface HostElectron {
  /** What `require('electron')` gives to main. */
  readonly module: object;
  readonly application: HostApplication;
}

/** Puts the stand-in of the module `electron` together. */
export function createElectron(options: ElectronOptions): HostElectron {
  const windows: BrowserWindow[] = [];
  const application = createApplication({ ...options, listWindows: () => [...windows] });
  const { events } = application;
  const sessions = createSessions((created) => events.emit('session-created', created));
  const ipc = createIpcMain();
  let shown: HostPage | undefined;
  const { clipboard, settled } = createClipboard(() => shown, options.complain);

  /** BrowserWindow's constructor; one window, because the host drives one page. */
  function StandInWindow(wanted: BrowserWindowConstructorOptions = {}): BrowserWindow {
    if (!application.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    if (windows.length > 0) throw new NotImplemented('a second BrowserWindow');
    const window = openBrowserWindow(wanted, {
      ...options,
      sessions,
      ipc,
      switches: application.switches(),
      clipboardSettled: settled,
      onPage: (page, closeWindow) => {
        shown = page;
        options.onPage(page, closeWindow);
      },
      onContents: (contents) => events.emit('web-contents-created', createEvent({}), contents),
      onClosed: () => {
        windows.length = 0;
        application.windowsClosed();
      },
      onFailed: (error) => {
        options.complain(error instanceof Error ? error.message : String(error));
        void options.endProcess(1);
      },
    });
    windows.push(window);
    events.emit('browser-window-created', createEvent({}), window);
    return window;
  }
  const windowClass = Object.assign(StandInWindow, { getAllWindows: () => [...windows] });

  const module = standIn('electron', {
    app: application.app,
    clipboard,
    BrowserWindow: standIn('BrowserWindow', windowClass),
    ipcMain: ipc.ipcMain,
    Menu: standIn<typeof Menu>('Menu', {
      setApplicationMenu: (menu) => {
        if (menu !== null) throw new NotImplemented('an application menu');
      },
    }),
    protocol: standIn<Protocol>('protocol', {
      registerSchemesAsPrivileged: (schemes) => {
        if (application.isReady())
          throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
        // Every page here has an https origin: standard, secure, and nothing beyond.
        const unusual = schemes.flatMap(({ privileges = {} }) =>
          Object.entries(privileges).filter(([name, on]) => on && !['standard', 'secure'].includes(name)),
        );
        if (unusual.length > 0)
          throw new NotImplemented(`the privilege ${unusual.map(([name]) => name).join(', ')}`);
      },
    }),
    session: sessions.module,
  });
  events.members.once('ready', () => sessions.defaultSession());
  return { module, application };
}
