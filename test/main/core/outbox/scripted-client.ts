import {
  fail,
  succeed,
  type Account,
  type AccountDraft,
  type AccountId,
  type Failure,
  type Result,
} from '../../../../preload/contract/index.ts';
import type { AccountClient } from '../../../../main/core/ports.ts';
import { account, accountId } from './samples.ts';

type Verb = 'create' | 'get' | 'update' | 'remove' | 'test';

/** How requests of one kind end: well, with this account or failure, or when the test says so. */
type Rule = 'well' | 'by-hand' | { readonly account: Account } | Failure;

/** One request that waits for its answer. */
interface Asked {
  readonly verb: Verb;
  readonly id: AccountId | null;
  readonly draft: AccountDraft | null;
  readonly answer: (rule: Exclude<Rule, 'by-hand'>) => void;
}

/** A client whose every answer is given by the test: by a rule, or by hand, one request at a time. */
export interface ScriptedClient extends AccountClient {
  /** All requests ever made, in order, for example `create Ada`, `get o1`. */
  readonly calls: string[];
  /** Those that wait for an answer by hand. */
  readonly open: Asked[];
  rule(verb: Verb, rule: Rule): void;
}

/** An account as the server has it after such a request. */
function accountOf(draft: AccountDraft | null, id: AccountId | null): Account {
  const { email = '', name = '', phone = '' } = draft ?? {};
  const typed = { email: email || null, name: name || null, phone: phone || null };
  return account({ ...(draft === null ? {} : typed), id: id ?? accountId() });
}

/** Makes a client that answers everything well until it is told otherwise. */
export function createScriptedClient(): ScriptedClient {
  const rules = new Map<Verb, Rule>();
  const calls: string[] = [];
  const open: Asked[] = [];

  function ask<T>(
    request: { verb: Verb; id?: AccountId; draft?: AccountDraft },
    well: (account: Account) => T,
  ): Promise<Result<T>> {
    const { verb, id = null, draft = null } = request;
    calls.push([verb, id ?? draft?.name].filter(Boolean).join(' '));
    const rule = rules.get(verb) ?? 'well';
    return new Promise((resolve) => {
      const answer: Asked['answer'] = (given) => {
        if (open.includes(asked)) open.splice(open.indexOf(asked), 1);
        if (given === 'well') resolve(succeed(well(accountOf(draft, id))));
        else resolve('account' in given ? succeed(well(given.account)) : fail(given));
      };
      const asked: Asked = { verb, id, draft, answer };
      if (rule === 'by-hand') open.push(asked);
      else setImmediate(() => answer(rule));
    });
  }

  const same = (found: Account): Account => found;
  return {
    calls,
    open,
    rule: (verb, rule) => rules.set(verb, rule),
    create: (draft) => ask({ verb: 'create', draft }, same),
    get: (id) => ask({ verb: 'get', id }, same),
    update: (id, draft) => ask({ verb: 'update', id, draft }, same),
    remove: (id) => ask({ verb: 'remove', id }, () => ({ id })),
    test: () => ask({ verb: 'test' }, () => ({ status: 404, milliseconds: 1 })),
    close: () => undefined,
  };
}
