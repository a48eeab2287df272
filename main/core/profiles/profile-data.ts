import {
  succeed,
  type KeyState,
  type OutboxSummary,
  type Repair,
  type Result,
  type StorageReport,
} from '../../../preload/contract/index.ts';
import { holdsChanges } from '../outbox/unfinished-entries.ts';
import { createSerialQueue } from '../../lib/serial-queue.ts';
import type { OpenStore, Store, StoreFolders, StorePlace } from '../store-ports.ts';
import type { DataKeyProvider } from './data-key.ts';
import { findPlace, type Placing } from './data-place.ts';
import { createReconnectingStore } from './reconnecting-store.ts';
import { repairData, reportClosed, reportUnopened } from './repair.ts';
import { startProfileSession, type Session, type ProfileSessionDependencies } from './profile-session.ts';
import type { Clock } from '../../lib/clock.ts';

/** The data of one server for the whole run; opened and closed as the server is chosen and left. */
export interface ProfileData {
  readonly profile: string;
  /** The open data, if it is open. */
  current(): Session | null;
  report(): StorageReport;
  /** Opens the data unless it is open; null where it cannot be opened, and the report says why. */
  open(): Promise<Session | null>;
  /** Opens what could not be opened, moves to the disk what is in memory for want of a keychain, asks after the disk. */
  retry(): Promise<void>;
  repair(repair: Repair): Promise<Result<void>>;
  /** Closes the data; what is in memory stays there until `forGood`. */
  leave(forGood: boolean): Promise<void>;
}

export interface ProfileDataDependencies extends ProfileSessionDependencies {
  readonly openStore: OpenStore;
  readonly folders: StoreFolders;
  readonly dataKey: DataKeyProvider;
  /** How it stands with the API key of this server; null while the app ends. */
  readonly keyState: () => Promise<KeyState | null>;
  readonly onReport: (report: StorageReport) => void;
  readonly onSummary: (summary: OutboxSummary) => void;
  /** Resolves when the app ends and nothing may take its time any more. */
  readonly deadline: Promise<void>;
}

