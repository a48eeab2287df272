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
  const native: unknown = Reflect.get(window, 'open');
  if (typeof native !== 'function') return;
  const deny = ([url = 'about:blank', name = '', features = '']: unknown[]): null => {
    const resolved = URL.parse(String(url), here.baseURI)?.href;
    if (resolved === undefined) throw new DOMException("Failed to execute 'open' on 'Window'", 'SyntaxError');
    report(resolved, String(name), String(features));
    return null;
  };
  Reflect.set(window, 'open', new Proxy(native, { apply: (_open, _this, input: unknown[]) => deny(input) }));
}
