import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { NewEntry } from '../../main/core/store-ports.ts';
import { EntryIdSchema, type AccountDraft } from '../../preload/contract/index.ts';
import { withFolder } from './filled-folder.ts';
import { percentile, timeOf, type Figure } from './figures.ts';
import { openBenchStore, valueOf } from './open-bench-store.ts';
import { makeAccounts } from './people.ts';
import { openPlainTable } from './plain-sqlite.ts';

const warmUp = 50;
const measured = 2_000;

/** What a clerk typed for each of so many new accounts. */
export function makeDrafts(count: number): AccountDraft[] {
  return [...makeAccounts(count, 3)].map(({ id, name, email, phone }) => ({
    name: name ?? `Customer ${id.slice(0, 4)}`,
    ...(email !== null && { email }),
    ...(phone !== null && { phone }),
  }));
}

/** A create as it is handed to the outbox. */
export function newCreate(draft: AccountDraft): NewEntry {
  const id = v.parse(EntryIdSchema, randomUUID());
  return { id, operation: 'create', accountId: null, draft, base: null, savedAt: Date.now() };
}

/** Saves changes one after another, each durable before the next, with a plain table beside it. */
export function measureSave(): Promise<Figure[]> {
  return withFolder(async (folder) => {
    const store = await openBenchStore(folder);
    const plain = openPlainTable(folder);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (const [index, draft] of makeDrafts(warmUp + measured).entries()) {
      const change = newCreate(draft);
      const taken = await timeOf(async () =>
        valueOf(await store.outbox.save(change, { event: 'saved', role: 'person' })),
      );
      const plainly = await timeOf(() => plain.insert.run(change.id, change.savedAt, JSON.stringify(change)));
      if (index < warmUp) continue;
      ours.push(taken);
      theirs.push(plainly);
    }
    await store.close();
    plain.close();
    return [
      {
        section: 'save',
        name: 'a change saved durably, with its audit entry',
        unit: 'ms',
        p50: percentile(ours, 0.5),
        value: percentile(ours, 0.99),
        goal: { kind: 'below', limit: 10 },
        baseline: { name: 'node:sqlite', value: percentile(theirs, 0.99) },
      },
    ];
  });
}
