import { join } from 'node:path';
import type { OutboxEntry, OutboxCopy } from '../../../preload/contract/index.ts';
import type { AuditNote } from '../../core/audit-ports.ts';
import type { NewEntry, StoreHealth } from '../../core/store-ports.ts';
import type { AuditClock } from '../audit/entry.ts';
import { openConnection, type Connection } from './connection.ts';
import { roomLeft } from './disk.ts';
import { makeFolderSync } from '../../lib/node/durable-file.ts';
import { FullDisk, saysFull } from './full-disk.ts';
import { GuardedDirectory, type NotifyTrouble } from '../directory/guarded-directory.ts';
import { markUnverified, noteClosed } from '../outbox/last-check.ts';
import { listCopies, newestCopyHead, OutboxCopies } from '../outbox/copies.ts';
import { OutboxDatabase } from '../outbox/database.ts';
import { copiesName, openOutboxFile, outboxName } from '../outbox/file.ts';
import { Reserve } from './reserve.ts';
import { classifyError } from './store-error.ts';
import { usualLimits, type StoreLimits } from './store-limits.ts';

interface Parts {
  readonly db: Connection;
  /** Null in memory. */
  readonly folder: string | null;
  readonly directory: GuardedDirectory;
  readonly disk: FullDisk;
  /** Null in memory, of which there are no copies. */
  readonly copies: OutboxCopies | null;
  readonly clock: AuditClock;
  readonly limits: StoreLimits;
}

/** SQLite's own default, which no file here changes. */
const pageBytes = 4096;

/** Milliseconds. What has ended is of no more use then; the log tells of it. */
const endedKept = 30 * 24 * 60 * 60 * 1000;

/** The open files of one server's data, used by one thread. */
export class StoreFiles {
  readonly outbox: OutboxDatabase;
  readonly directory: GuardedDirectory;
  readonly disk: FullDisk;
  readonly #parts: Parts;
  #saved = 0;
  #copiedAt = -Infinity;
  #isCopyAsked = false;
  #writtenAt: number;

  constructor(parts: Parts, outbox: OutboxDatabase) {
    this.#parts = parts;
    this.outbox = outbox;
    this.directory = parts.directory;
    this.disk = parts.disk;
    // Right after the opening, much is asked.
    this.#writtenAt = parts.clock.monotonic();
  }

  get isOpen(): boolean {
    return this.#parts.db.open;
  }

  save(change: NewEntry, note: AuditNote): OutboxEntry {
    const saved = this.disk.accept(() => this.outbox.save(change, note));
    this.#saved += 1;
    this.#writtenAt = this.#parts.clock.monotonic();
    return saved;
  }

  /** A step of changes that were accepted. */
  carryOn<T>(step: (outbox: OutboxDatabase) => T): T {
    const taken = this.disk.carryOn(() => step(this.outbox));
    this.#writtenAt = this.#parts.clock.monotonic();
    return taken;
  }

  health(): StoreHealth {
    return { full: this.disk.isFull(), directorySetAside: this.directory.wasSetAside };
  }

  /** Whether a copy was asked for, or so much is new that one should be taken as soon as nobody waits. */
  get isCopyDue(): boolean {
    const { clock, limits } = this.#parts;
    const isMuchNew =
      this.#saved >= limits.copyEvery && clock.monotonic() - this.#copiedAt >= limits.copyPause;
    return this.#isCopyAsked || isMuchNew;
  }

  /** Whether a copy taken now would hold nobody up. */
  get isCopyQuick(): boolean {
    const { clock, limits, db } = this.#parts;
    if (clock.monotonic() - this.#writtenAt >= limits.copyQuiet) return true;
    return Number(db.pragma('page_count', { simple: true })) * pageBytes < limits.copyAtOnce;
  }

  /** Makes a copy due, for a moment when it holds nobody up. */
  noteCopyAsked(): void {
    this.#isCopyAsked = true;
  }

  /** Takes a copy now, or where that would hold somebody up, leaves it due. */
  askForCopy(): void {
    this.noteCopyAsked();
    if (this.isCopyQuick) this.copyOutbox();
  }

  /** Takes out what ended long ago and a copy of the rest, unless the last one is the same. */
  copyOutbox(): void {
    const { copies, db, clock } = this.#parts;
    this.#saved = 0;
    this.#copiedAt = clock.monotonic();
    this.#isCopyAsked = false;
    this.outbox.prune(clock.now() - endedKept);
    copies?.take(db, this.outbox.audit.head(), clock.now());
  }

  /** Folds some accounts of the directory anew, where that is due; whether more are left. */
  refoldDirectory(): boolean {
    return this.isOpen && this.directory.ask((known) => known.refold());
  }

  /** Something in the outbox was not what was written. */
  markUnverified(): void {
    const { folder } = this.#parts;
    if (folder !== null) markUnverified(folder);
  }

  close(): void {
    const { db, folder } = this.#parts;
    try {
      this.directory.close();
    } finally {
      db.close();
    }
    if (folder !== null) noteClosed(join(folder, outboxName), folder);
  }
}

/** What opening a folder comes to; it throws where the disk refuses. */
export type FilesOpening =
  | { readonly kind: 'open'; readonly files: StoreFiles }
  | { readonly kind: 'damaged'; readonly copies: OutboxCopy[] };

/** Opens the data in a folder. The key is not kept. */
export function openOnDisk(folder: string, key: Uint8Array, setting: OpenSetting): FilesOpening {
  makeFolderSync(folder);
  const reserve = new Reserve(join(folder, 'reserve.bin'), setting.limits.reserveBytes);
  try {
    return openFolder(folder, key, reserve, setting);
  } catch (error) {
    // Opening needs a little room too: the log that a crash left is read into an index of its own.
    if (!saysFull(error, roomLeft(folder)) || !reserve.release()) throw error;
    return openFolder(folder, key, reserve, setting);
  }
}

interface OpenSetting {
  readonly limits: StoreLimits;
  readonly clock: AuditClock;
  readonly notify: NotifyTrouble;
}

function openFolder(
  folder: string,
  key: Uint8Array,
  reserve: Reserve,
  { limits, clock, notify }: OpenSetting,
): FilesOpening {
  const copiesFolder = join(folder, copiesName);
  let db: Connection | null = null;
  try {
    db = openOutboxFile(folder, key, clock.now());
    const outbox = new OutboxDatabase(db, clock);
    const directory = new GuardedDirectory(folder, key, clock.now, notify);
    const disk = new FullDisk(reserve, () => roomLeft(folder));
    const copies = new OutboxCopies(copiesFolder, limits.copiesKept, newestCopyHead(copiesFolder, key));
    const parts = { db, folder, directory, disk, copies, clock, limits };
    return { kind: 'open', files: new StoreFiles(parts, outbox) };
  } catch (error) {
    db?.close();
    if (classifyError(error) !== 'damaged') throw error;
    return { kind: 'damaged', copies: listCopies(copiesFolder, key).slice(0, 20) };
  }
}

const noDisk = { hold: () => true, release: () => false };

/** The same, in memory: nothing is kept. */
export function openInMemory(clock: AuditClock): StoreFiles {
  const db = openConnection(':memory:', null);
  const outbox = new OutboxDatabase(db, clock);
  const directory = new GuardedDirectory(null, null, clock.now, () => undefined);
  const disk = new FullDisk(noDisk, () => Infinity);
  const parts = { db, folder: null, directory, disk, copies: null, clock, limits: usualLimits };
  return new StoreFiles(parts, outbox);
}
