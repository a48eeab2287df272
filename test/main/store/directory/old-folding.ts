import * as v from 'valibot';
import { searchTokens } from '../../../../main/store/directory/search/tokens.ts';
import type { Connection } from '../../../../main/store/files/connection.ts';

const RowSchema = v.object({ seq: v.number(), search_text: v.string() });

/** The searchable text of a folding that this version knows nothing of: every vowel is another one. */
function foldOtherwise(text: string): string {
  return text.replaceAll(/[aeiou]/g, 'y');
}

/** Makes of a directory what a version with another folding would have written, its index too. */
export function writeOldFolding(db: Connection, version = 0): void {
  const unindex = db.prepare(
    "INSERT INTO account_index (account_index, rowid, tokens) VALUES ('delete', ?, ?)",
  );
  const index = db.prepare('INSERT INTO account_index (rowid, tokens) VALUES (?, ?)');
  const update = db.prepare('UPDATE account SET search_text = ? WHERE seq = ?');
  const rows = v.parse(v.array(RowSchema), db.prepare('SELECT seq, search_text FROM account').all());
  db.transaction(() => {
    for (const { seq, search_text: text } of rows) {
      const old = foldOtherwise(text);
      unindex.run(seq, searchTokens(text));
      update.run(old, seq);
      index.run(seq, searchTokens(old));
    }
  }).immediate();
  db.pragma(`application_id=${version}`);
}
