import type { NavigationHistory, WebContents, WebPreferences } from 'electron';
import { toChromium, toElectron } from '../addresses.ts';
import type { Chromium } from '../chromium/chromium.ts';
import type { Complain, HostPage } from '../page/host-page.ts';
import { joinPage } from '../page/join-page.ts';
import type { WatchTraffic } from '../page/messages-from-page.ts';
import type { SendToPage } from '../page/messages-to-page.ts';
import { createOwnNavigations } from '../page/navigation.ts';
import { applyPermissions } from '../page/permissions.ts';
import { listPrinters, printToFolder } from '../page/printing.ts';
import type { WindowOpenHandler } from '../page/window-open.ts';
import { NotImplemented, standIn } from '../stand-in.ts';
import { createEvent, createEvents, type EventSource } from './events.ts';
import { emptyFrame } from './frames.ts';
import type { HostIpc } from './ipc-main.ts';
import type { HostSession } from './sessions.ts';

const known = {
  emitted: [
    ...['will-frame-navigate', 'will-navigate', 'will-redirect', 'did-navigate', 'did-navigate-in-page'],
    ...['did-finish-load', 'did-fail-load', 'before-input-event', 'context-menu', 'preload-error'],
    ...['render-process-gone', 'unresponsive', 'responsive', 'will-prevent-unload', 'destroyed'],
  ],
  // Chromium has no <webview>, no network to log in to, and its profile blocks Bluetooth.
  never: [
    'will-attach-webview',
    'login',
    'certificate-error',
    'select-client-certificate',
    'select-bluetooth-device',
  ],
};

export interface WebContentsOptions {
  readonly preferences: WebPreferences;
  readonly session: HostSession;
  readonly ipc: HostIpc;
  readonly watch: WatchTraffic;
  readonly complain: Complain;
  /** Where printed pages go; null without a printer. */
  readonly printerFolder: string | null;
  /** Settles when all that main asked of the clipboard has been done. */
  readonly clipboardSettled: () => Promise<void>;
  /** The page has painted something (BrowserWindow 'ready-to-show'). */
  readonly onPainted: () => void;
}

export interface HostWebContents {
  readonly contents: WebContents;
  /** Joins the contents with Chromium's page; what main asked of it before waits for this. */
  attach(chromium: Chromium): Promise<HostPage>;
  destroy(): void;
}

/** The stand-in of one `webContents`. */
export function createWebContents(options: WebContentsOptions): HostWebContents {
  const { session } = options;
  const attached = Promise.withResolvers<HostPage>();
  attached.promise.catch(() => undefined);
  const own = createOwnNavigations();
  let joinedPage: HostPage | undefined;
  let sendToPage: SendToPage | undefined;
  let windowOpenHandler: WindowOpenHandler | undefined;
  let destroyed = false;
  let hasLoaded = false;
  let lastUrl = '';
  const events: EventSource<WebContents> = createEvents<WebContents>(
    'webContents',
    known,
    (): WebContents => contents,
  );

  /** WebContents.loadURL: settles when the page has loaded, rejects when it could not. */
  async function loadURL(url: string): Promise<void> {
    const page = await attached.promise;
    const { devTools } = page;
    await applyPermissions(page, url).catch((error: unknown) => options.complain(String(error)));
    lastUrl = url;
    own.add(url);
    const loaded = new Promise<void>((resolve) => devTools.on('Page.loadEventFired', () => resolve()));
    const { errorText } = await devTools.send('Page.navigate', { url: toChromium(url) });
    if (errorText !== undefined) {
      events.emit('did-fail-load', createEvent({}), -2, errorText, url, true, 0, 0);
      throw new Error(`${errorText} loading '${url}'`);
    }
    await loaded;
    // Chromium began with a blank page, which Electron's history does not have.
    if (!hasLoaded) await devTools.send('Page.resetNavigationHistory');
    hasLoaded = true;
  }

  /** WebContents.reload; main's own wish, so that nobody is asked. */
  async function reload(): Promise<void> {
    const { devTools } = await attached.promise;
    // What main asked for before is done in the old page, as Electron does it at once.
    await options.clipboardSettled();
    own.add(lastUrl.replace(/#.*$/, ''));
    await devTools.send('Page.reload');
  }

  const contents: WebContents = standIn<WebContents>('webContents', {
    ...events.members,
    id: 1,
    session: session.session,
    loadURL,
    reload: () => void reload().catch(() => undefined),
    navigationHistory: standIn<NavigationHistory>('navigationHistory', {
      clear: () =>
        void attached.promise
          .then(({ devTools }) => devTools.send('Page.resetNavigationHistory'))
          .catch((error: unknown) => options.complain(String(error))),
    }),
    getPrintersAsync: () => Promise.resolve(listPrinters(options.printerFolder)),
    print(wanted = {}, done = () => undefined) {
      attached.promise
        .then((page) => printToFolder(options.printerFolder, page, wanted))
        .then((reason) => done(reason === null, reason ?? ''))
        .catch((error: unknown) => {
          options.complain(error instanceof Error ? error.message : String(error));
          done(false, 'Print job failed');
        });
    },
    getURL: () => lastUrl,
    get mainFrame() {
      return joinedPage?.frames.main ?? emptyFrame;
    },
    send(channel, ...input: unknown[]) {
      if (destroyed) throw new TypeError('Object has been destroyed');
      sendToPage?.(channel, input);
    },
    isDestroyed: () => destroyed,
    setWindowOpenHandler: (handler) => void (windowOpenHandler = handler),
    forcefullyCrashRenderer: () =>
      void attached.promise.then(({ devTools }) => devTools.send('Page.crash')).catch(() => undefined),
    // Chromium is started with pinch and history gestures off; its zoom keys reach no page here.
    setZoomMode: (mode) => {
      if (mode !== 'disabled') throw new NotImplemented(`setZoomMode('${mode}')`);
    },
    // Chromium is started with this policy.
    setWebRTCIPHandlingPolicy: (policy) => {
      if (policy !== 'disable_non_proxied_udp')
        throw new NotImplemented(`setWebRTCIPHandlingPolicy('${policy}')`);
    },
  });

  function followLoading({ devTools, frames }: HostPage): void {
    devTools.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== frames.mainId || frame.unreachableUrl !== undefined) return;
      lastUrl = toElectron(frame.url + (frame.urlFragment ?? ''));
      events.emit('did-navigate', createEvent({}), lastUrl, 200, 'OK');
    });
    devTools.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== frames.mainId) return;
      lastUrl = toElectron(url);
      events.emit('did-navigate-in-page', createEvent({}), lastUrl, true, 1, 1);
    });
    devTools.on('Page.loadEventFired', () => events.emit('did-finish-load'));
    devTools.on('Page.lifecycleEvent', ({ frameId, name }) => {
      if (frameId === frames.mainId && name === 'firstContentfulPaint') options.onPainted();
    });
  }

  return {
    contents,
    async attach(chromium) {
      const joined = joinPage({
        ...options,
        chromium,
        contents,
        events,
        own,
        onJoined: (page) => {
          joinedPage = page;
          followLoading(page);
        },
        onPreload: (send) => (sendToPage = send),
        windowOpenHandler: () => windowOpenHandler,
      });
      joined.then(attached.resolve, attached.reject);
      return joined;
    },
    destroy() {
      destroyed = true;
      events.emit('destroyed');
    },
  };
}
