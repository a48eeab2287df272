import * as http from 'node:http';
import * as https from 'node:https';
import type * as stream from 'node:stream';
import { isLoopback, type ProxyUrl } from '../../preload/contract/index.ts';
import { createSecureContext } from './certificates.ts';

/** Idle sockets are closed by us well before a server or a load balancer would. */
const idleMilliseconds = 15_000;

export interface AgentOptions {
  readonly origin: URL;
  readonly proxyUrl: ProxyUrl | undefined;
  /** Certificate authorities trusted in addition, in PEM. */
  readonly certificateAuthorities: readonly string[];
  readonly deadlineMilliseconds: number;
}

/** The two ways to a socket. */
export interface Agents {
  /** Keeps sockets alive and uses them again. */
  readonly pooled: http.Agent;
  /** A new socket for each request, closed after it. */
  readonly fresh: http.Agent;
}

/**
 * Makes the agents of one origin. Environment proxies are never used: only an agent that is given
 * `proxyEnv` looks at one, and ours get at most the proxy of the settings, never for loopback.
 */
export function createAgents(options: AgentOptions): Agents {
  const pooling = { keepAlive: true, maxFreeSockets: 8, timeout: idleMilliseconds };
  if (options.origin.protocol === 'http:') {
    return { pooled: new http.Agent(pooling), fresh: new http.Agent({ keepAlive: false }) };
  }
  const security = {
    secureContext: createSecureContext(options.certificateAuthorities),
    rejectUnauthorized: true,
  };
  const { proxyUrl } = options;
  if (proxyUrl === undefined || isLoopback(options.origin.hostname)) {
    return {
      pooled: new https.Agent({ ...pooling, ...security }),
      fresh: new https.Agent({ keepAlive: false, ...security }),
    };
  }
  const tunnel = { ...security, proxyEnv: { HTTPS_PROXY: proxyUrl } };
  return {
    pooled: new TunnelAgent({ ...pooling, ...tunnel }, options.deadlineMilliseconds),
    fresh: new TunnelAgent({ keepAlive: false, ...tunnel }, options.deadlineMilliseconds),
  };
}

type Created = (error: Error | null, socket: stream.Duplex) => void;

/**
 * Through a proxy Node hands a socket over only when the tunnel and TLS stand, so nobody could end
 * one that hangs before. This one ends it at the deadline, whatever became of its request.
 */
class TunnelAgent extends https.Agent {
  readonly #deadlineMilliseconds: number;

  constructor(options: https.AgentOptions, deadlineMilliseconds: number) {
    super(options);
    this.#deadlineMilliseconds = deadlineMilliseconds;
  }

  override createConnection(
    options: http.ClientRequestArgs,
    created?: Created,
  ): stream.Duplex | null | undefined {
    const socket = super.createConnection(options, (error, tunnelled) => {
      clearTimeout(timer);
      created?.(error, tunnelled);
    });
    const timer = setTimeout(() => socket?.destroy(), this.#deadlineMilliseconds);
    return socket;
  }
}
