import * as v from 'valibot';
import {
  AccountIdSchema,
  fail,
  type Account,
  type AccountDraft,
  type AccountId,
  type Result,
} from '../../preload/contract/index.ts';
import type { AccountClient, Connection } from '../core/ports.ts';
import { accountUrl } from './account-url.ts';
import { openNodeTransport } from './node-transport.ts';
import { readConnection, readReply } from './reply.ts';
import type { Exchange, Method, Transport } from './transport.ts';
import { isDeleted, parseAccount, parseJson } from './wire.ts';

/** A well-formed id that no account has: 24 lower-case letters and digits, as the API makes them. */
const probeId = v.parse(AccountIdSchema, 'connectiontest0000000000');

/** What may be told of one exchange. */
export type SeenExchange = {
  readonly method: Method;
  /** Names an account by its id where the request succeeded; otherwise `{id}` stands for it. */
  readonly path: string;
  /** The HTTP status, or the failure code where no reply came. */
  readonly outcome: number | string;
  readonly milliseconds: number;
};

type Observe = (seen: SeenExchange) => void;

/** Opens a client of the API over real sockets; `observe` is told of each exchange, for the log. */
export function openAccountClient(connection: Connection, observe: Observe = () => undefined): AccountClient {
  const origin = new URL(connection.baseUrl).origin;
  const transport = openNodeTransport({ origin, proxyUrl: connection.proxyUrl });
  return createAccountClient(connection, watchTransport(transport, observe));
}

/** Tells of each exchange when it has ended; headers and bodies stay unseen. */
function watchTransport(transport: Transport, observe: Observe): Transport {
  return {
    async send(request) {
      const started = performance.now();
      const exchange = await transport.send(request);
      observe({
        method: request.method,
        path: tellablePath(request.url, exchange),
        outcome: exchange.kind === 'reply' ? exchange.status : exchange.code,
        milliseconds: Math.round(performance.now() - started),
      });
      return exchange;
    },
    close: () => transport.close(),
  };
}

/** The path; an id that the server did not confirm may be a phone number or name that somebody typed. */
function tellablePath({ pathname }: URL, exchange: Exchange): string {
  const isConfirmed = exchange.kind === 'reply' && exchange.status >= 200 && exchange.status <= 299;
  return isConfirmed ? pathname : pathname.replace(/(?<=\/v1\/api\/account\/)[^/]+$/, '{id}');
}

/** The four operations in the API's dialect, over any transport; the key stays in this closure. */
export function createAccountClient(connection: Connection, transport: Transport): AccountClient {
  const { baseUrl, apiKey, acceptsForeignIds } = connection;

  async function send(method: Method, id: AccountId | undefined, body?: object): Promise<Exchange | null> {
    const url = accountUrl(baseUrl, id);
    if (url === null) return null;
    const text = body === undefined ? undefined : JSON.stringify(body);
    return await transport.send({
      method,
      url,
      headers: {
        'x-api-key': apiKey,
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'final-pos-account-kiosk',
        ...(text !== undefined && {
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(text)),
        }),
      },
      body: text,
      freshSocket: method === 'POST',
    });
  }

  async function account(method: Method, id: AccountId | undefined, body?: object): Promise<Result<Account>> {
    const exchange = await send(method, id, body);
    if (exchange === null) return badAddress;
    return readReply(exchange, { method, apiKey }, (bytes) => {
      const found = parseAccount(parseJson(bytes));
      const foreign = id !== undefined && found?.id !== id && !acceptsForeignIds;
      return foreign ? null : found;
    });
  }

  return {
    create: (draft) => account('POST', undefined, filledIn(draft)),
    get: (id) => account('GET', id),
    update: (id, draft) => account('PUT', id, given(draft)),
    async remove(id) {
      const exchange = await send('DELETE', id);
      if (exchange === null) return badAddress;
      return readReply(exchange, { method: 'DELETE', apiKey }, (bytes) =>
        bytes.length === 0 || isDeleted(parseJson(bytes)) ? { id } : null,
      );
    },
    async test() {
      const started = performance.now();
      const exchange = await send('GET', probeId);
      if (exchange === null) return badAddress;
      return readConnection(exchange, apiKey, Math.round(performance.now() - started));
    },
    close: () => transport.close(),
  };
}

/** Nothing was sent: a second line of defence behind the channel's schema, which names the field. */
const badAddress = fail({
  code: 'invalid-input',
  delivery: 'not-sent',
  fields: [{ field: '', message: 'This is not the address of one account.' }],
});

/** What a create sends: the fields with text in them. */
function filledIn(draft: AccountDraft): AccountDraft {
  return pick(draft, (text) => text.trim() !== '');
}

/** What an update sends: every field of the draft; an empty one clears. */
function given(draft: AccountDraft): AccountDraft {
  return pick(draft, () => true);
}

function pick(draft: AccountDraft, wanted: (text: string) => boolean): AccountDraft {
  const { email, name, phone } = draft;
  return Object.fromEntries(
    Object.entries({ email, name, phone }).filter(([, text]) => text !== undefined && wanted(text)),
  );
}
