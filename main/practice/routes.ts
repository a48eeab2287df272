import * as v from 'valibot';
import type { PracticeAccount, PracticeAccounts } from './accounts.ts';
import { validateBody } from './validation.ts';

/** A reply that is decided but not yet written. */
export interface PlannedReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

const errorNames = new Map([
  [400, 'Bad Request'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [409, 'Conflict'],
  [413, 'Payload Too Large'],
]);

/** A JSON reply. */
export function jsonReply(status: number, value: object, headers: Record<string, string> = {}): PlannedReply {
  const body = JSON.stringify(value);
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}

/** An error body as the API's is likely to be: `{statusCode, message, error?}`. */
export function errorReply(
  status: number,
  message: string | readonly string[],
  headers?: Record<string, string>,
): PlannedReply {
  const error = errorNames.get(status);
  return jsonReply(status, { statusCode: status, message, ...(error !== undefined && { error }) }, headers);
}

/** Does what a request asks for and says what to answer. */
export function answer(incoming: Incoming, accounts: PracticeAccounts): PlannedReply {
  const { method, path } = incoming;
  if (path === '/v1/api/account' && method === 'POST') return create(incoming.body, accounts);
  const id = /^\/v1\/api\/account\/([A-Za-z0-9_-]{1,64})$/.exec(path)?.[1];
  if (id === undefined) return errorReply(404, 'There is no such operation');
  if (method === 'GET') return found(accounts.get(id));
  if (method === 'PUT') return replace(id, incoming.body, accounts);
  if (method !== 'DELETE') return errorReply(404, 'There is no such operation');
  if (!accounts.remove(id)) return found(undefined);
  return jsonReply(200, { statusCode: 200, message: `Resource with Id ${id} deleted successfully` });
}

function create(body: string, accounts: PracticeAccounts): PlannedReply {
  const validation = validateBody(parse(body));
  return validation.ok
    ? jsonReply(201, accounts.create(validation.fields))
    : errorReply(400, validation.messages);
}

function replace(id: string, body: string, accounts: PracticeAccounts): PlannedReply {
  const validation = validateBody(parse(body));
  return validation.ok
    ? found(accounts.replace(id, validation.fields))
    : errorReply(400, validation.messages);
}

function found(account: PracticeAccount | undefined): PlannedReply {
  return account === undefined ? errorReply(404, 'Account not found') : jsonReply(200, account);
}

const JsonSchema = v.pipe(v.string(), v.parseJson());

function parse(body: string): unknown {
  const parsed = v.safeParse(JsonSchema, body);
  return parsed.success ? parsed.output : undefined;
}
