import {
  fail,
  succeed,
  type Account,
  type AccountDraft,
  type AccountId,
  type Failure,
  type Result,
} from '../../../../../preload/contract/index.ts';
import type { AccountClient } from '../../../../../main/core/ports.ts';
import { failure } from '../samples.ts';
import type { CountingServer } from './counting-server.ts';
import type { Seed } from './seed.ts';

/** A request on its way. */
export interface Request {
  readonly verb: 'create' | 'get' | 'update' | 'remove' | 'test';
  readonly id: AccountId | null;
  readonly draft: AccountDraft | null;
}

/** What a request meets: whether it does its work, and what is reported of it; null: its own answer. */
interface Fate {
  readonly works: boolean;
  readonly reported: Failure | null;
  /** The server has said for certain that it did nothing. */
  readonly refused?: boolean;
}

const well: Fate = { works: true, reported: null };
const portal = failure('unreadable-reply', 'maybe-sent', { status: 200 });
const broken = failure('server-error', 'maybe-sent', { status: 502 });

const fates: readonly Fate[] = [
  well,
  well,
  well,
  well,
  { works: false, reported: failure('network-unreachable', 'not-sent'), refused: true },
  { works: false, reported: failure('tls', 'not-sent'), refused: true },
  { works: false, reported: failure('timed-out', 'maybe-sent') },
  { works: true, reported: failure('connection-lost', 'maybe-sent') },
  { works: true, reported: failure('timed-out', 'maybe-sent') },
  { works: false, reported: broken },
  { works: true, reported: broken },
  { works: false, reported: failure('unauthorised', 'answered', { status: 401 }), refused: true },
  { works: false, reported: failure('rate-limited', 'answered', { retryAfterSeconds: 2 }), refused: true },
  { works: false, reported: portal },
  { works: true, reported: portal },
  { works: false, reported: failure('unreadable-reply', 'maybe-sent', { status: 404 }) },
  { works: false, reported: failure('redirected', 'maybe-sent', { status: 302 }) },
  { works: false, reported: failure('rejected', 'answered', { status: 422 }), refused: true },
  { works: false, reported: failure('conflict', 'answered', { status: 409 }), refused: true },
  { works: true, reported: failure('too-large', 'maybe-sent', { status: 201 }) },
];

/** What the world looks at when a request arrives. */
export interface Watch {
  /** The request is at the server; `counts` unless the server has refused it for certain. */
  arrived(request: Request, counts: boolean): void;
}

/** Lets a request meet its fate; answers what will be reported of it. */
export function deliver(
  request: Request,
  { seed, server, watcher }: { seed: Seed; server: CountingServer; watcher: Watch },
): Result<Account | null> {
  const { works, reported, refused } = fates[seed.next(fates.length)] ?? well;
  const neverArrived = reported?.delivery === 'not-sent';
  if (!neverArrived) watcher.arrived(request, refused !== true);
  const answer = works ? work(request, server) : succeed(null);
  return reported === null ? answer : fail(reported);
}

/** The server's own answer. */
function work({ verb, id, draft }: Request, server: CountingServer): Result<Account | null> {
  if (verb === 'test') return succeed(null);
  if (verb === 'create') return succeed(server.create(draft ?? {}));
  if (id === null) throw new Error(`A ${verb} of nothing`);
  if (verb === 'remove') return server.remove(id) ? succeed(null) : gone;
  const account = verb === 'get' ? server.get(id) : server.replace(id, draft ?? {});
  return account === null ? gone : succeed(account);
}

const gone = fail(failure('not-found', 'answered', { status: 404, messages: ['Account not found'] }));

/** The client of the API, over a network that answers when the world lets it. */
export function createClient(ask: (request: Request) => Promise<Result<Account | null>>): AccountClient {
  async function account(request: Request): Promise<Result<Account>> {
    const answer = await ask(request);
    if (!answer.ok) return answer;
    return answer.value === null ? fail(portal) : succeed(answer.value);
  }
  return {
    create: (draft) => account({ verb: 'create', id: null, draft }),
    get: (id) => account({ verb: 'get', id, draft: null }),
    update: (id, draft) => account({ verb: 'update', id, draft }),
    async remove(id) {
      const answer = await ask({ verb: 'remove', id, draft: null });
      return answer.ok ? succeed({ id }) : answer;
    },
    async test() {
      const answer = await ask({ verb: 'test', id: null, draft: null });
      return answer.ok ? succeed({ status: 404, milliseconds: 1 }) : answer;
    },
    close: () => undefined,
  };
}
