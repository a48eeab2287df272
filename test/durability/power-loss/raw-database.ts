import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { openConnection } from '../../../main/store/files/connection.ts';

/** How hard the raw program syncs; the store itself must always do as FULL does. */
export const rawModes = ['FULL', 'NORMAL', 'OFF'] as const;

export type RawMode = (typeof rawModes)[number];

export const rawKey = Buffer.alloc(32, 7);

export interface RawVerdict {
  readonly corrupt: boolean;
  /** How many rows were acknowledged and are not there. */
  readonly lost: number;
}

const RowsSchema = v.array(v.object({ number: v.number(), hash: v.string(), text: v.nullable(v.string()) }));

/** Opens what a power cut left of a raw program's file and judges it by what had been acknowledged. */
export function judgeRawDatabase(file: string, acknowledged: number): RawVerdict {
  if (!existsSync(file)) return { corrupt: false, lost: acknowledged };
  try {
    const db = openConnection(file, rawKey, { alone: true });
    try {
      const whole = db.pragma('integrity_check', { simple: true }) === 'ok';
      const tables = db.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table'").pluck().get();
      if (tables === 0) return { corrupt: !whole, lost: acknowledged };
      const sql = 'SELECT number, hash, text FROM chain LEFT JOIN entry USING (number) ORDER BY number';
      const rows = v.parse(RowsSchema, db.prepare(sql).all());
      let hash = '';
      const chained = rows.every((row, index) => {
        hash = createHash('sha256').update(`${hash}${row.number}`).digest('hex');
        return row.number === index + 1 && row.hash === hash && row.text !== null;
      });
      return { corrupt: !whole || !chained, lost: Math.max(0, acknowledged - rows.length) };
    } finally {
      db.close();
    }
  } catch {
    return { corrupt: true, lost: 0 };
  }
}
