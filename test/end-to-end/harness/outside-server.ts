import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that is not the app's: whatever reaches it has got out. */
export interface OutsideServer {
  readonly origin: string;
  readonly host: string;
  /** Method and path of everything that arrived, connections without a request included. */
  readonly arrivals: string[];
  close(): Promise<void>;
}

/** Starts the server on loopback. It answers everything, with headers that allow any page to read it. */
export async function startOutsideServer(): Promise<OutsideServer> {
  const arrivals: string[] = [];
  const server = createServer((request, response) => {
    arrivals.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' });
    response.end('<!doctype html><title>outside</title>');
  });
  server.on('connection', () => arrivals.push('connection'));
  server.on('upgrade', (_request, socket) => {
    arrivals.push('upgrade');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    arrivals,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
