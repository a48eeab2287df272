import type { ContextBridge } from 'electron';
import { standIn } from '../stand-in.ts';
import { createIpcRenderer } from './ipc-renderer.ts';
import type { HostMessage, WorldMessage } from './messages.ts';
import { linkWorlds } from './world-link.ts';

interface IsolatedWorldOptions {
  readonly secret: string;
  /** The name of the binding that Chromium gave to this world alone. */
  readonly binding: string;
  /** Runs the preload's text with these as its module's own names. */
  readonly runPreload: (require: (name: string) => unknown, module: object, exports: object) => void;
}

/** Runs in the isolated world of every frame; the preload itself only in the main frame, as in Electron. */
export function startIsolatedWorld({ secret, binding, runPreload }: IsolatedWorldOptions): void {
  const post: unknown = Reflect.get(globalThis, binding);
  const tell = (message: HostMessage): void => {
    if (typeof post === 'function') Reflect.apply(post, undefined, [JSON.stringify(message)]);
  };
  refuseWhatElectronRefuses(tell);
  const exposed: Extract<WorldMessage, { type: 'expose' }>[] = [];
  const link = linkWorlds(`${secret}:main`, `${secret}:isolated`, (message) => {
    if (message.type === 'ready') for (const one of exposed) link.send(one);
    else if (message.type === 'window-open') tell(message);
  });
  // Sub-frames get no preload: nodeIntegrationInSubFrames is false.
  if (window.top !== window) return;

  const contextBridge = standIn<ContextBridge>('contextBridge', {
    exposeInMainWorld(key: string, api: unknown) {
      const message = { type: 'expose', key, value: link.pack(api) } as const;
      exposed.push(message);
      link.send(message);
    },
  });
  const { ipcRenderer, receive } = createIpcRenderer(tell);
  // The host calls this by name; a name in this world is not seen by the page.
  Reflect.set(globalThis, secret, receive);
  const electron = standIn('electron (in the preload)', { contextBridge, ipcRenderer });
  const requireInPreload = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`stand-in host: require('${name}') is not implemented in the preload`);
  };
  try {
    const module = { exports: {} };
    runPreload(requireInPreload, module, module.exports);
  } catch (error) {
    tell({ type: 'preload-error', message: error instanceof Error ? error.message : String(error) });
  }
}

/** What Electron's own browser side does and Chromium's does not. */
function refuseWhatElectronRefuses(tell: (message: HostMessage) => void): void {
  // WebPreferences.navigateOnDragDrop is false: a dropped file or link does not replace the page.
  for (const name of ['dragover', 'drop']) addEventListener(name, (event) => event.preventDefault());
  // Electron has no context menu of its own; WebContents 'context-menu' tells main.
  addEventListener('contextmenu', (event) => {
    event.preventDefault();
    tell({ type: 'context-menu', x: event.clientX, y: event.clientY });
  });
  // Chromium does not hand blob: navigations to request interception; they are held here and judged by main.
  navigation.addEventListener('navigate', (event) => {
    if (!event.destination.url.startsWith('blob:') || !event.cancelable || event.downloadRequest !== null)
      return;
    event.preventDefault();
    tell({ type: 'blob-navigation', url: event.destination.url });
  });
}
