import * as v from 'valibot';
import {
  entryPageLength,
  entryStates,
  type OutboxEntry,
  type EntryList,
  type EntryQuery,
} from '../../../preload/contract/index.ts';
import { parseEntryRow } from './entry-row.ts';
import type { Connection } from '../files/connection.ts';
import { prepareList } from './statements.ts';

const CountSchema = v.number();

const unsettled = entryStates.filter((state) => state !== 'done' && state !== 'dropped');

/** Lists of changes; each kind of query keeps its own prepared statements, of which there can be 256. */
export class OutboxLists {
  readonly #db: Connection;
  readonly #prepared = new Map<string, ReturnType<typeof prepareList>>();

  constructor(db: Connection) {
    this.#db = db;
  }

  /** One page, oldest first, and how many there are in all. */
  list({ account, states = unsettled, offset = 0 }: EntryQuery): EntryList {
    // Spelled from the closed list alone, whatever was asked for.
    const named = entryStates.filter((state) => states.includes(state)).map((state) => `'${state}'`);
    const byAccount = account === undefined ? [] : ['account_id = ?'];
    const condition = [...byAccount, `state IN (${named.join(', ')})`].join(' AND ');
    const prepared = this.#prepared.get(condition) ?? prepareList(this.#db, condition);
    this.#prepared.set(condition, prepared);
    const bound = account === undefined ? [] : [account];
    const changes: OutboxEntry[] = prepared.page.all(...bound, entryPageLength, offset).map(parseEntryRow);
    return { changes, total: v.parse(CountSchema, prepared.total.get(...bound)) };
  }
}
