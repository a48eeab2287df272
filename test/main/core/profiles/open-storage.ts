import {
  succeed,
  type KeyState,
  type OutboxSummary,
  type Result,
  type Retention,
  type ServerChoice,
  type StorageReport,
} from '../../../../preload/contract/index.ts';
import type { AccountClient, SecretStore } from '../../../../main/core/ports.ts';
import { createRedactor } from '../../../../main/lib/redaction.ts';
import { nameProfile } from '../../../../main/core/profiles/server-profile.ts';
import type { StoreOpening, StorePlace } from '../../../../main/core/store-ports.ts';
import { createDataKeyProvider } from '../../../../main/core/profiles/data-key.ts';
import { createStorageService } from '../../../../main/core/profiles/storage-service.ts';
import { canaryKey, createFakeClient, createFakeSecrets, practiceUrl } from '../../../support/main/fakes.ts';
import { changeId } from '../outbox/samples.ts';
import { createTurnedClock } from '../outbox/turned-clock.ts';
import { FakeDisk } from './fake-disk.ts';
import { digest, FakeFolders } from './fake-folders.ts';
import { IdleOutbox } from './idle-outbox.ts';

export const official = { kind: 'official' } as const satisfies ServerChoice;
export const mock = { kind: 'mock' } as const satisfies ServerChoice;
export const practice = { kind: 'practice' } as const satisfies ServerChoice;

/** What outlives the app: the disk and the keychain. A second storage on it is the next start. */
export class Machine {
  readonly folders = new FakeFolders();
  readonly disks = new Map<string, FakeDisk>();
  readonly keys = new Map<string, string>();
  keysMade = 0;

  /** The data in a folder. */
  disk(profile: string): FakeDisk {
    const folder = `folder of ${profile}`;
    const disk = this.disks.get(folder) ?? new FakeDisk();
    this.disks.set(folder, disk);
    return disk;
  }

  /** Opens as the store does: what another key has written cannot be read. */
  open(place: Extract<StorePlace, { kind: 'disk' }>): Promise<StoreOpening> {
    const profile = place.folder.slice('folder of '.length);
    const key = Buffer.from(place.key).toString('hex');
    if (!this.folders.withData.has(profile)) this.keys.set(profile, key);
    if (this.keys.get(profile) !== key) return Promise.resolve({ kind: 'damaged', copies: [] });
    this.folders.withData.add(profile);
    return this.disk(profile).open();
  }
}

export interface StorageOptions {
  readonly machine?: Machine;
  readonly secrets?: SecretStore;
  readonly choice?: ServerChoice;
  /** The key states of servers; `stored` unless told. */
  readonly keyStates?: Record<string, KeyState>;
}

/** The storage service on fakes, with all that a test looks at. */
export function openStorage(options: StorageOptions = {}) {
  const machine = options.machine ?? new Machine();
  const secrets = options.secrets ?? createFakeSecrets();
  const clock = createTurnedClock();
  const lines: string[] = [];
  const reports: StorageReport[] = [];
  const summaries: OutboxSummary[] = [];
  const outboxes: IdleOutbox[] = [];
  const inMemory: FakeDisk[] = [];
  const memory = { failing: false };
  const keyStates: Record<string, KeyState> = { practice: 'practice', ...options.keyStates };
  const settings: { retention: Retention } = { retention: 400 };
  /** Lets a test hold up the answer of the terminal, once it has been found. */
  const holding = { keyState: Promise.resolve() };
  const terminal = { choice: options.choice ?? official };
  const log = (event: string) => void lines.push(event);
  let ids = 0;
  const client = (): Promise<Result<AccountClient>> =>
    Promise.resolve(
      succeed(createFakeClient({ baseUrl: practiceUrl, apiKey: canaryKey, acceptsForeignIds: false })),
    );
  const service = createStorageService({
    secrets,
    folders: machine.folders,
    dataKey: createDataKeyProvider({
      secrets,
      folders: machine.folders,
      makeKey: () => new Uint8Array(32).fill((machine.keysMade += 1)),
      digest,
      redactor: createRedactor(),
      log,
    }),
    openStore: (place) => {
      if (place.kind === 'disk') return machine.open(place);
      if (memory.failing) return Promise.resolve({ kind: 'failed' });
      const disk = new FakeDisk();
      inMemory.push(disk);
      return disk.open();
    },
    createOutbox: (dependencies) => {
      const outbox = new IdleOutbox(dependencies);
      outboxes.push(outbox);
      return outbox;
    },
    client,
    clock,
    random: () => 0.5,
    newId: () => changeId((ids += 1)),
    loadRetention: () => Promise.resolve(settings.retention),
    server: () => Promise.resolve(succeed(terminal.choice)),
    async keyState(choice) {
      const state = keyStates[nameProfile(choice)] ?? 'stored';
      await holding.keyState;
      return succeed(state);
    },
    announce: {
      storage: { onChanged: (report) => void reports.push(report) },
      outbox: { onChanged: (summary) => void summaries.push(summary) },
    },
    log,
  });
  const choose = (choice: ServerChoice) => {
    terminal.choice = choice;
    service.follow(choice, { event: 'server-chosen', role: 'person', outcome: choice.kind });
  };
  return {
    ...{ service, machine, secrets, clock, lines, reports, summaries, outboxes, inMemory },
    ...{ keyStates, settings, choose, holding, memory },
  };
}

/** Resolves when nothing is left to do that waits for no timer and no test. */
export async function untilIdle(): Promise<void> {
  for (let round = 0; round < 10; round += 1) await new Promise((resolve) => setImmediate(resolve));
}
