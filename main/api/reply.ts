import {
  fail,
  succeed,
  type ConnectionReport,
  type Delivery,
  type Failure,
  type FailureCode,
  type Result,
} from '../../preload/contract/index.ts';
import { readRetryAfter } from './retry-after.ts';
import { cleanServerMessages } from './server-messages.ts';
import type { Exchange, Method, Reply } from './transport.ts';
import { parseAccount, parseErrorTexts, parseJson } from './wire.ts';

/** What a reply is judged by, besides itself. */
export interface Asked {
  readonly method: Method;
  /** Only to be taken out of the server's words. */
  readonly apiKey: string;
}

/**
 * Turns an outcome into a result: any 2xx whose body `parse` accepts is a success, everything else a
 * failure with what the table of outcomes needs to know (docs/design.md, the outbox).
 *
 * Delivery: no readable answer (a 2xx of the wrong shape, a cut, oversized or compressed body, an
 * HTML 404, to an update or delete any 404 but the API's JSON) is `maybe-sent`; so are 3xx and 5xx on a write, which do not say that nothing happened.
 * Every other status is `answered`.
 */
export function readReply<T>(
  exchange: Exchange,
  asked: Asked,
  parse: (bytes: Buffer, status: number) => T | null,
): Result<T> {
  if (exchange.kind === 'network-failure') {
    const { code, delivery, status } = exchange;
    return fail({ code, delivery, ...known(status) });
  }
  const { status, body } = exchange;
  if (status < 200 || status > 299) return fail(judgeStatus(exchange, asked));
  const value = body.kind === 'whole' ? parse(body.bytes, status) : null;
  return value === null ? fail(unreadable(exchange)) : succeed(value);
}

/**
 * Turns the outcome of a GET of an unknown id into a report: an account, or the API's JSON error to a
 * 400, 404 or other rejection, shows that the API answers and takes the key. Anything else is a failure.
 */
export function readConnection(
  exchange: Exchange,
  apiKey: string,
  milliseconds: number,
): Result<ConnectionReport> {
  const result = readReply(exchange, { method: 'GET', apiKey }, (bytes, status) =>
    parseAccount(parseJson(bytes)) === null ? null : { status, milliseconds },
  );
  if (result.ok || exchange.kind === 'network-failure') return result;
  if (result.failure.code !== 'not-found' && result.failure.code !== 'rejected') return result;
  const { status } = exchange;
  return errorTexts(exchange) === null ? fail(unreadable(exchange)) : succeed({ status, milliseconds });
}

function unreadable({ status, body }: Reply): Failure {
  const code = body.kind === 'too-large' ? 'too-large' : 'unreadable-reply';
  return { code, delivery: 'maybe-sent', ...known(status) };
}

function judgeStatus(reply: Reply, asked: Asked): Failure {
  const { status } = reply;
  const code = codeOf(status);
  if (code === 'unreadable-reply' || (code === 'not-found' && isForeign(reply, asked)))
    return unreadable(reply);
  const failure = { code, delivery: deliveryOf(code, asked.method), ...known(status) };
  if (code === 'redirected') return failure;
  const wait =
    code === 'rate-limited' || status === 503 ? readRetryAfter(reply.retryAfter, Date.now()) : undefined;
  const messages = code === 'server-error' ? [] : cleanServerMessages(errorTexts(reply) ?? [], asked.apiKey);
  return {
    ...failure,
    ...(messages.length > 0 && { messages }),
    ...(wait !== undefined && { retryAfterSeconds: wait }),
  };
}

const codes = new Map<number, FailureCode>([
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [409, 'conflict'],
  [412, 'conflict'],
  [429, 'rate-limited'],
]);

function codeOf(status: number): FailureCode {
  if (status >= 300 && status < 400) return 'redirected';
  if (status >= 400 && status < 500) return codes.get(status) ?? 'rejected';
  return status >= 500 && status < 600 ? 'server-error' : 'unreadable-reply';
}

function deliveryOf(code: FailureCode, method: Method): Delivery {
  const unclear = code === 'redirected' || code === 'server-error';
  return unclear && method !== 'GET' ? 'maybe-sent' : 'answered';
}

/**
 * Not the API's own 404. To an update or a delete it says that the account is gone, so there it must be
 * the API's JSON error: a proxy's empty 404 must not end a queued delete as done (docs/design.md, the outbox).
 */
function isForeign(reply: Reply, { method }: Asked): boolean {
  const saysGone = method === 'PUT' || method === 'DELETE';
  return isPage(reply) || (saysGone && errorTexts(reply) === null);
}

/** A page of a captive portal, a proxy or a wrong address, or cut off. */
function isPage({ body, contentType }: Reply): boolean {
  if (body.kind !== 'whole' || contentType.toLowerCase().includes('html')) return true;
  return /^\s*</.test(body.bytes.toString('latin1', 0, 200));
}

function errorTexts(reply: Reply): string[] | null {
  return reply.body.kind === 'whole' ? parseErrorTexts(parseJson(reply.body.bytes)) : null;
}

/** The status, where there is one that HTTP knows. */
function known(status: number | undefined): { status?: number } {
  return status !== undefined && status >= 100 && status <= 599 ? { status } : {};
}
