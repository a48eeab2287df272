import { once } from 'node:events';
import * as http from 'node:http';
import * as https from 'node:https';
import * as net from 'node:net';
import { onTestFinished } from 'vitest';
import type { Certificate } from './certificate.ts';

/** A server of a test on a free loopback port; it ends with the test. */
export interface TestServer {
  readonly port: number;
  /** Connections accepted so far. */
  connections(): number;
  /** Connections that stand now. */
  openConnections(): number;
  /** The requests that were read so far. */
  readonly requests: {
    readonly method: string;
    readonly url: string;
    readonly headers: http.IncomingHttpHeaders;
  }[];
}

/** Starts a listening server, counts its connections and cuts them all at the end of the test. */
async function run(server: net.Server, host: string): Promise<Omit<TestServer, 'requests'>> {
  const sockets = new Set<net.Socket>();
  let connections = 0;
  server.on('connection', (socket: net.Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen({ port: 0, host });
  await once(server, 'listening');
  onTestFinished(async () => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server without a port.');
  return { port: address.port, connections: () => connections, openConnections: () => sockets.size };
}

/** Starts an HTTP server, or an HTTPS server when there is a certificate. */
export async function startHttpServer(
  listener: http.RequestListener,
  options: { certificate?: Certificate; host?: string } = {},
): Promise<TestServer> {
  const requests: TestServer['requests'] = [];
  const note: http.RequestListener = (request, response) => {
    requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    listener(request, response);
  };
  const { certificate, host = '127.0.0.1' } = options;
  const server = certificate === undefined ? http.createServer(note) : https.createServer(certificate, note);
  // Idle connections are the client's to close.
  server.keepAliveTimeout = 0;
  // A client that refuses our certificate is what some tests are about.
  server.on('tlsClientError', () => undefined);
  return { ...(await run(server, host)), requests };
}

/** Starts a bare TCP server. */
export async function startSocketServer(
  listener: (socket: net.Socket) => void,
): Promise<Omit<TestServer, 'requests'>> {
  return await run(net.createServer(listener), '127.0.0.1');
}

/** A port of loopback on which nothing listens. */
export async function findFreePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A server without a port.');
  return address.port;
}
