import {
  unfinishedStates,
  succeed,
  type Account,
  type AccountDraft,
  type OutboxEntry,
  type Handlers,
  type Result,
  type CachedAccount,
  type Submission,
} from '../../../preload/contract/index.ts';
import { withFallback } from '../failures.ts';
import { looksLike } from './duplicates.ts';
import { createLookUp, type LookUpDependencies } from './look-up.ts';
import type { ChangeRequest } from '../outbox/outbox.ts';
import type { OpenData } from '../profiles/profile-session.ts';

/** Most accounts, and most waiting creates, that are shown as looking the same. */
const maxAlike = 10;

/** Waiting creates that are looked through, newest first. */
const maxCreates = 1_000;

/**
 * The four operations on the chosen server. Every change goes through the outbox; a look-up goes out at
 * once, with the directory behind it.
 */
export function createAccountService(dependencies: LookUpDependencies): Handlers['account'] {
  const { terminal, storage, log } = dependencies;

  /** The open data; where there is none for want of a key, the failure says that. */
  async function open(): Promise<Result<OpenData>> {
    const opened = await storage.open();
    if (opened.ok) return opened;
    const client = await terminal.client();
    return client.ok ? opened : client;
  }

  async function findAlike({ store }: OpenData, draft: AccountDraft): Promise<Submission | null> {
    const [accounts, creates] = await Promise.all([
      withFallback<readonly CachedAccount[]>(
        store.directory.similar(draft, maxAlike),
        [],
        log,
        'directory-unread',
      ),
      withFallback<readonly OutboxEntry[]>(store.outbox.openCreates(maxCreates), [], log, 'outbox-unread'),
    ]);
    const waiting = creates
      .filter((create) => unfinishedStates.some((state) => state === create.state))
      .filter((create) => create.draft !== null && looksLike(create.draft, draft))
      .slice(0, maxAlike);
    if (accounts.length + waiting.length === 0) return null;
    return { kind: 'looks-like', accounts: accounts.slice(0, maxAlike), waiting };
  }

  /** Behind other changes of its account nobody can say what the server's copy will be: '' equals none. */
  async function resolveBase({ outbox }: OpenData, base: Account): Promise<Account> {
    const ahead = await outbox.list({ account: base.id, states: [...unfinishedStates] });
    return ahead.ok && ahead.value.total === 0 ? base : { ...base, updatedAt: '' };
  }

  async function submit(
    change: Pick<ChangeRequest, 'operation' | 'draft'>,
    base: Account,
  ): Promise<Result<Submission>> {
    const data = await open();
    if (!data.ok) return data;
    const resolvedBase = await resolveBase(data.value, base);
    return data.value.outbox.submit({ ...change, accountId: base.id, base: resolvedBase });
  }

  return {
    async create({ draft, evenIfSimilar }) {
      const data = await open();
      if (!data.ok) return data;
      const alike = evenIfSimilar ? null : await findAlike(data.value, draft);
      if (alike !== null) return succeed(alike);
      return data.value.outbox.submit({ operation: 'create', accountId: null, draft, base: null });
    },
    get: createLookUp(dependencies),
    update: ({ base, draft }) => submit({ operation: 'update', draft }, base),
    remove: ({ base }) => submit({ operation: 'delete', draft: null }, base),
  };
}
