import {
  type Account,
  type AccountId,
  type OutboxEntry,
  type Failure,
  type Result,
} from '../../../preload/contract/index.ts';
import { failMaybeSent, failNotSent } from '../failures.ts';
import type { AccountClient } from '../ports.ts';
import { isHarmless, classifyFetch, classifyOutcome, type Transition } from './rules/outcome.ts';
import { mergeUpdate } from './rules/merge.ts';

/** How an attempt ended. */
export interface Outcome {
  readonly transition: Transition;
  /** What went wrong; null where nothing did, and where two edits overlap. */
  readonly failure: Failure | null;
  /** The account as the server has it now; null after a delete and where it is not known. */
  readonly account: Account | null;
  /** Provably nothing was changed on the server. */
  readonly harmless: boolean;
}

/** Is notified of each account that the server confirmed, and of each that is gone. */
export interface AccountListener {
  readonly onConfirmed: (account: Account) => void;
  readonly onGone: (id: AccountId) => void;
}

/** Sends one change that is durably marked as sending. Nothing is sent twice, and nothing throws. */
export async function carryOut(
  change: OutboxEntry,
  client: AccountClient,
  listener: AccountListener,
): Promise<Outcome> {
  const { operation, accountId, draft, base } = change;
  if (operation === 'create') {
    return draft === null
      ? impossible
      : conclude(change, await confirm(listener, () => client.create(draft)));
  }
  if (accountId === null) return impossible;
  if (operation === 'update') {
    if (draft === null || base === null) return impossible;
    return await update({ ...change, accountId, draft, base }, client, listener);
  }
  const removal = await attempt(() => client.remove(accountId));
  const outcome = conclude(change, removal.ok ? { ok: true, value: null } : removal);
  if (outcome.transition.to === 'done') listener.onGone(accountId);
  if (outcome.transition.to !== 'conflict') return outcome;
  return { ...outcome, account: await fetchCurrent(accountId, client, listener) };
}

type Update = OutboxEntry & { accountId: AccountId } & {
  [F in 'draft' | 'base']: NonNullable<OutboxEntry[F]>;
};

/** GET, compare, PUT. What an earlier, unanswered attempt has carried out shows in the GET. */
async function update(change: Update, client: AccountClient, listener: AccountListener): Promise<Outcome> {
  const { accountId, draft, base } = change;
  const seen = await confirm(listener, () => client.get(accountId));
  if (!seen.ok) {
    const { failure } = seen;
    notifyIfGone(failure, accountId, listener);
    return {
      transition: retryUnlessExplained(classifyFetch(failure), failure),
      failure,
      account: null,
      harmless: true,
    };
  }
  const merged = mergeUpdate(base, draft, seen.value);
  if (merged.kind === 'overlap') {
    return { transition: { to: 'conflict' }, failure: null, account: seen.value, harmless: true };
  }
  if (merged.kind === 'up-to-date') return conclude(change, seen);
  const sent = await confirm(listener, () => client.update(accountId, merged.draft));
  const classified = conclude(change, sent);
  const outcome = sent.ok
    ? classified
    : { ...classified, transition: retryUnlessExplained(classified.transition, sent.failure) };
  if (outcome.transition.to !== 'conflict' || outcome.failure === null) return outcome;
  if (outcome.failure.code === 'not-found') {
    notifyIfGone(outcome.failure, accountId, listener);
    return outcome;
  }
  return { ...outcome, account: (await fetchCurrent(accountId, client, listener)) ?? seen.value };
}

/** The server's copy, for a person to compare; null where it cannot be had. */
async function fetchCurrent(
  id: AccountId,
  client: AccountClient,
  listener: AccountListener,
): Promise<Account | null> {
  const seen = await confirm(listener, () => client.get(id));
  return seen.ok ? seen.value : null;
}

function conclude({ operation }: OutboxEntry, result: Result<Account | null>): Outcome {
  if (result.ok) {
    return {
      transition: classifyOutcome(operation, null),
      failure: null,
      account: result.value,
      harmless: false,
    };
  }
  const { failure } = result;
  const harmless = isHarmless(failure);
  return { transition: classifyOutcome(operation, failure), failure, account: null, harmless };
}

/** A tombstone takes the account's data off this terminal, so only the API's own words count. */
function notifyIfGone(failure: Failure, id: AccountId, listener: AccountListener): void {
  const { code, delivery } = failure;
  if (code === 'not-found' && delivery === 'answered' && hasApiError(failure)) listener.onGone(id);
}

/** A 404 of something on the way, a load balancer's for example, says nothing of the account: it is tried again. */
function retryUnlessExplained(transition: Transition, failure: Failure): Transition {
  const isUnexplained = failure.code === 'not-found' && transition.to === 'conflict' && !hasApiError(failure);
  return isUnexplained ? { to: 'pending', wait: 'own' } : transition;
}

/** Whether an answer came as the API's JSON error. */
function hasApiError({ messages }: Failure): boolean {
  return messages !== undefined && messages.length > 0;
}

async function confirm(
  listener: AccountListener,
  call: () => Promise<Result<Account>>,
): Promise<Result<Account>> {
  const result = await attempt(call);
  if (result.ok) listener.onConfirmed(result.value);
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
  transition: { to: 'failed' },
  failure: failNotSent('internal').failure,
  account: null,
  harmless: true,
};
