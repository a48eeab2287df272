import { once } from 'node:events';
import * as net from 'node:net';

/** What happens to a connection after so many bytes: closed, reset, silent, or answered by a page of a portal. */
export const cutKinds = ['close', 'reset', 'silence', 'page'] as const;

export interface Cut {
  readonly kind: (typeof cutKinds)[number];
  /** Whose bytes are counted. */
  readonly of: 'request' | 'reply';
  /** So many bytes pass; none after them. */
  readonly after: number;
}

/** A proxy of bytes that cuts its first connection, and passes on all the others. */
export interface CutProxy {
  readonly port: number;
  /** How many bytes have passed: requests, replies. */
  readonly passed: Record<Cut['of'], number>;
  close(): Promise<void>;
}

const portalPage =
  'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 20\r\nconnection: close\r\n\r\n<html>Welcome</html>';

/** Starts a proxy on loopback in front of `target`, a port of loopback too; without a cut it passes all. */
export async function startCutProxy(target: number, cut: Cut | null): Promise<CutProxy> {
  const passed = { request: 0, reply: 0 };
  const sockets = new Set<net.Socket>();
  let isFirst = true;

  const server = net.createServer((near) => {
    const ours = isFirst ? cut : null;
    isFirst = false;
    const far = net.connect(target, '127.0.0.1');
    const both = [near, far];
    for (const socket of both) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        for (const other of both) other.destroySoon();
      });
    }
    let isCut = false;
    const pass = (from: net.Socket, to: net.Socket, of: Cut['of']): void => {
      let left = ours?.of === of ? ours.after : Infinity;
      const forward = (bytes: Buffer): void => {
        if (isCut) return;
        const some = bytes.subarray(0, left);
        left -= some.length;
        passed[of] += some.length;
        if (ours === null || left > 0) to.write(some);
        else {
          isCut = true;
          to.write(some, () => perform(ours.kind, near, far));
        }
      };
      from.on('data', forward);
      if (left === 0) forward(Buffer.alloc(0));
    };
    pass(near, far, 'request');
    pass(far, near, 'reply');
  });
  server.listen({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    passed,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function perform(kind: Cut['kind'], near: net.Socket, far: net.Socket): void {
  switch (kind) {
    case 'close':
      near.destroy();
      break;
    case 'reset':
      near.resetAndDestroy();
      far.resetAndDestroy();
      break;
    case 'page':
      near.end(portalPage);
      break;
    case 'silence':
      break;
  }
}
