import { succeed, type OutboxSummary, type Result, type Retention } from '../../../preload/contract/index.ts';
import type { AuditNote, AuditStore } from '../audit-ports.ts';
import { within } from '../../lib/deadline.ts';
import type { Outbox, OutboxDependencies } from '../outbox/outbox.ts';
import type { Clock } from '../../lib/clock.ts';
import type { AccountClient, SecretStore } from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import type { Store } from '../store-ports.ts';
import { createRequestTimes } from './request-times.ts';
import { createAuditAnchor } from './audit-anchor.ts';
import { createMaintenance } from './maintenance.ts';

/** The open data of one server. */
export interface OpenData {
  readonly profile: string;
  /** False where everything is in memory. */
  readonly isPersistent: boolean;
  readonly store: Store;
  readonly outbox: Outbox;
}

/** Open data with all that goes on behind it. */
export interface Session extends OpenData {
  /** The last summary that the outbox published. */
  summary(): OutboxSummary | null;
  /** Writes a line into the log and keeps its head; nobody waits for it. */
  note(note: AuditNote, about?: Parameters<AuditStore['append']>[1]): void;
  /** A person has decided something: the log's head is kept at once. */
  decided(): void;
  applyRetention(): void;
  /** Ends everything in order. What is under way is waited for until `deadline` resolves. */
  end(deadline: Promise<void>): Promise<void>;
}

/** What all sessions share. */
export interface ProfileSessionDependencies {
  readonly createOutbox: (dependencies: OutboxDependencies) => Outbox;
  /** The client of this very server, whichever is chosen. */
  readonly client: (profile: string) => Promise<Result<AccountClient>>;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: OutboxDependencies['newId'];
  readonly loadRetention: () => Promise<Retention>;
  readonly log: Log;
}

export interface SessionOptions extends Pick<OpenData, 'profile' | 'isPersistent' | 'store'> {
  readonly onSummary: (summary: OutboxSummary) => void;
}

const closingMilliseconds = 1_000;

/** Starts the outbox on an open store, with its maintenance and its audit anchor where anything is kept. */
export async function startProfileSession(
  { profile, isPersistent, store, onSummary }: SessionOptions,
  { createOutbox, client, secrets, clock, random, newId, loadRetention, log }: ProfileSessionDependencies,
): Promise<Result<Session>> {
  let latest: OutboxSummary | null = null;
  const anchor = createAuditAnchor({ profile, audit: store.audit, secrets, clock, log });
  const isIdle = () => latest === null || latest.sending === 0;
  const maintenance = createMaintenance({ store, clock, loadRetention, isIdle, log });

  const { noting, confirmedAt } = createRequestTimes(clock);

  /** Waits for a write to the directory or the log; a failure is only logged. */
  async function passOver(event: string, writing: Promise<Result<unknown>>): Promise<void> {
    const written = await writing;
    if (!written.ok) log(event, { code: written.failure.code });
  }

  function onOutboxSummary(summary: OutboxSummary): void {
    latest = summary;
    if (isPersistent) {
      maintenance.changed();
      anchor.soon();
    }
    onSummary(summary);
  }

  const outbox = createOutbox({
    store: store.outbox,
    client: async () => {
      const opened = await client(profile);
      return opened.ok ? succeed(noting(opened.value)) : opened;
    },
    clock,
    random,
    newId,
    isPersistent,
    onChanged: onOutboxSummary,
    onConfirmed: (account) =>
      void passOver('directory-not-written', store.directory.record(account, confirmedAt(account))),
    onGone: (id) => void passOver('directory-not-written', store.directory.recordDeleted(id, clock.now())),
    log,
  });
  const started = await outbox.start();
  if (!started.ok) {
    await outbox.stop();
    return started;
  }
  const first = await outbox.summary();
  if (first.ok) onOutboxSummary(first.value);
  if (isPersistent) {
    maintenance.applyRetention();
    void anchor.now();
  }

  const decided = () => {
    if (isPersistent) void anchor.now();
  };
  return {
    ok: true,
    value: {
      profile,
      isPersistent,
      store,
      outbox,
      summary: () => latest,
      note: (note, about) =>
        void passOver('audit-not-written', store.audit.append(note, about)).then(decided),
      decided,
      applyRetention: () => {
        if (isPersistent) maintenance.applyRetention();
      },
      async end(deadline) {
        maintenance.stop();
        await Promise.race([outbox.stop(), deadline]);
        if (!isPersistent) return;
        const copying = passOver('outbox-not-copied', store.copyOutbox());
        await within(clock, closingMilliseconds, Promise.all([copying, anchor.now()]));
        anchor.stop();
        const closing = store.close();
        // This server's data can be opened again only after the store is closed; the end of the app limits the wait.
        await Promise.race([closing, deadline.then(() => within(clock, closingMilliseconds, closing))]);
      },
    },
  };
}
