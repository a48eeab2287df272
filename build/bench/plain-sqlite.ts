import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { join } from 'node:path';
import { batches } from './filled-folder.ts';
import { makeAccounts } from './people.ts';

/*
 * What one would do without this app's store: Node's own SQLite in the main thread, no encryption, its trigram
 * index over the three fields as they are, no ranking, no folding of phone numbers. Durable in the same way.
 */

function openPlain(folder: string): DatabaseSync {
  const db = new DatabaseSync(join(folder, 'plain.db'));
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536');
  return db;
}

export interface PlainSearch {
  search(typed: string, limit: number): readonly unknown[];
  close(): void;
}

/** Fills a plain database with the same accounts. */
export function openPlainSearch(folder: string, count: number): PlainSearch {
  const db = openPlain(folder);
  db.exec(`
    CREATE TABLE account (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, name TEXT COLLATE NOCASE, email TEXT, phone TEXT);
    CREATE INDEX account_name ON account (name);
    CREATE VIRTUAL TABLE parts USING fts5(name, email, phone, content='', tokenize='trigram remove_diacritics 1');`);
  const row = db.prepare('INSERT INTO account (seq, id, name, email, phone) VALUES (?, ?, ?, ?, ?)');
  const parts = db.prepare('INSERT INTO parts (rowid, name, email, phone) VALUES (?, ?, ?, ?)');
  let seq = 0;
  for (const accounts of batches(makeAccounts(count), 5_000)) {
    db.exec('BEGIN');
    for (const { id, name, email, phone } of accounts) {
      seq += 1;
      row.run(seq, id, name, email, phone);
      parts.run(seq, name, email, phone);
    }
    db.exec('COMMIT');
  }
  const beginning = db.prepare('SELECT * FROM account WHERE name LIKE ? LIMIT ?');
  const inside = db.prepare(
    'SELECT account.* FROM parts JOIN account ON account.seq = parts.rowid WHERE parts MATCH ? LIMIT ?',
  );
  return {
    search(typed, limit) {
      const words = typed.split(' ').filter((word) => Array.from(word).length >= 3);
      if (words.length === 0) return beginning.all(`${typed}%`, limit);
      return inside.all(words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND '), limit);
    },
    close: () => db.close(),
  };
}

/** A plain table of texts. */
export function openPlainTable(folder: string): { readonly insert: StatementSync; close(): void } {
  const db = openPlain(folder);
  db.exec('CREATE TABLE change (id TEXT PRIMARY KEY, saved_at INTEGER, body TEXT)');
  return { insert: db.prepare('INSERT INTO change VALUES (?, ?, ?)'), close: () => db.close() };
}