/** Sets up the data of a server; nothing is opened before it is asked for. */
export function createProfileData(profile: string, dependencies: ProfileDataDependencies): ProfileData {
  const { openStore, folders, dataKey, keyState, onReport, onSummary, deadline, clock, log } = dependencies;
  const serially = createSerialQueue();
  let session: Session | null = null;
  let memory: Store | null = null;
  let report = reportClosed('closed');
  /** Shared by all who ask until it begins; what changes afterwards is for another try. */
  let nextTry: Promise<void> | undefined;
  let leaving = 0;
  let ended = false;
  /** What failed may be well again; an idle terminal has nobody who asks. */
  const nextTryAlone = createRetryTimer(clock, () => void tryAgain());

  function setReport(next: StorageReport): null {
    report = next;
    if (next.state === 'failed' || next.state === 'damaged') nextTryAlone.plan();
    else nextTryAlone.rest();
    onReport(next);
    return null;
  }

  async function askHealth(of: Session): Promise<void> {
    const health = await of.store.health();
    if (health.ok && session === of) setReport({ ...report, ...health.value });
  }

  function onFailure(code: string): void {
    if (code === 'storage-full' && !report.full) setReport({ ...report, full: true });
  }

  /** The file could not be opened again in the middle of the work: what is under way fails. */
  function lose(next: StorageReport): void {
    const lost = session;
    session = null;
    memory = null;
    log('storage-lost', { state: next.state });
    setReport(next);
    void serially(async () => lost?.end(deadline));
  }

  async function openFile(place: StorePlace): Promise<Store | null> {
    const isMemory = place.kind === 'memory';
    if (isMemory && memory !== null) return memory;
    const opening = await openStore(place);
    if (opening.kind !== 'open') return setReport(reportUnopened(opening));
    const store = createReconnectingStore({
      first: opening.store,
      open() {
        // A new memory is empty: what was in the one before has gone with its thread.
        if (isMemory) log('memory-lost');
        return openStore(place);
      },
      onLost: (lost) => lose(reportUnopened(lost)),
      onFailure,
    });
    if (isMemory) memory = store;
    return store;
  }

  async function openPlace({ place, unreachable, unchecked }: Extract<Placing, { kind: 'place' }>) {
    const store = await openFile(place);
    if (store === null) return null;
    if (place.kind === 'disk' && unchecked) {
      await dataKey.confirm(profile, place.key).catch(() => log('key-check-not-written'));
    }
    const isPersistent = place.kind === 'disk';
    const onNews = (summary: OutboxSummary) => {
      onSummary(summary);
      if (report.full && session !== null) void askHealth(session);
    };
    const started = await startProfileSession(
      { profile, isPersistent, store, onSummary: onNews },
      dependencies,
    );
    if (!started.ok) {
      if (isPersistent) await store.close(); // What is in memory is nowhere else; it stays for the next try.
      return report.state === 'damaged' ? null : setReport(reportClosed('failed'));
    }
    session = started.value;
    setReport({ ...reportClosed(isPersistent ? 'kept' : 'this-run'), unreachable });
    log('storage-opened', { state: report.state, unreachable });
    await askHealth(session);
    return session;
  }

  /** Ends what is in memory if there is no change in it that is not carried out; false where there is. */
  async function leaveMemory(inMemory: Session): Promise<boolean> {
    if (await holdsChanges(inMemory.store.outbox)) return false;
    session = null;
    await inMemory.end(deadline);
    // A change may have come in while it ended.
    if (await holdsChanges(inMemory.store.outbox)) return false;
    await inMemory.store.close();
    memory = null;
    return true;
  }

  async function openNow(again: boolean): Promise<Session | null> {
    if (ended || (session !== null && (session.isPersistent || !again))) return session;
    const key = await keyState();
    if (key === null) return session;
    const placing = await findPlace(profile, key, { dataKey, folders });
    // Another server was chosen while this was found out.
    if (leaving > 0) return null;
    const inMemory = session;
    if (inMemory === null) {
      return placing.kind === 'place' ? openPlace(placing) : setReport(reportClosed(placing.kind));
    }
    if (placing.kind !== 'place' || placing.place.kind === 'memory') return inMemory;
    if (await leaveMemory(inMemory)) return openPlace(placing);
    return session ?? openPlace({ ...placing, place: { kind: 'memory' }, unreachable: report.unreachable });
  }

  async function retry(): Promise<void> {
    const opened = await serially(() => {
      nextTry = undefined;
      return openNow(true);
    });
    if (opened !== null) await askHealth(opened);
  }

  const tryAgain = () => (nextTry ??= retry());

  async function applyRepair(repair: Repair): Promise<Result<void>> {
    const repaired = await repairData(profile, report.state, repair, dependencies);
    if (!repaired.ok) return repaired;
    const opened = await openNow(false);
    opened?.note(repaired.value);
    return succeed(undefined);
  }

  return {
    profile,
    current: () => session,
    report: () => report,
    open: async () => session ?? serially(() => openNow(false)),
    retry: tryAgain,
    repair: (repair) => serially(() => applyRepair(repair)),
    leave(forGood) {
      const left = session;
      session = null;
      leaving += 1;
      nextTryAlone.stop();
      ended = ended || forGood;
      return serially(async () => {
        leaving -= 1;
        const late = session;
        session = null;
        await left?.end(deadline);
        await late?.end(deadline);
        report = reportClosed('closed');
        nextTryAlone.stop();
        if (forGood) await memory?.close();
      });
    },
  };
}

/** Tries again, later and later, while nobody asks. */
export interface RetryTimer {
  /** It is not well: there will be another try. */
  plan(): void;
  /** It is well: no try, and if it stays well, the next one would be early again. */
  rest(): void;
  stop(): void;
}

const firstWait = 5_000;
const maxWait = 5 * 60_000;

/** Sets up the timer; nothing runs before `plan`. */
export function createRetryTimer(clock: Clock, run: () => void): RetryTimer {
  let wait = firstWait;
  let planned: (() => void) | undefined;
  let resting: (() => void) | undefined;

  function cancel(): void {
    planned?.();
    resting?.();
    planned = resting = undefined;
  }

  return {
    plan() {
      if (planned !== undefined) return;
      cancel();
      planned = clock.after(wait, () => {
        planned = undefined;
        run();
      });
      wait = Math.min(maxWait, 2 * wait);
    },
    rest() {
      if (resting !== undefined) return;
      cancel();
      if (wait === firstWait) return;
      resting = clock.after(maxWait, () => {
        resting = undefined;
        wait = firstWait;
      });
    },
    stop() {
      cancel();
      wait = firstWait;
    },
  };
}
