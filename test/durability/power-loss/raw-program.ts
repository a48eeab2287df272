/** Writes numbered rows with a raw connection and says which were committed: arguments are file, mode and count. */
import { createHash } from 'node:crypto';
import process from 'node:process';
import * as v from 'valibot';
import { openConnection } from '../../../main/store/files/connection.ts';
import { rawKey, rawModes } from './raw-database.ts';
import { say } from './sayings.ts';

const [file, mode, count] = v.parse(
  v.tuple([v.string(), v.picklist(rawModes), v.pipe(v.string(), v.toNumber())]),
  process.argv.slice(2),
);

const db = openConnection(file, rawKey, { alone: true });
if (mode !== 'FULL') db.pragma(`synchronous=${mode}`);
// Often, so that few rows are enough to see the log being written back and begun anew.
db.pragma('wal_autocheckpoint=30');
db.exec(`BEGIN;
  CREATE TABLE entry (number INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE chain (number INTEGER PRIMARY KEY, hash TEXT NOT NULL);
  COMMIT;`);
const insert = db.prepare('INSERT INTO entry VALUES (?, ?)');
const change = db.prepare('UPDATE entry SET text = ? WHERE number = ?');
const link = db.prepare('INSERT INTO chain VALUES (?, ?)');
let hash = '';
const write = db.transaction((number: number) => {
  insert.run(number, `entry ${number} `.repeat(20));
  change.run(`changed ${number} `.repeat(20), Math.ceil(number / 2));
  hash = createHash('sha256').update(`${hash}${number}`).digest('hex');
  link.run(number, hash);
});
for (let number = 1; number <= count; number += 1) {
  say('begun', number, null);
  write(number);
  say('acknowledged', number, null);
}
