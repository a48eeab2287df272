import type { Migration } from '../files/migrations.ts';

/**
 * The schema of directory.db. Released steps are never edited. `search_text` is what the index was given, kept
 * because a later version of Unicode may fold differently and only the same words take an entry out again. The index
 * holds no text of its own (`content=''`) and no positions; with `secure-delete` what is taken out is overwritten at
 * once and not merely marked. Its segments are merged in small portions by `record`, not by SQLite in large ones.
 */
export const directoryMigrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE account (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        confirmed_at INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        email TEXT,
        name TEXT,
        phone TEXT,
        search_text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX account_confirmed ON account (confirmed_at);
      CREATE TABLE tombstone (id TEXT PRIMARY KEY, deleted_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      CREATE INDEX tombstone_deleted ON tombstone (deleted_at);
      CREATE VIRTUAL TABLE account_index USING fts5 (
        tokens, content = '', detail = 'none', columnsize = 0, tokenize = "ascii tokenchars '=^_#~>'"
      );
      INSERT INTO account_index (account_index, rank) VALUES ('secure-delete', 1);
      INSERT INTO account_index (account_index, rank) VALUES ('automerge', 0);
    `,
  },
];
