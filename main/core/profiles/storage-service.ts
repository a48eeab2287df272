import {
  succeed,
  type Announce,
  type Handlers,
  type KeyState,
  type OutboxSummary,
  type Result,
  type ServerChoice,
  type StorageReport,
  type StorageState,
} from '../../../preload/contract/index.ts';
import type { AuditNote, AuditStore } from '../audit-ports.ts';
import { within } from '../../lib/deadline.ts';
import { failKeychain, failNotSent } from '../failures.ts';
import { countUnfinished, emptySummary } from '../outbox/unfinished-entries.ts';
import { nameProfile } from './server-profile.ts';
import { createProfileData, type ProfileData, type ProfileDataDependencies } from './profile-data.ts';
import type { OpenData } from './profile-session.ts';

export interface StorageDependencies extends Omit<
  ProfileDataDependencies,
  'keyState' | 'onReport' | 'onSummary' | 'deadline'
> {
  /** The server that is chosen when all choices under way have been made. */
  readonly server: () => Promise<Result<ServerChoice>>;
  readonly keyState: (choice: ServerChoice) => Promise<Result<KeyState>>;
  readonly announce: Pick<Announce, 'outbox' | 'storage'>;
}

/** The data of the chosen server: opened at need, closed when another is chosen. */
export interface StorageService {
  readonly handlers: Handlers['storage'];
  /** The open data of the chosen server; a failure says why there is none. */
  open(): Promise<Result<OpenData>>;
  /** How it stands with the chosen server's data, as last known. */
  state(): StorageState;
  /** The summary of the chosen server's outbox, as last published; null while none is open. */
  summary(): { readonly summary: OutboxSummary; readonly kept: boolean } | null;
  /** Writes a line into the open log, if one is open; nobody waits for it. */
  note(note: AuditNote, about?: Parameters<AuditStore['append']>[1]): void;
  /** The head of the log is kept at once: a person has decided something. */
  decided(): void;
  /** This server is chosen now, or its key is another one; `note` goes into the logs it concerns. */
  follow(choice: ServerChoice, note?: AuditNote): void;
  /** Tries again, in the background, to open what could not be opened. */
  retry(): void;
  /** What the outbox waited for may be there. */
  wake(): void;
  /** Open changes of the chosen server that are in memory only. */
  openInMemory(): Promise<number>;
  /** Applies a retention that was changed. */
  applyRetention(): void;
  /** Ends the outbox and closes everything, within about four seconds. */
  close(): Promise<void>;
}

const stoppingMilliseconds = 2_000;
const closingMilliseconds = 4_000;

/** Builds the service; nothing is opened before `follow` or `open`. */
export function createStorageService(dependencies: StorageDependencies): StorageService {
  const { server, keyState, announce, clock } = dependencies;
  const all = new Map<string, ProfileData>();
  const deadline = Promise.withResolvers<undefined>();
  let wanted: ProfileData | null = null;
  let lastAnnounced = '';
  let closed = false;

  /** Each report once, and only of the chosen server. */
  function announceReport(report: StorageReport): void {
    const text = JSON.stringify(report);
    if (text === lastAnnounced) return;
    lastAnnounced = text;
    announce.storage.onChanged(report);
  }

  function dataOf(choice: ServerChoice): ProfileData {
    const profile = nameProfile(choice);
    const known = all.get(profile);
    if (known !== undefined) return known;
    const data = createProfileData(profile, {
      ...dependencies,
      async keyState() {
        const state = await keyState(choice);
        return state.ok ? state.value : null;
      },
      onReport: (report) => {
        if (wanted === data) announceReport(report);
      },
      onSummary: (summary) => {
        if (wanted === data) announce.outbox.onChanged(summary);
      },
      deadline: deadline.promise.then(() => undefined),
    });
    all.set(profile, data);
    return data;
  }

  function adopt(data: ProfileData): ProfileData {
    if (data !== wanted) void wanted?.leave(false);
    wanted = data;
    return data;
  }

  /** Uses the chosen server's data, when every choice under way has been made. */
  async function withData<T>(use: (data: ProfileData) => Promise<Result<T>>): Promise<Result<T>> {
    const choice = await server();
    if (!choice.ok) return choice;
    // Nothing may be awaited here: the data of a server that is left meanwhile must not be opened.
    return closed ? failNotSent('internal') : use(wanted ?? adopt(dataOf(choice.value)));
  }

  const current = () => wanted?.current() ?? null;

  async function openAnew(data: ProfileData, note: AuditNote | undefined): Promise<void> {
    const noted = current();
    if (note !== undefined) noted?.note(note);
    await adopt(data).retry();
    if (wanted !== data) return;
    const session = data.current();
    if (session === null) announce.outbox.onChanged(emptySummary);
    else if (note !== undefined && session !== noted) session.note(note);
  }

  return {
    handlers: {
      report: () =>
        withData(async (data) => {
          await data.retry();
          return succeed(data.report());
        }),
      repair: (repair) =>
        withData(async (data) => {
          const repaired = await data.repair(repair);
          return repaired.ok ? succeed(data.report()) : repaired;
        }),
    },
    open: () =>
      withData(async (data) => {
        const session = await data.open();
        if (session !== null) return succeed(session);
        if (closed) return failNotSent('internal');
        return data.report().state === 'locked' ? failKeychain('locked') : failNotSent('storage-unavailable');
      }),
    state: () => (wanted === null ? 'closed' : wanted.report().state),
    summary() {
      const session = current();
      const summary = session?.summary() ?? null;
      return session === null || summary === null ? null : { summary, kept: session.isPersistent };
    },
    note: (note, about) => current()?.note(note, about),
    decided: () => current()?.decided(),
    follow: (choice, note) => void openAnew(dataOf(choice), note),
    retry: () => void wanted?.retry(),
    wake: () => current()?.outbox.wake(),
    async openInMemory() {
      const session = current();
      if (session === null || session.isPersistent) return 0;
      // The last news may be a moment old.
      const totals = await session.store.outbox.totals();
      return countUnfinished(totals.ok ? totals.value : session.summary());
    },
    applyRetention: () => current()?.applyRetention(),
    async close() {
      closed = true;
      clock.after(stoppingMilliseconds, () => deadline.resolve(undefined));
      await within(
        clock,
        closingMilliseconds,
        Promise.all([...all.values()].map((data) => data.leave(true))),
      );
    },
  };
}
