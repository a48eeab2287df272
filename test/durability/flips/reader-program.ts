/** Opens folders of data with the real store and tells what it found; a flipped bit must not end this process. */
import process from 'node:process';
import * as v from 'valibot';
import type { Store } from '../../../main/core/store-ports.ts';
import { openStoreFolders } from '../../../main/store/files/store-folders.ts';
import { AccountIdSchema, entryStates, type Result } from '../../../preload/contract/index.ts';
import { builtWorker, openInThisThread, openStoreAt, profile, storeKey } from '../store-place.ts';
import { conditionOf, conditionOfAccount } from '../store-view.ts';
import { ReadRequestSchema, type Reading, type ReadRequest } from './reading.ts';

async function readFolder(request: ReadRequest): Promise<Reading> {
  const open = () =>
    request.inThread ? openStoreAt(request.root, builtWorker()) : openInThisThread(request.root);
  const opening = await open();
  if (opening.kind === 'failed') return { kind: 'failed' };
  if (opening.kind === 'open') return await readEverything(opening.store, request);
  const [newest] = opening.copies;
  if (
    newest === undefined ||
    !(await openStoreFolders(request.root).useCopy(profile, newest.name, storeKey()))
  )
    return { kind: 'damaged', copies: opening.copies.length, restored: false };
  const again = await open();
  if (again.kind === 'open') await again.store.close();
  return { kind: 'damaged', copies: opening.copies.length, restored: again.kind === 'open' };
}

async function readEverything(store: Store, { accounts, anchor }: ReadRequest): Promise<Reading> {
  const failures: string[] = [];
  function take<T>(result: Result<T>): T | null {
    if (!result.ok) failures.push(result.failure.code);
    return result.ok ? result.value : null;
  }
  const things: [string, string][] = [];
  for (let offset = 0, total = 1; offset < total;) {
    const page = take(await store.outbox.list({ states: [...entryStates], offset }));
    if (page === null) break;
    for (const { id, state, draft } of page.changes) things.push([`change ${id}`, conditionOf(state, draft)]);
    offset += page.changes.length;
    total = page.changes.length === 0 ? 0 : page.total;
  }
  for (const id of accounts) {
    const entry = take(await store.directory.find(v.parse(AccountIdSchema, id)));
    if (entry?.kind === 'known') things.push([`account ${id}`, conditionOfAccount(entry.account)]);
    else if (entry?.kind === 'deleted') things.push([`account ${id}`, 'deleted']);
  }
  take(await store.directory.search('person', 20));
  take(await store.directory.recent(20));
  take(await store.outbox.totals());
  const verdict = take(await store.audit.verify(anchor));
  const health = take(await store.health());
  await store.close();
  return {
    kind: 'open',
    failures,
    directorySetAside: health?.directorySetAside === true,
    logWhole: verdict?.kind === 'whole',
    things,
  };
}

process.on('message', (message) => {
  void readFolder(v.parse(ReadRequestSchema, message)).then((reading) => process.send?.(reading));
});
