import type { Connection } from './connection.ts';
import { StoreError } from './store-error.ts';

/** One step of a schema. Once released it is never edited: what has to change is a further step. */
export interface Migration {
  /** From 1, without gaps; kept in the file's `user_version`. */
  readonly version: number;
  readonly sql: string;
}

/**
 * Brings a file up to the last version of `migrations`, all missing steps in one transaction, so that a crash
 * leaves the old schema or the new one. Throws `StoreError` `newer` for a file that a later app has written.
 */
export function migrate(db: Connection, migrations: readonly Migration[]): void {
  if (migrations.some(({ version }, index) => version !== index + 1))
    throw new StoreError('defect', 'migrations-out-of-order');
  const run = db.transaction(() => {
    const present = readVersion(db);
    if (present > migrations.length) throw new StoreError('newer', 'newer-schema');
    for (const { version, sql } of migrations.slice(present)) {
      db.exec(sql);
      db.pragma(`user_version=${version}`);
    }
  });
  // Without a step to take there is nothing to write.
  if (readVersion(db) !== migrations.length) run.immediate();
}

/** The schema's version of a file; 0 for a new one. */
export function readVersion(db: Connection): number {
  return Number(db.pragma('user_version', { simple: true }));
}
