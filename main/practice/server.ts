import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import * as http from 'node:http';
import type * as net from 'node:net';
import * as v from 'valibot';
import { ApiKeySchema, BaseUrlSchema } from '../../preload/contract/index.ts';
import type { PracticeServer } from '../core/ports.ts';
import { createPracticeAccounts, type PracticeAccounts } from './accounts.ts';
import { writeFault, writeReply } from './fault-replies.ts';
import { createFaultPlan, worksFirst, type Fault } from './faults.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { answer, errorReply, type Incoming } from './routes.ts';

export interface PracticeServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** A random one otherwise. */
  readonly apiKey?: string;
}

/** The practice server with its controls; the app itself uses no more than the port `PracticeServer`. */
export interface RunningPracticeServer extends PracticeServer {
  readonly faults: {
    /** Puts these in the place of all others; the first that fits a request is used. */
    set(...faults: readonly Fault[]): Promise<void>;
    clear(): Promise<void>;
  };
  readonly requests: Omit<RequestLog, 'add'>;
  readonly accounts: PracticeAccounts;
  /** How many connections were accepted since the start. */
  connectionCount(): number;
}

const host = '127.0.0.1';
const notCarriedOut = errorReply(500, 'Not carried out');

/**
 * Starts the same four operations as the API's on loopback, with accounts in memory. It logs nothing.
 *
 * @throws when the port is taken or the key is not fit for a header.
 */
export async function startPracticeServer(
  options: PracticeServerOptions = {},
): Promise<RunningPracticeServer> {
  const apiKey = v.parse(ApiKeySchema, options.apiKey ?? `practice-${randomBytes(18).toString('base64url')}`);
  const accounts = createPracticeAccounts();
  const plan = createFaultPlan();
  const log = createRequestLog();
  const hasRightKey = createKeyCheck(apiKey);
  const sockets = new Set<net.Socket>();
  let connections = 0;

  const server = http.createServer((request, response) => {
    // A request that breaks off needs no answer.
    handle(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    if (plan.takeConnection()) socket.resetAndDestroy();
  });

  async function handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { method = '', url: path = '' } = request;
    const keyAccepted = hasRightKey(request.headers['x-api-key']);
    log.add({ method, path, keyAccepted });
    const body = await readBody(request);
    if (!keyAccepted) writeReply(response, errorReply(401, 'Unauthorized'));
    else if (body === null) writeReply(response, errorReply(413, 'request entity too large'));
    else await serve({ method, path, body }, response);
  }

  async function serve(incoming: Incoming, response: http.ServerResponse): Promise<void> {
    const { latency, fault } = plan.takeRequest(incoming.method);
    if (latency !== undefined) await pause(response, latency.milliseconds ?? 2_000);
    if (fault === undefined) writeReply(response, answer(incoming, accounts));
    else writeFault(response, fault, worksFirst(fault) ? answer(incoming, accounts) : notCarriedOut);
  }

  await listen(server, options.port ?? 0);
  const port = portOf(server);

  async function closeDown(): Promise<void> {
    const closed = server.listening ? once(server, 'close') : undefined;
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  async function setFaults(faults: readonly Fault[]): Promise<void> {
    plan.replace(faults);
    if (plan.refuses() && server.listening) await closeDown();
    else if (!plan.refuses() && !server.listening) await listen(server, port);
  }

  return {
    baseUrl: v.parse(BaseUrlSchema, `http://${host}:${port}`),
    apiKey,
    accounts,
    requests: log,
    faults: { set: (...faults) => setFaults(faults), clear: () => setFaults([]) },
    connectionCount: () => connections,
    close: closeDown,
  };
}

async function listen(server: http.Server, port: number): Promise<void> {
  server.listen({ port, host });
  await once(server, 'listening');
}

function portOf(server: http.Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Waits, but no longer than the connection stands. */
function pause(response: http.ServerResponse, milliseconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    response.once('close', () => {
      clearTimeout(timer);
      reject(new Error('The connection was closed.'));
    });
  });
}

/**
 * Makes a check for one key whose duration tells nothing about how much of a guess was right: both
 * sides are hashed to the same length first.
 */
function createKeyCheck(apiKey: string): (guess: string | string[] | undefined) => boolean {
  const salt = randomBytes(32);
  const digest = (text: string): Buffer => createHmac('sha256', salt).update(text).digest();
  const right = digest(apiKey);
  return (guess) => timingSafeEqual(digest(typeof guess === 'string' ? guess : ''), right);
}

/** An account's fields are far smaller; the limit keeps a stray upload out of memory. */
const maxBodyBytes = 65_536;

/** Reads the body of a request as text, or null when it is over 64 KiB; rejects when it breaks off. */
async function readBody(request: http.IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
  }
  return size > maxBodyBytes ? null : Buffer.concat(chunks).toString('utf8');
}
