import type { Connection } from '../files/connection.ts';
import { endedCondition, openCondition } from './schema.ts';

const columns =
  'id, operation, state, account_id, draft, base, theirs, failure, saved_at, moved_at, attempts, due_at';

/** Due, no earlier change of its lane is open, and none of its lane is on its way. */
const claimable = `state = 'pending' AND due_at <= ?
  AND NOT EXISTS (SELECT 1 FROM change AS sent WHERE sent.lane = change.lane AND sent.state = 'sending')
  AND NOT EXISTS (SELECT 1 FROM change AS earlier
    WHERE earlier.lane = change.lane AND earlier.seq < change.seq AND earlier.${openCondition})`;

/** Every statement of the outbox but the lists', made once: 50,000 of them cost 169 MB before they were collected. */
export function prepareOutbox(db: Connection) {
  return {
    insert: db.prepare(`INSERT INTO change
      (id, operation, account_id, draft, base, state, saved_at, moved_at, attempts, due_at)
      VALUES (?, ?, ?, ?, ?, 'pending', ?, ?, 0, ?)`),
    get: db.prepare(`SELECT ${columns} FROM change WHERE id = ?`),
    update: db.prepare(`UPDATE change SET state = ?, account_id = ?, draft = ?, base = ?, theirs = ?,
      failure = ?, moved_at = ?, due_at = ? WHERE id = ?`),
    send: db.prepare(`UPDATE change SET state = 'sending', attempts = attempts + 1, moved_at = ?, due_at = NULL
      WHERE id = ?`),
    isClaimable: db.prepare(`SELECT 1 FROM change WHERE ${claimable} AND id = ?`),
    oldestClaimable: db
      .prepare(`SELECT id FROM change INDEXED BY change_by_state WHERE ${claimable} ORDER BY seq LIMIT ?`)
      .pluck(),
    makeDue: db.prepare(`UPDATE change SET due_at = ? WHERE state = 'pending' AND due_at > ?`),
    prune: db.prepare(`DELETE FROM change WHERE seq IN
      (SELECT seq FROM change WHERE ${endedCondition} AND moved_at < ? ORDER BY moved_at LIMIT ?)`),
    idsInState: db.prepare('SELECT id FROM change WHERE state = ? ORDER BY seq').pluck(),
    openCreates: db.prepare(`SELECT ${columns} FROM change
      WHERE operation = 'create' AND state IN ('pending', 'sending', 'unknown', 'conflict', 'failed')
      ORDER BY seq DESC LIMIT ?`),
    countInState: db.prepare('SELECT count(*) FROM change WHERE state = ?').pluck(),
    // Named indexes, because min() would look at every open change.
    nextDueAt: db
      .prepare(
        `SELECT due_at FROM change INDEXED BY change_due WHERE state = 'pending' ORDER BY due_at LIMIT 1`,
      )
      .pluck(),
    /** By its own index, which reaches back only as far as ended changes are kept. */
    doneBetween: db.prepare(`SELECT operation, count(*) AS number FROM change INDEXED BY change_ended
      WHERE ${endedCondition} AND state = 'done' AND moved_at >= ? AND moved_at < ? GROUP BY operation`),
    oldestSavedAt: db
      .prepare(
        `SELECT saved_at FROM change INDEXED BY change_oldest WHERE ${openCondition} ORDER BY saved_at LIMIT 1`,
      )
      .pluck(),
  };
}

export type OutboxStatements = ReturnType<typeof prepareOutbox>;

/** The two statements of a list: its page (limit, offset) and its whole length. */
export function prepareList(db: Connection, condition: string) {
  return {
    page: db.prepare(`SELECT ${columns} FROM change WHERE ${condition} ORDER BY seq LIMIT ? OFFSET ?`),
    total: db.prepare(`SELECT count(*) FROM change WHERE ${condition}`).pluck(),
  };
}
