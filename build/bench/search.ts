import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Store } from '../../main/core/store-ports.ts';
import { searchPageLength } from '../../preload/contract/index.ts';
import { fillDirectory, withFolder } from './filled-folder.ts';
import { percentile, timeOf, type Figure } from './figures.ts';
import { openBenchStore, valueOf } from './open-bench-store.ts';
import { makeAccounts } from './people.ts';
import { openPlainSearch, type PlainSearch } from './plain-sqlite.ts';
import { makeQueryKinds, type QueryKind } from './queries.ts';

const warmUp = 20;
const measured = 400;

/** Milliseconds that a search may take in 99 of 100 cases: by the size of the directory. */
function goalFor(count: number): number {
  return count <= 100_000 ? 16 : 50;
}

/** Searches directories of each size, across the worker as main does, with a plain database beside it. */
export async function measureSearch(sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(...(await measureSize(size)));
  return figures;
}

function measureSize(count: number): Promise<Figure[]> {
  return withFolder(async (folder) => {
    console.error(
      `Filling a directory with ${count.toLocaleString('en')} accounts, and a plain one beside it.`,
    );
    // A directory without the outbox beside it would be taken for the rest of a loss.
    await (await openBenchStore(folder)).close();
    fillDirectory(folder, count);
    const plain = openPlainSearch(folder, count);
    const store = await openBenchStore(folder);
    const kinds = makeQueryKinds([...makeAccounts(Math.min(count, 50_000))]);
    const figures: Figure[] = [];
    for (const kind of kinds) figures.push(await measureKind(kind, count, store, plain));
    figures.push(await measureLoop(kinds, count, store));
    await store.close();
    plain.close();
    return figures;
  });
}

async function measureKind(
  kind: QueryKind,
  count: number,
  store: Store,
  plain: PlainSearch,
): Promise<Figure> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let index = -warmUp; index < measured; index += 1) {
    const typed = kind.make();
    // In turn, so that a busy moment of the machine meets both.
    const taken = await timeOf(async () => valueOf(await store.directory.search(typed, searchPageLength)));
    const plainly = await timeOf(() => plain.search(typed, searchPageLength));
    if (index < 0) continue;
    ours.push(taken);
    theirs.push(plainly);
  }
  return {
    section: 'search',
    name: `search among ${count.toLocaleString('en')}: ${kind.name}`,
    unit: 'ms',
    p50: percentile(ours, 0.5),
    value: percentile(ours, 0.99),
    goal: { kind: 'below', limit: goalFor(count) },
    baseline: { name: 'node:sqlite', value: percentile(theirs, 0.99) },
  };
}

/** How long main's own thread was held up at most while the store was searched. */
async function measureLoop(kinds: readonly QueryKind[], count: number, store: Store): Promise<Figure> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (const kind of kinds)
    for (let index = 0; index < 50; index += 1)
      valueOf(await store.directory.search(kind.make(), searchPageLength));
  delay.disable();
  return {
    section: 'search',
    name: `search among ${count.toLocaleString('en')}: main's thread held up`,
    unit: 'ms',
    p50: delay.percentile(50) / 1e6,
    value: delay.max / 1e6,
    goal: { kind: 'below', limit: 20 },
    baseline: null,
  };
}
