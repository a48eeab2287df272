import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Menu,
  WebContents,
  WebFrameMain,
} from 'electron';
import { createEvent, createEvents, type EventSource } from '../../../build/stand-in/electron/events.ts';
import { standIn } from '../../../build/stand-in/stand-in.ts';

const pageUrl = 'app://kiosk/index.html';

/** A window whose page a test puts in any state; it notes what it was asked. */
export function createFakeWindow() {
  const calls: unknown[][] = [];
  const state = {
    windowDestroyed: false,
    contentsDestroyed: false,
    frameGone: false,
    url: pageUrl,
    isChild: false,
  };
  const frame: WebFrameMain = standIn<WebFrameMain>('WebFrameMain', {
    get url() {
      // Electron's own sentence for a frame that a crash or a reload took away.
      if (state.frameGone) throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      return state.url;
    },
    get parent() {
      return state.isChild ? frame : null;
    },
  });
  const webContents: WebContents = standIn<WebContents>('webContents', {
    isDestroyed: () => state.contentsDestroyed,
    get mainFrame() {
      return frame;
    },
    send: (...message: unknown[]) => void calls.push(['send', ...message]),
  });
  const events: EventSource<BrowserWindow> = createEvents<BrowserWindow>(
    'BrowserWindow',
    { emitted: ['close', 'leave-full-screen', 'ready-to-show'], never: [] },
    (): BrowserWindow => window,
  );
  const window: BrowserWindow = standIn<BrowserWindow>('BrowserWindow', {
    ...events.members,
    isDestroyed: () => state.windowDestroyed,
    get webContents() {
      if (state.windowDestroyed) throw new TypeError('Object has been destroyed');
      return webContents;
    },
    loadURL: (url) => {
      calls.push(['loadURL', url]);
      return Promise.resolve();
    },
    setKiosk: (on) => void calls.push(['setKiosk', on]),
    show: () => void calls.push(['show']),
  });
  return { window, events, calls, state };
}

export type FakeWindow = ReturnType<typeof createFakeWindow>;

/** What a person's click on the window's own button does; answers whether it was prevented. */
export function closeAsPerson({ events }: FakeWindow): boolean {
  const event = createEvent({});
  events.emit('close', event);
  return event.defaultPrevented;
}

/** An app that notes how it was told to end. */
export function createFakeApp() {
  const calls: unknown[][] = [];
  const events: EventSource<App> = createEvents<App>(
    'app',
    { emitted: ['before-quit', 'will-quit', 'window-all-closed'], never: ['child-process-gone'] },
    (): App => app,
  );
  const app: App = standIn<App>('app', {
    ...events.members,
    quit: () => void calls.push(['quit']),
    exit: (code) => void calls.push(['exit', code]),
  });
  return { app, events, calls };
}

/** The module `electron` as the main process imports it: one app, and windows that a test has made. */
export function createFakeModule() {
  const fakeApp = createFakeApp();
  const opened: { options: BrowserWindowConstructorOptions; fake: FakeWindow }[] = [];
  function FakeBrowserWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
    const fake = createFakeWindow();
    opened.push({ options, fake });
    return fake.window;
  }
  return {
    fakeApp,
    opened,
    module: {
      app: fakeApp.app,
      BrowserWindow: FakeBrowserWindow,
      Menu: standIn<typeof Menu>('Menu', { setApplicationMenu: () => undefined }),
    },
  };
}
