import * as net from 'node:net';
import { startSocketServer } from './servers.ts';

/** A forward proxy of a test: what it was asked for, and every byte that clients sent it. */
export interface TestProxy {
  readonly url: string;
  readonly heads: string[];
  received(): Buffer;
  connections(): number;
  openConnections(): number;
}

export type ProxyBehaviour = 'tunnel' | 'refuse' | 'silent' | 'silent after connect' | 'close';

/** Starts a CONNECT proxy that leads every tunnel to one port of loopback, whatever host it is asked for. */
export async function startProxy(
  targetPort: number,
  behaviour: ProxyBehaviour = 'tunnel',
): Promise<TestProxy> {
  const heads: string[] = [];
  const received: Buffer[] = [];
  const server = await startSocketServer((client) => {
    client.on('data', (bytes) => received.push(bytes));
    client.once('data', (bytes) => {
      heads.push(bytes.toString('latin1'));
      if (behaviour === 'silent') return;
      if (behaviour === 'close') client.end();
      else if (behaviour === 'refuse') client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      else if (behaviour === 'silent after connect')
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      else tunnel(client, targetPort);
    });
  });
  return {
    url: `http://127.0.0.1:${server.port}`,
    heads,
    received: () => Buffer.concat(received),
    connections: server.connections,
    openConnections: server.openConnections,
  };
}

function tunnel(client: net.Socket, port: number): void {
  const upstream = net.connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    upstream.pipe(client);
    client.pipe(upstream);
  });
  upstream.on('error', () => client.destroy());
  client.on('close', () => upstream.destroy());
}
