import { openBenchStore, valueOf } from './open-bench-store.ts';
import { makeAccounts } from './people.ts';
import { makeQueryKinds } from './queries.ts';

/*
 * A process that opens the store of the folder it is given, searches, and prints what that took as JSON. Without a
 * folder it does nothing but print how much memory a process has that does nothing.
 */

const searches = 300;

function print(openMilliseconds: number, searchMilliseconds: number): void {
  const megabytes = process.memoryUsage.rss() / 1e6;
  process.stdout.write(JSON.stringify({ openMilliseconds, searchMilliseconds, megabytes }));
}

async function measure(folder: string): Promise<void> {
  const started = performance.now();
  const store = await openBenchStore(folder);
  const opened = performance.now();
  valueOf(await store.directory.search('an', 20));
  const searched = performance.now();
  const kinds = makeQueryKinds([...makeAccounts(1_000)]);
  for (let index = 0; index < searches; index += 1) {
    const typed = kinds[index % kinds.length]?.make() ?? '';
    valueOf(await store.directory.search(typed, 20));
  }
  print(opened - started, searched - opened);
  await store.close();
}

const [folder] = process.argv.slice(2);
if (folder === undefined) print(0, 0);
else await measure(folder);
