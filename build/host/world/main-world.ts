import { linkWorlds } from './world-link.ts';

/**
 * Runs in the page's own world before its first script. contextBridge.exposeInMainWorld defines a
 * property that can be neither written nor deleted; window.open is always denied and answers null
 * (WebContents.setWindowOpenHandler, action 'deny').
 */
export function startMainWorld(secret: string): void {
  const link = linkWorlds(`${secret}:isolated`, `${secret}:main`, (message) => {
    if (message.type !== 'expose' || Object.hasOwn(window, message.key)) return;
    Object.defineProperty(window, message.key, { value: link.unpack(message.value, true), enumerable: true });
  });
  refuseWindows((url, frameName, features) => link.send({ type: 'window-open', url, frameName, features }));
  link.send({ type: 'ready' });
}

function refuseWindows(report: (url: string, frameName: string, features: string) => void): void {
  const here = document;
  window.open = new Proxy(window.open, {
    apply(_open, _this, [url = 'about:blank', name = '', features = '']: unknown[]) {
      let resolved = String(url);
      try {
        resolved = new URL(resolved, here.baseURI).href;
      } catch {
        throw new DOMException(
          `Failed to execute 'open' on 'Window': Unable to open a window with invalid URL '${resolved}'.`,
          'SyntaxError',
        );
      }
      report(resolved, String(name), String(features));
      return null;
    },
  });
}
