import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';
import { installPageSocket } from './page-socket.ts';

/** Where the page asks for what has changed; it is a script, because that is all that the app's page may load. */
const channelPath = '/@hot';
const socketPath = '/@hot-socket';
const waitMilliseconds = 20_000;

/**
 * Hot reload without a websocket. The page has none: the app's policy forbids connections, and the stand-in's Chromium
 * is offline. This hears Vite's messages as one of its clients and hands them to the page, which imports them as a
 * script that is answered when there is something to say (`page-socket.ts`).
 */
export function hotChannel(): Plugin {
  const messages: string[] = [];
  const waiting = new Set<() => void>();

  function listen(server: ViteDevServer): void {
    const { port } = new URL(server.resolvedUrls?.local[0] ?? 'http://127.0.0.1');
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Vite has no other way in for a client of one's own.
    const token = server.config.webSocketToken;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/?token=${token}`, 'vite-hmr');
    socket.addEventListener('message', ({ data }) => {
      messages.push(String(data));
      for (const wake of waiting) wake();
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const since = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('since');
    // A page that is new starts from here: it has everything that was before.
    const from = since === null ? messages.length : Number(since);
    if (since !== null && messages.length <= from) await waitForMessage();
    const news = JSON.stringify(messages.slice(from));
    send(response, `export const next = ${messages.length}; export const messages = ${news};`);
  }

  function send(response: ServerResponse, script: string): void {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
  }

  function waitForMessage(): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        waiting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, waitMilliseconds);
      waiting.add(end);
    });
  }

  return {
    name: 'hot-channel',
    configureServer(server) {
      server.httpServer?.once('listening', () => setImmediate(() => listen(server)));
      server.middlewares.use((request, response, next) => {
        if (request.url === socketPath) send(response, `(${installPageSocket.toString()})();`);
        else if (request.url?.startsWith(`${channelPath}?`) === true) void answer(request, response);
        else next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { src: socketPath }, injectTo: 'head-prepend' }],
    },
  };
}
