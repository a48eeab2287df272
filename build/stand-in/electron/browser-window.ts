import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import { startChromium, type Chromium } from '../chromium/chromium.ts';
import { electronAutoplay } from '../chromium/switches.ts';
import type { ShowPage } from '../control.ts';
import type { Complain } from '../page/host-page.ts';
import { fillScreen } from '../page/kiosk-bounds.ts';
import type { WatchTraffic } from '../page/messages-from-page.ts';
import { NotImplemented, standIn } from '../stand-in.ts';
import { createEvent, createEvents, type EventSource } from './events.ts';
import type { HostIpc } from './ipc-main.ts';
import type { Sessions } from './sessions.ts';
import { createWebContents, type WebContentsOptions } from './web-contents.ts';

export interface WindowOptions extends Pick<WebContentsOptions, 'printerFolder' | 'clipboardSettled'> {
  readonly headless: boolean;
  /** Chromium's switches that main has set (App.commandLine). */
  readonly switches: readonly string[];
  readonly debuggingPort: boolean;
  readonly sessions: Sessions;
  readonly ipc: HostIpc;
  readonly watch: WatchTraffic;
  readonly complain: Complain;
  readonly onContents: (contents: WebContents) => void;
  readonly onChromium: (chromium: Chromium) => void;
  readonly onPage: ShowPage;
  readonly onClosed: () => void;
  /** Chromium could not be started, or not be driven. */
  readonly onFailed: (error: unknown) => void;
}

const known = {
  emitted: ['ready-to-show', 'show', 'close', 'closed'],
  // Chromium's window knows no fullscreen of its own that a page could leave.
  never: ['leave-full-screen', 'unresponsive'],
};

/** A sandbox that can be trusted needs these; the host runs a page in no other way. */
function checkPreferences({ webPreferences = {} }: BrowserWindowConstructorOptions): void {
  const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, autoplayPolicy } =
    webPreferences;
  if (autoplayPolicy !== undefined && autoplayPolicy !== electronAutoplay)
    throw new NotImplemented(`the autoplay policy '${autoplayPolicy}'`);
  if (
    sandbox === false ||
    contextIsolation === false ||
    webSecurity === false ||
    nodeIntegration === true ||
    webviewTag === true
  ) {
    throw new NotImplemented('a page without sandbox, isolation or web security');
  }
}

/** The stand-in of one BrowserWindow, with a Chromium of its own. */
export function openBrowserWindow(
  options: BrowserWindowConstructorOptions,
  host: WindowOptions,
): BrowserWindow {
  checkPreferences(options);
  const preferences = options.webPreferences ?? {};
  const session =
    preferences.session === undefined
      ? host.sessions.defaultSession()
      : host.sessions.find(preferences.session);
  const events: EventSource<BrowserWindow> = createEvents<BrowserWindow>(
    'BrowserWindow',
    known,
    (): BrowserWindow => window,
  );
  let painted = false;
  let destroyed = false;
  const made = createWebContents({
    ...host,
    preferences,
    session,
    onPainted: () => {
      if (!painted) events.emit('ready-to-show');
      painted = true;
    },
  });
  host.onContents(made.contents);

  const { width = 800, height = 600, kiosk = false } = options;
  const { headless, debuggingPort, switches } = host;
  const starting = startChromium({ headless, debuggingPort, switches, kiosk, width, height });
  starting
    .then(async (chromium) => {
      host.onChromium(chromium);
      void chromium.gone.then(destroy);
      const page = await made.attach(chromium);
      if (kiosk && !host.headless) await fillScreen(page);
      host.onPage(page, close);
    })
    .catch(host.onFailed);

  function close(): void {
    const event = createEvent({});
    events.emit('close', event);
    if (!event.defaultPrevented) destroy();
  }

  function destroy(): void {
    if (destroyed) return;
    destroyed = true;
    made.destroy();
    events.emit('closed');
    void starting.then((chromium) => chromium.close()).catch(() => undefined);
    host.onClosed();
  }

  const window: BrowserWindow = standIn<BrowserWindow>('BrowserWindow', {
    ...events.members,
    webContents: made.contents,
    loadURL: (url) => made.contents.loadURL(url),
    // Chromium's window is there from the start: nothing can be hidden, minimised or raised.
    show: () => events.emit('show'),
    focus: () => undefined,
    restore: () => undefined,
    isMinimized: () => false,
    isDestroyed: () => destroyed,
    close,
    destroy,
  });
  return window;
}
