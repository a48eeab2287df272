import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { AuditHead } from '../../../main/core/audit-ports.ts';
import { value } from '../../support/main/results.ts';
import { seededRandom } from '../seeded-random.ts';
import { builtWorker, openWhole, profile } from '../store-place.ts';
import { Workload } from '../workload.ts';
import { dataKeyProvider } from './key-custody.ts';

/** What a file is for, and how its path ends. */
const fileKinds = [
  ['outbox', /outbox\.db$/],
  ['log of the outbox', /outbox\.db-wal$/],
  ['directory', /directory\.db$/],
  ['log of the directory', /directory\.db-wal$/],
  ['copy', /copies.outbox-.*\.db$/],
  ['key check', /key-check\.json$/],
] as const;

export type FileKind = (typeof fileKinds)[number][0];

type FilesByKind = ReadonlyMap<FileKind, readonly string[]>;

/** Data as a terminal leaves it, to flip bits in. */
export interface SampleData {
  /** Holds the data twice: `closed` in order, and `running`, with the logs that a power cut leaves behind. */
  readonly folder: string;
  /** The files with something in them, by their path below `closed` or `running`. */
  readonly files: Readonly<Record<'closed' | 'running', FilesByKind>>;
  /** The last condition of everything. */
  readonly last: ReadonlyMap<string, string>;
  /** Every condition that each thing ever had. */
  readonly history: ReadonlyMap<string, ReadonlySet<string>>;
  readonly anchor: AuditHead;
  remove(): Promise<void>;
}

/** Lets a store work for a while, so that every file of it holds something. */
export async function makeSampleData(): Promise<SampleData> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-flips-'));
  const [live, running, closed] = ['live', 'running', 'closed'].map((name) => join(folder, name));
  if (live === undefined || running === undefined || closed === undefined) throw new Error('No folders');
  await dataKeyProvider(live).find(profile);
  const store = await openWhole(live, builtWorker());
  const last = new Map<string, string>();
  const history = new Map<string, Set<string>>();
  const workload = new Workload(store, seededRandom(3), (when, _number, { sets }) => {
    if (when === 'begun') return;
    for (const [name, condition] of sets) {
      last.set(name, condition);
      history.set(name, (history.get(name) ?? new Set()).add(condition));
    }
  });
  for (let step = 0; step < 150; step += 1) {
    await workload.step();
    if (step % 40 === 39) value(await store.copyOutbox());
  }
  const anchor = value(await store.audit.head());
  await cp(live, running, { recursive: true });
  await store.close();
  await cp(live, closed, { recursive: true });
  return {
    folder,
    files: { running: await listFiles(running), closed: await listFiles(closed) },
    last,
    history,
    anchor,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function listFiles(root: string): Promise<FilesByKind> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = new Map<FileKind, string[]>();
  for (const path of paths.sort()) {
    for (const [kind, ending] of fileKinds) {
      if (ending.test(path)) files.set(kind, [...(files.get(kind) ?? []), relative(root, path)]);
    }
  }
  return files;
}

/** Writes a file again with one bit turned; `place` counts bits from its beginning. */
export async function flipBit(file: string, content: Buffer, place: number): Promise<void> {
  const flipped = Buffer.from(content);
  flipped[place >> 3] = (flipped[place >> 3] ?? 0) ^ (1 << (place & 7));
  await writeFile(file, flipped);
}
