import { openConnection, type Connection } from '../../../../main/store/files/connection.ts';
import { DirectoryDatabase } from '../../../../main/store/directory/database.ts';
import type { SearchTuning } from '../../../../main/store/directory/search/search.ts';
import type { Account } from '../../../../preload/contract/index.ts';
import { accountId } from '../sample-entries.ts';

/** What a sample has beside its id. */
export type Fields = Partial<Pick<Account, 'name' | 'email' | 'phone' | 'updatedAt'>>;

export function person(id: string, fields: Fields): Account {
  const time = '2026-11-01T10:00:00Z';
  return {
    id: accountId(id),
    createdAt: time,
    updatedAt: time,
    email: null,
    name: null,
    phone: null,
    ...fields,
  };
}

/** Every account is looked for in the index, as with a million of them, and not in memory alone. */
export const indexOnly: Partial<SearchTuning> = { latestLength: 0, fewEnough: 0 };

export function openDirectory(tuning?: Partial<SearchTuning>): {
  db: Connection;
  directory: DirectoryDatabase;
} {
  const db = openConnection(':memory:', null);
  return { db, directory: new DirectoryDatabase(db, tuning) };
}

/** A directory of people, each seen a second after the one before; their names are their ids. */
export function directoryOf(people: Readonly<Record<string, Fields>>, tuning?: Partial<SearchTuning>) {
  const { directory } = openDirectory(tuning);
  Object.entries(people).forEach(([id, fields], index) =>
    directory.record(person(id, fields), 1000 * (index + 1)),
  );
  return directory;
}

/** The ids that a search finds, in its order. */
export function idsOf(directory: DirectoryDatabase, typed: string, limit = 20): string[] {
  return directory.search(typed, limit).found.map(({ account }) => account.id);
}
