import {
  type Account,
  type AccountId,
  type OutboxEntry,
  type Failure,
  type Result,
} from '../../../preload/contract/index.ts';
import { failMaybeSent, failNotSent } from '../failures.ts';
import type { AccountClient } from '../ports.ts';
import { isHarmless, classifyFetch, classifyOutcome, type Verdict } from './rules/outcome.ts';
import { mergeUpdate } from './rules/merge.ts';

/** How an attempt ended. */
export interface Outcome {
  readonly verdict: Verdict;
  /** What went wrong; null where nothing did, and where two edits overlap. */
  readonly failure: Failure | null;
  /** The account as the server has it now; null after a delete and where it is not known. */
  readonly account: Account | null;
  /** Provably nothing was changed on the server. */
  readonly harmless: boolean;
}

/** Who hears of each account that the server confirmed, and of each that is gone. */
export interface Hearing {
  readonly onConfirmed: (account: Account) => void;
  readonly onGone: (id: AccountId) => void;
}

/** Sends one change that is durably marked as sending. Nothing is sent twice, and nothing throws. */
export async function carryOut(
  change: OutboxEntry,
  client: AccountClient,
  hearing: Hearing,
): Promise<Outcome> {
  const { operation, accountId, draft, base } = change;
  if (operation === 'create') {
    return draft === null ? impossible : conclude(change, await confirm(hearing, () => client.create(draft)));
  }
  if (accountId === null) return impossible;
  if (operation === 'update') {
    if (draft === null || base === null) return impossible;
    return await update({ ...change, accountId, draft, base }, client, hearing);
  }
  const removal = await attempt(() => client.remove(accountId));
  const outcome = conclude(change, removal.ok ? { ok: true, value: null } : removal);
  if (outcome.verdict.to === 'done') hearing.onGone(accountId);
  if (outcome.verdict.to !== 'conflict') return outcome;
  return { ...outcome, account: await look(accountId, client, hearing) };
}

type Update = OutboxEntry & { accountId: AccountId } & {
  [F in 'draft' | 'base']: NonNullable<OutboxEntry[F]>;
};

/** GET, compare, PUT. What an earlier, unanswered attempt has carried out shows in the GET. */
async function update(change: Update, client: AccountClient, hearing: Hearing): Promise<Outcome> {
  const { accountId, draft, base } = change;
  const seen = await confirm(hearing, () => client.get(accountId));
  if (!seen.ok) {
    const { failure } = seen;
    tellIfGone(failure, accountId, hearing);
    return { verdict: unlessUnsaid(classifyFetch(failure), failure), failure, account: null, harmless: true };
  }
  const merged = mergeUpdate(base, draft, seen.value);
  if (merged.kind === 'overlap') {
    return { verdict: { to: 'conflict' }, failure: null, account: seen.value, harmless: true };
  }
  if (merged.kind === 'settled') return conclude(change, seen);
  const sent = await confirm(hearing, () => client.update(accountId, merged.draft));
  const judged = conclude(change, sent);
  const outcome = sent.ok ? judged : { ...judged, verdict: unlessUnsaid(judged.verdict, sent.failure) };
  if (outcome.verdict.to !== 'conflict' || outcome.failure === null) return outcome;
  if (outcome.failure.code === 'not-found') {
    tellIfGone(outcome.failure, accountId, hearing);
    return outcome;
  }
  return { ...outcome, account: (await look(accountId, client, hearing)) ?? seen.value };
}

/** The server's copy, for a person to compare; null where it cannot be had. */
async function look(id: AccountId, client: AccountClient, hearing: Hearing): Promise<Account | null> {
  const seen = await confirm(hearing, () => client.get(id));
  return seen.ok ? seen.value : null;
}

function conclude({ operation }: OutboxEntry, result: Result<Account | null>): Outcome {
  if (result.ok) {
    return {
      verdict: classifyOutcome(operation, null),
      failure: null,
      account: result.value,
      harmless: false,
    };
  }
  const { failure } = result;
  const harmless = isHarmless(failure);
  return { verdict: classifyOutcome(operation, failure), failure, account: null, harmless };
}

/** A tombstone takes the account's data off this terminal, so only the API's own words count. */
function tellIfGone(failure: Failure, id: AccountId, hearing: Hearing): void {
  const { code, delivery } = failure;
  if (code === 'not-found' && delivery === 'answered' && isInWords(failure)) hearing.onGone(id);
}

/** A 404 of something on the way, a load balancer's for example, says nothing of the account: it is tried again. */
function unlessUnsaid(verdict: Verdict, failure: Failure): Verdict {
  const isUnsaid = failure.code === 'not-found' && verdict.to === 'conflict' && !isInWords(failure);
  return isUnsaid ? { to: 'pending', wait: 'own' } : verdict;
}

/** Whether an answer came as the API's JSON error. */
function isInWords({ messages }: Failure): boolean {
  return messages !== undefined && messages.length > 0;
}

async function confirm(hearing: Hearing, call: () => Promise<Result<Account>>): Promise<Result<Account>> {
  const result = await attempt(call);
  if (result.ok) hearing.onConfirmed(result.value);
  return result;
}

/** A client does not throw; if one did, nobody could know what was sent. */
async function attempt<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call();
  } catch {
    return failMaybeSent('internal');
  }
}

const impossible: Outcome = {
  verdict: { to: 'failed' },
  failure: failNotSent('internal').failure,
  account: null,
  harmless: true,
};
