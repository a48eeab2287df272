/**
 * Fills the two databases with people, then sorts and searches them; arguments are the folder of all data, how many
 * people, and where SQLite keeps what it sorts: `store` as the store does, `file` for the control. Where there is
 * something to look at it says so and waits for a line on its standard input.
 */
import { readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import * as v from 'valibot';
import { openConnection, type Connection } from '../../../main/store/files/connection.ts';
import { DirectoryDatabase } from '../../../main/store/directory/database.ts';
import { OutboxDatabase } from '../../../main/store/outbox/database.ts';
import { openStoreFolders } from '../../../main/store/files/store-folders.ts';
import { value } from '../../support/main/results.ts';
import { openWhole, profile, storeKey, workerSource } from '../store-place.ts';
import { makeAccount, makeChangeId, makeDraft } from './people.ts';

const [root, count, mode] = v.parse(
  v.tuple([v.string(), v.pipe(v.string(), v.toNumber()), v.picklist(['store', 'file'])]),
  process.argv.slice(2),
);

const started = Date.now();

/** Stands still, so that the test can look at every file, also at those that have no name any more. */
function pause(at: string): void {
  writeSync(1, `${JSON.stringify({ pid: process.pid, at })}\n`);
  while (!hasAnswer()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

/** The pipe does not block, so it is asked again and again. */
function hasAnswer(): boolean {
  try {
    return readSync(0, Buffer.alloc(1)) >= 0;
  } catch {
    return false;
  }
}

/** Sorts a whole table and stops at the first row, when the sorter holds all of them. */
function sortWhole(db: Connection, table: string, column: string): void {
  const rows = db.prepare(`SELECT *, ${column} || rowid AS last FROM ${table} ORDER BY last DESC`).iterate();
  rows.next();
  pause(`a sort of ${table}`);
  rows.return?.();
  db.exec(
    `CREATE TEMP TABLE everybody AS SELECT * FROM ${table}; CREATE INDEX temp.by ON everybody (${column})`,
  );
  pause(`a temporary table of ${table}`);
  db.exec('DROP TABLE everybody');
}

function prepareSort(db: Connection): void {
  if (mode === 'file') db.pragma('temp_store=FILE');
  // Little memory, so that whatever may go to a file does.
  db.pragma('cache_size=-500');
}

const folder = await openStoreFolders(root).prepare(profile);

const outboxFile = openConnection(join(folder, 'outbox.db'), storeKey(), { alone: true });
const outbox = new OutboxDatabase(outboxFile);
outboxFile.transaction(() => {
  for (let number = 0; number < count / 10; number += 1)
    outbox.save(
      {
        id: makeChangeId(number),
        operation: number % 2 === 0 ? 'create' : 'update',
        accountId: number % 2 === 0 ? null : makeAccount(number).id,
        draft: makeDraft(number),
        base: number % 2 === 0 ? null : makeAccount(number),
        savedAt: started + number,
      },
      { event: 'saved', role: 'person' },
    );
})();
outbox.openCreates(1_000);
prepareSort(outboxFile);
sortWhole(outboxFile, 'change', 'draft');
outboxFile.close();

const directoryFile = openConnection(join(folder, 'directory.db'), storeKey(), { alone: true });
const directory = new DirectoryDatabase(directoryFile);
directory.recordAll(
  Array.from({ length: count }, (_, number) => ({
    account: makeAccount(number),
    confirmedAt: started + number,
  })),
);
pause('a hundred thousand people recorded');
prepareSort(directoryFile);
directory.search('quixotine', 20);
directory.search('zanz', 20);
directory.search('canary 99', 20);
directory.similar(makeDraft(17), 10);
directory.recent(20);
sortWhole(directoryFile, 'account', 'email');
directoryFile.close();

const store = await openWhole(root, workerSource);
value(await store.directory.record(makeAccount(count), started));
value(await store.outbox.makeDue(started + count));
value(await store.copyOutbox());
value(await store.directory.search('canary', 20));
pause('the store at work, with a copy of the outbox');
await store.close();
pause('the store closed');
