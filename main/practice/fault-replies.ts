import type * as http from 'node:http';
import type { Fault, FaultName } from './faults.ts';
import { errorReply, jsonReply, type PlannedReply } from './routes.ts';

/** Writes a reply as it should be. */
export function writeReply(response: http.ServerResponse, reply: PlannedReply): void {
  const length = String(Buffer.byteLength(reply.body));
  response.writeHead(reply.status, { ...reply.headers, 'content-length': length }).end(reply.body);
}

/** How a fault answers; `right` is the reply that was due. */
type FaultWriter = (response: http.ServerResponse, fault: Fault, right: PlannedReply) => void;

/** Answers with a fault. */
export function writeFault(response: http.ServerResponse, fault: Fault, right: PlannedReply): void {
  writers[fault.name](response, fault, right);
}

const noAnswer: FaultWriter = () => undefined;

function instead(plan: (fault: Fault) => PlannedReply): FaultWriter {
  return (response, fault) => writeReply(response, plan(fault));
}

const writers: Readonly<Record<FaultName, FaultWriter>> = {
  refuse: noAnswer,
  'reset-on-accept': noAnswer,
  silence: noAnswer,
  latency: (response, _fault, right) => writeReply(response, right),
  'reset-after-request': (response) => response.socket?.resetAndDestroy(),
  unauthorised: instead(() => errorReply(401, 'Unauthorized')),
  forbidden: instead(() => errorReply(403, 'Forbidden resource')),
  'not-found': instead(() => errorReply(404, 'Account not found')),
  conflict: instead(() => errorReply(409, 'An account with this email already exists')),
  'rate-limited': instead(({ retryAfter = '30' }) =>
    errorReply(429, 'Too Many Requests', { 'retry-after': retryAfter }),
  ),
  'server-error': instead(() => errorReply(500, 'Internal server error')),
  'bad-gateway': instead(() => page(502, 'Bad Gateway')),
  'html-page': instead(() => page(200, 'Welcome to the free network')),
  'wrong-shape': instead(() => jsonReply(200, { hello: 'world' })),
  redirect: instead(({ status = 302, location = 'https://elsewhere.invalid/' }) => ({
    status,
    headers: { location },
    body: '',
  })),
  truncated: writeHalf,
  'slow-drip': drip,
  oversized: pad,
};

function page(status: number, title: string): PlannedReply {
  const body = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

function writeHalf(response: http.ServerResponse, _fault: Fault, right: PlannedReply): void {
  const { status, headers, body } = right;
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...headers, 'content-length': String(length) });
  response.write(Buffer.from(body).subarray(0, length / 2), () => response.destroy());
}

function drip(response: http.ServerResponse, fault: Fault, right: PlannedReply): void {
  const { status, headers, body } = right;
  const bytes = Buffer.from(body);
  let sent = 0;
  response.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
  const timer = setInterval(() => {
    response.write(bytes.subarray(sent, ++sent));
    if (sent < bytes.length) return;
    clearInterval(timer);
    response.end();
  }, fault.milliseconds ?? 100);
  response.once('close', () => clearInterval(timer));
}

/** No content-length, so that only counting the bytes can find the limit. */
function pad(response: http.ServerResponse, _fault: Fault, right: PlannedReply): void {
  response.writeHead(right.status, right.headers);
  response.write(right.body);
  response.end(' '.repeat(2 * 1_048_576));
}
