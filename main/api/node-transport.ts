import * as http from 'node:http';
import * as https from 'node:https';
import type { ProxyUrl } from '../../preload/contract/index.ts';
import { createAgents, type Agents } from './agents.ts';
import { followStage, classifyError } from './connection-stage.ts';
import { collectBody } from './reply-body.ts';
import type { Exchange, OutgoingRequest, Reply, Transport } from './transport.ts';

/** From the call to the last byte of the reply, connecting included (docs/design.md, promise 11). */
const defaultDeadlineMilliseconds = 30_000;

export interface NodeTransportOptions {
  /** The only origin that requests may go to; the API key travels in them (docs/design.md, promise 2). */
  readonly origin: string;
  readonly proxyUrl?: ProxyUrl | undefined;
  readonly deadlineMilliseconds?: number;
  /** Certificate authorities trusted in addition to the system's and the bundled ones, in PEM. */
  readonly certificateAuthorities?: readonly string[];
}

/** Opens a transport over `node:http(s)`; certificates are read at the first request, not here. */
export function openNodeTransport(options: NodeTransportOptions): Transport {
  const {
    proxyUrl,
    deadlineMilliseconds = defaultDeadlineMilliseconds,
    certificateAuthorities = [],
  } = options;
  const origin = new URL(options.origin);
  let agents: Agents | undefined;

  return {
    async send(request) {
      if (request.url.origin !== origin.origin) return refused;
      try {
        agents ??= createAgents({ origin, proxyUrl, certificateAuthorities, deadlineMilliseconds });
        return await exchange(request, agents, deadlineMilliseconds);
      } catch {
        // Node refuses a request that it cannot build; its error may quote a header, so it ends here.
        return refused;
      }
    },
    close() {
      if (agents === undefined) return;
      agents.pooled.maxFreeSockets = 0;
      for (const sockets of Object.values(agents.pooled.freeSockets)) {
        for (const socket of sockets ?? []) socket.destroy();
      }
    },
  };
}

const refused: Exchange = { kind: 'network-failure', code: 'internal', delivery: 'not-sent' };

/** Sends one request and waits for its one outcome; the first that happens counts. */
function exchange(request: OutgoingRequest, agents: Agents, deadlineMilliseconds: number): Promise<Exchange> {
  return new Promise((resolve) => {
    const { request: open } = request.url.protocol === 'https:' ? https : http;
    const outgoing = open(request.url, {
      method: request.method,
      headers: request.headers,
      agent: request.freshSocket ? agents.fresh : agents.pooled,
    });
    const stage = followStage(outgoing);
    let head: Omit<Reply, 'body'> | undefined;

    const finish = (outcome: Exchange): void => {
      clearTimeout(deadline);
      resolve(outcome);
    };
    const breakOff = (error: unknown): void => {
      finish(head === undefined ? classifyError(error, stage()) : { ...head, body: { kind: 'truncated' } });
    };
    const deadline = setTimeout(() => {
      const delivery = stage() === 'established' ? 'maybe-sent' : 'not-sent';
      finish({ kind: 'network-failure', code: 'timed-out', delivery, status: head?.status });
      outgoing.destroy();
    }, deadlineMilliseconds);

    outgoing.on('error', breakOff);
    outgoing.on('close', () => {
      if (head === undefined) breakOff(undefined);
    });
    outgoing.once('response', (incoming) => {
      const received = readHead(incoming);
      head = received;
      collectBody(incoming, (body) => finish({ ...received, body }));
    });
    outgoing.end(request.body);
  });
}

function readHead(incoming: http.IncomingMessage): Omit<Reply, 'body'> {
  return {
    kind: 'reply',
    status: incoming.statusCode ?? 0,
    contentType: incoming.headers['content-type'] ?? '',
    retryAfter: incoming.headers['retry-after'],
  };
}
