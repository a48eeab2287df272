import {
  succeed,
  type Account,
  type AccountId,
  type OutboxEntry,
  type EntryList,
  type Failure,
  type FailureCode,
  type LookUp,
  type Result,
  type CachedAccount,
} from '../../../preload/contract/index.ts';
import { withFallback } from '../failures.ts';
import { unlessSlow } from '../../lib/deadline.ts';
import { unresolvedStates } from '../outbox/unfinished-entries.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { DirectoryEntry } from '../store-ports.ts';
import type { OpenData } from '../profiles/profile-session.ts';
import type { StorageService } from '../profiles/storage-service.ts';
import type { TerminalService } from '../profiles/terminal-service.ts';

export interface LookUpDependencies {
  readonly terminal: Pick<TerminalService, 'client'>;
  readonly storage: Pick<StorageService, 'open'>;
  readonly underWay: LookUpsUnderWay;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the server was asked for, and when. */
interface Asked {
  readonly id: AccountId;
  readonly at: number;
}

type Copying = Promise<CachedAccount | null>;

/** As long as a person looks at nothing while this terminal has a copy. */
const patienceMilliseconds = 2_000;

/** Failures in which the API itself has not spoken: the line, the server, or something in between. */
const silences: ReadonlySet<FailureCode> = new Set([
  'timed-out',
  'connection-lost',
  'server-error',
  'unreadable-reply',
  'redirected',
]);

function mayStandIn({ code, delivery }: Failure): boolean {
  return delivery === 'not-sent' || silences.has(code);
}

/**
 * Makes the look-up: the server is asked, and the directory's copy stands in where it does not answer, or
 * not soon. Works without open data too; the directory never breaks it.
 */
export function createLookUp({ terminal, storage, underWay, clock, log }: LookUpDependencies) {
  async function findCopy({ store }: OpenData, id: AccountId): Promise<CachedAccount | null> {
    const finding = store.directory.find(id);
    const entry = await withFallback<DirectoryEntry | null>(finding, null, log, 'directory-unread');
    return entry?.kind === 'known' ? { account: entry.account, confirmedAt: entry.confirmedAt } : null;
  }

  /**
   * What the server said is taken down, also when nobody waits for it any more. It counts from when it was asked:
   * what happened until a late answer came in is newer.
   */
  async function recordAnswer(
    { store }: OpenData,
    asked: Asked,
    answering: Promise<Result<Account>>,
    copying: Copying,
  ) {
    const lookUp = underWay.begin(asked.id);
    const [answer, copy] = await Promise.all([answering, copying]);
    lookUp.end();
    if (lookUp.isForgotten()) return;
    const { directory } = store;
    const event = 'directory-not-written';
    if (answer.ok) await withFallback(directory.record(answer.value, asked.at), undefined, log, event);
    else if (copy !== null && isGone(answer.failure)) {
      await withFallback(directory.recordDeleted(asked.id, asked.at), undefined, log, event);
    }
  }

  async function listChanges(data: OpenData | null, id: AccountId): Promise<OutboxEntry[]> {
    if (data === null) return [];
    const listing = data.outbox.list({ account: id, states: [...unresolvedStates] });
    return (await withFallback<EntryList>(listing, { changes: [], total: 0 }, log, 'outbox-unread')).changes;
  }

  return async (id: AccountId): Promise<Result<LookUp>> => {
    const opened = await storage.open();
    const data = opened.ok ? opened.value : null;
    // The client and the data must be of one server, whatever is chosen meanwhile.
    const client = await terminal.client(data?.profile);
    const asked: Asked = { id, at: clock.now() };
    const answering: Promise<Result<Account>> = client.ok ? client.value.get(id) : Promise.resolve(client);
    const copying = data === null ? Promise.resolve(null) : findCopy(data, id);
    if (data !== null) void recordAnswer(data, asked, answering, copying);

    const conclude = async (answer: Result<Account>): Promise<Result<LookUp>> => {
      if (!answer.ok) return answer;
      const changes = await listChanges(data, id);
      return succeed({ account: answer.value, confirmedAt: asked.at, live: true, changes });
    };
    const standIn = async (copy: CachedAccount, reason: { failure?: Failure }): Promise<Result<LookUp>> =>
      succeed({ ...copy, live: false, ...reason, changes: await listChanges(data, id) });

    const copy = await copying;
    if (copy === null) return conclude(await answering);
    const answer = await unlessSlow(clock, patienceMilliseconds, answering);
    if (answer === null) return standIn(copy, {});
    if (!answer.ok && mayStandIn(answer.failure)) return standIn(copy, { failure: answer.failure });
    return conclude(answer);
  };
}

/** Only the API's own JSON error says so; a proxy's 404 has no message. */
function isGone({ code, messages }: Failure): boolean {
  return code === 'not-found' && messages !== undefined;
}

/** One look-up that waits for its answer. */
interface LookUpUnderWay {
  /** The person was forgotten since it began: its answer is not taken down. */
  isForgotten(): boolean;
  end(): void;
}

/** Look-ups whose answers are still to come, so that a late one does not bring a forgotten person back. */
export interface LookUpsUnderWay {
  begin(id: AccountId): LookUpUnderWay;
  forget(id: AccountId): void;
}

/** Creates the set, with no look-up under way. */
export function createLookUpsUnderWay(): LookUpsUnderWay {
  const underWay = new Set<{ readonly id: AccountId; forgotten: boolean }>();
  return {
    begin(id) {
      const lookUp = { id, forgotten: false };
      underWay.add(lookUp);
      return { isForgotten: () => lookUp.forgotten, end: () => void underWay.delete(lookUp) };
    },
    forget(id) {
      for (const lookUp of underWay) if (lookUp.id === id) lookUp.forgotten = true;
    },
  };
}
