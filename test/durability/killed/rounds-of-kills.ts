import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Store } from '../../../main/core/store-ports.ts';
import { startPracticeServer, type RunningPracticeServer } from '../../../main/practice/server.ts';
import type { EntryState } from '../../../preload/contract/index.ts';
import { value } from '../../support/main/results.ts';
import { checkFiles } from '../integrity.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { builtWorker, openWhole } from '../store-place.ts';
import { listEveryChange } from '../store-view.ts';
import { runAndKill } from './killed-outbox.ts';
import type { Mode } from './told.ts';
import { findLost, findTwice } from './verdicts.ts';

export interface KillVerdict {
  /** What went wrong; empty when every promise was kept. */
  readonly wrong: string[];
  /** How many changes were acknowledged, and how many creates reached the server. */
  readonly acknowledged: number;
  readonly created: number;
}

/** Kills the outbox so many times over the same data, then lets it send what is left. */
export async function killOften(
  count: number,
  random: SeededRandom,
  mode: Exclude<Mode, 'drain'>,
): Promise<KillVerdict> {
  const root = await mkdtemp(join(tmpdir(), 'kiosk-killed-'));
  const server = await startPracticeServer();
  const creates = vi.spyOn(server.accounts, 'create');
  const acknowledged = new Map<string, EntryState>();
  const wrong: string[] = [];
  const run = { root, baseUrl: server.baseUrl, apiKey: server.apiKey };
  try {
    for (let round = 1; round <= count; round += 1) {
      await misbehave(server, random);
      const told = await runAndKill({ ...run, mode, seed: random.below(2 ** 31) }, random.below(400));
      for (const one of told) if (one.tell === 'acknowledged') acknowledged.set(one.id, one.state);
      wrong.push(...(await checkFiles(root)));
      wrong.push(...(await withStore(root, (store) => judge(store, acknowledged))));
    }
    await server.faults.clear();
    if (mode === 'load') await runAndKill({ ...run, mode: 'drain', seed: 0 }, 0);
    const left = await withStore(root, listEveryChange);
    const unsent = left.filter(({ state }) => state === 'pending' || state === 'sending');
    if (mode === 'load') wrong.push(...unsent.map(({ id }) => `${id} was never sent`));
    const marks = creates.mock.calls.map(([fields]) => fields.email ?? '');
    wrong.push(...findTwice(marks).map((mark) => `${mark} was created twice`));
    return { wrong, acknowledged: acknowledged.size, created: marks.length };
  } finally {
    creates.mockRestore();
    await server.close();
    await rm(root, { recursive: true, force: true });
  }
}

/** A server that is slow, fails now and then, and breaks connections before and after its work. */
async function misbehave(server: RunningPracticeServer, random: SeededRandom): Promise<void> {
  await server.faults.set(
    { name: 'latency', milliseconds: random.below(30) },
    { name: 'reset-after-request', times: random.below(3), afterWork: true },
    { name: 'server-error', times: random.below(2) },
    { name: 'reset-on-accept', times: random.below(3) },
  );
}

async function withStore<T>(root: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openWhole(root, builtWorker());
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function judge(store: Store, acknowledged: ReadonlyMap<string, EntryState>): Promise<string[]> {
  const found = (await listEveryChange(store)).map(({ id, state }): [string, EntryState] => [id, state]);
  const wrong = findLost(acknowledged, new Map(found));
  const verdict = value(await store.audit.verify(null));
  if (verdict.kind !== 'whole') wrong.push(`The audit log is broken: ${verdict.reason} at ${verdict.seq}`);
  return wrong;
}
