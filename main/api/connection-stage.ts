import type * as http from 'node:http';
import type * as net from 'node:net';
import { TLSSocket } from 'node:tls';
import { errorCode } from '../lib/error-code.ts';
import type { NetworkFailure } from './transport.ts';

/**
 * How far a request's own socket came. Only `established` lets request bytes out, so everything
 * before it is provably not sent (docs/design.md, the outbox). `bytesWritten` counts queued bytes and decides nothing.
 */
export type Stage = 'connecting' | 'handshaking' | 'established';

/** Follows the socket of a request; the answer is its stage at the time of asking. */
export function followStage(outgoing: http.ClientRequest): () => Stage {
  let stage: Stage = 'connecting';
  outgoing.once('socket', (socket: net.Socket) => {
    // It stands already: used before, or a proxy's tunnel with TLS inside.
    if (!socket.connecting) {
      stage = 'established';
    } else if (socket instanceof TLSSocket) {
      socket.once('connect', () => (stage = 'handshaking'));
      socket.once('secureConnect', () => (stage = 'established'));
    } else {
      socket.once('connect', () => (stage = 'established'));
    }
  });
  return () => stage;
}

/** Judges an error of a request to which no head of a reply had come. */
export function classifyError(error: unknown, stage: Stage): NetworkFailure {
  const code = errorCode(error) ?? '';
  switch (stage) {
    case 'connecting':
      return failed(isTlsError(code) ? 'tls' : 'network-unreachable', 'not-sent');
    case 'handshaking':
      return failed('tls', 'not-sent');
    case 'established':
      if (code === 'HPE_HEADER_OVERFLOW') return failed('too-large', 'maybe-sent');
      return failed(code.startsWith('HPE_') ? 'unreadable-reply' : 'connection-lost', 'maybe-sent');
  }
}

function failed(code: NetworkFailure['code'], delivery: NetworkFailure['delivery']): NetworkFailure {
  return { kind: 'network-failure', code, delivery };
}

/** Through a proxy the handshake is over before the socket is seen, so there the error must tell. */
function isTlsError(code: string): boolean {
  return code !== '' && code !== 'ERR_PROXY_TUNNEL' && !/^E(?!RR_|PROTO$)[A-Z]/.test(code);
}
