import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../../main/store/files/sqlite.ts';
import { quickFolder } from '../quick-folder.ts';
import type { SeededRandom } from '../seeded-random.ts';

function readAll(file: string): string | null {
  const db = openFile(file, {});
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return null;
    return JSON.stringify(db.prepare('SELECT * FROM person ORDER BY number').all());
  } catch {
    return null;
  } finally {
    db.close();
  }
}

/** Flips bits in a plain SQLite file; answers how many changed what is read while SQLite's own check found nothing. */
export function countUnseenFlips(count: number, random: SeededRandom): number {
  const folder = mkdtempSync(join(quickFolder(), 'kiosk-plain-'));
  const file = join(folder, 'plain.db');
  try {
    const db = openFile(file, {});
    db.exec('CREATE TABLE person (number INTEGER PRIMARY KEY, name TEXT NOT NULL)');
    const insert = db.prepare('INSERT INTO person (name) VALUES (?)');
    for (let number = 0; number < 500; number += 1) insert.run(`Person ${number} of Example Street`);
    db.close();
    const whole = readAll(file);
    const content = readFileSync(file);
    let unseen = 0;
    for (let round = 0; round < count; round += 1) {
      const flipped = Buffer.from(content);
      const place = random.below(content.length * 8);
      flipped[place >> 3] = (flipped[place >> 3] ?? 0) ^ (1 << (place & 7));
      writeFileSync(file, flipped);
      const read = readAll(file);
      if (read !== null && read !== whole) unseen += 1;
    }
    return unseen;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
