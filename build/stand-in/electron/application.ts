import type { App, BrowserWindow, CommandLine } from 'electron';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotImplemented, standIn } from '../stand-in.ts';
import { createEvent, createEvents, type EventSource } from './events.ts';
import type { PackageDescription } from './package-file.ts';
import { createSingleInstance } from './single-instance.ts';

export interface HostApplication {
  readonly app: App;
  readonly events: EventSource<App>;
  readonly isReady: () => boolean;
  /** Chromium's switches that main has set. */
  readonly switches: () => readonly string[];
  /** Lets main's `whenReady` go on, once main's script has run. */
  becomeReady(): void;
  /** The last window is gone. */
  windowsClosed(): void;
}

export interface ApplicationOptions {
  readonly description: PackageDescription;
  readonly listWindows: () => readonly BrowserWindow[];
  /** Ends Chromium, then the process. */
  readonly endProcess: (code: number) => Promise<never>;
}

/** Those that the host hands on; Chromium's others would change what every test rests on. */
const knownSwitches: ReadonlySet<string> = new Set(['enable-speech-dispatcher']);

const known = {
  emitted: [
    ...['ready', 'before-quit', 'will-quit', 'quit', 'window-all-closed', 'second-instance'],
    ...['web-contents-created', 'browser-window-created', 'session-created'],
  ],
  // Chromium's helper processes are its own affair here; there is no network and no Dock.
  never: ['child-process-gone', 'certificate-error', 'login', 'select-client-certificate', 'activate'],
};

/** The stand-in of Electron's `app`. */
export function createApplication({
  description,
  listWindows,
  endProcess,
}: ApplicationOptions): HostApplication {
  const ready = Promise.withResolvers<undefined>();
  let isReady = false;
  let quitting = false;
  let ended = false;
  const switches: string[] = [];
  const appData = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
  const paths = new Map<string, string>([
    ['home', homedir()],
    ['temp', tmpdir()],
    ['appData', appData],
    ['userData', join(appData, description.name)],
  ]);
  const events: EventSource<App> = createEvents<App>('app', known, (): App => app);
  const instance = createSingleInstance(({ argv, workingDirectory }) =>
    events.emit('second-instance', createEvent({}), argv, workingDirectory, null),
  );

  function exit(code = 0): void {
    if (ended) return;
    ended = true;
    events.emit('quit', createEvent({}), code);
    void instance.notified().then(() => endProcess(code));
  }

  /** App.quit: 'before-quit', then every window's 'close', then 'will-quit', each of which may prevent it. */
  function quit(): void {
    if (quitting || ended) return;
    const before = createEvent({});
    events.emit('before-quit', before);
    if (before.defaultPrevented) return;
    quitting = true;
    for (const window of listWindows()) window.close();
    if (listWindows().length > 0) quitting = false;
    else finishQuitting();
  }

  function finishQuitting(): void {
    const last = createEvent({});
    events.emit('will-quit', last);
    if (last.defaultPrevented) quitting = false;
    else exit(0);
  }

  const app: App = standIn<App>('app', {
    ...events.members,
    quit,
    exit,
    whenReady: () => ready.promise,
    isReady: () => isReady,
    isPackaged: false,
    getVersion: () => description.version,
    getName: () => description.name,
    getAppPath: () => description.folder,
    // Every renderer of the stand-in is sandboxed, or the host has said that it is not.
    enableSandbox: () => {
      if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    },
    commandLine: standIn<CommandLine>('app.commandLine', {
      appendSwitch: (name, value) => {
        // Electron says so in its documentation and otherwise passes the switch over.
        if (isReady) throw new NotImplemented('app.commandLine.appendSwitch after the app is ready');
        if (!knownSwitches.has(name) || value !== undefined) throw new NotImplemented(`the switch '${name}'`);
        switches.push(name);
      },
    }),
    requestSingleInstanceLock: () => instance.request(paths.get('userData') ?? ''),
    getPath: (name) => paths.get(name) ?? refusePath(name),
    setPath: (name, path) => {
      if (!paths.has(name)) refusePath(name);
      paths.set(name, path);
    },
  });

  return {
    app,
    events,
    isReady: () => isReady,
    switches: () => switches,
    becomeReady() {
      isReady = true;
      events.emit('ready', createEvent({}), {});
      ready.resolve(undefined);
    },
    windowsClosed() {
      if (quitting) return;
      // App 'window-all-closed': without a listener the app quits.
      if (events.count('window-all-closed') === 0) quit();
      else events.emit('window-all-closed');
    },
  };
}

function refusePath(name: string): never {
  throw new NotImplemented(`the path '${name}'`);
}
