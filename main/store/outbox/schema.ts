import type { Migration } from '../files/migrations.ts';

/*
 * What the file itself forbids, whoever writes to it: see the triggers. They stand for promises 6 and 7 and
 * for the table of outcomes in docs/design.md; a step that it does not know is a defect of this app and is rolled back.
 */

/** States in which a change holds up the later ones of its lane. */
const open = "('pending', 'sending', 'unknown', 'conflict')";

/** States that nothing leads out of. */
const ended = "('done', 'dropped')";

/**
 * A lane is what is carried out in order: a create by itself, the updates and deletes of one account together.
 * A colon is in no account id, so the two kinds never meet.
 */
const changeTable = `
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  operation TEXT NOT NULL CHECK (operation IN ('create', 'update', 'delete')),
  state TEXT NOT NULL CHECK (state IN
    ('pending', 'sending', 'unknown', 'conflict', 'failed', 'done', 'dropped')),
  account_id TEXT,
  lane TEXT NOT NULL GENERATED ALWAYS AS (iif(operation = 'create', 'create:' || id, account_id)) STORED,
  draft TEXT CHECK (draft IS NULL OR json_valid(draft)),
  base TEXT CHECK (base IS NULL OR json_valid(base)),
  theirs TEXT CHECK (theirs IS NULL OR json_valid(theirs)),
  failure TEXT CHECK (failure IS NULL OR json_valid(failure)),
  saved_at INTEGER NOT NULL,
  moved_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  due_at INTEGER,
  CHECK (operation = 'create' OR account_id IS NOT NULL),
  CHECK ((operation = 'delete') = (draft IS NULL) OR state IN ('done', 'dropped')),
  CHECK ((state = 'pending') = (due_at IS NOT NULL)),
  CHECK (state <> 'sending' OR attempts > 0),
  CHECK (state <> 'done' OR account_id IS NOT NULL),
  CHECK (state <> 'unknown' OR operation = 'create'),
  CHECK (state <> 'conflict' OR operation <> 'create'),
  CHECK (state NOT IN ('done', 'dropped') OR (draft IS NULL AND base IS NULL AND theirs IS NULL))
) STRICT;
CREATE INDEX change_by_state ON change (state, seq);
CREATE INDEX change_by_account ON change (account_id, seq);
CREATE INDEX change_open_in_lane ON change (lane, seq) WHERE state IN ${open};
CREATE INDEX change_sending ON change (lane) WHERE state = 'sending';
CREATE INDEX change_due ON change (due_at) WHERE state = 'pending';
CREATE INDEX change_oldest ON change (saved_at) WHERE state IN ${open};
CREATE INDEX change_ended ON change (moved_at) WHERE state IN ${ended};
`;

const changeTriggers = `
CREATE TRIGGER change_begins BEFORE INSERT ON change
WHEN NEW.state <> 'pending' OR NEW.attempts <> 0 OR (NEW.operation = 'create' AND NEW.account_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'change-begins'); END;

CREATE TRIGGER change_kept BEFORE DELETE ON change WHEN OLD.state NOT IN ('done', 'dropped')
BEGIN SELECT RAISE(ABORT, 'change-kept'); END;

CREATE TRIGGER change_ended BEFORE UPDATE ON change WHEN OLD.state IN ('done', 'dropped')
BEGIN SELECT RAISE(ABORT, 'change-ended'); END;

CREATE TRIGGER change_identity BEFORE UPDATE ON change
WHEN NEW.seq <> OLD.seq OR NEW.id <> OLD.id OR NEW.operation <> OLD.operation OR NEW.saved_at <> OLD.saved_at
  OR (NEW.account_id IS NOT OLD.account_id AND OLD.account_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'change-identity'); END;

CREATE TRIGGER change_step BEFORE UPDATE ON change WHEN NEW.state <> OLD.state AND NOT CASE OLD.state
  WHEN 'pending' THEN NEW.state IN ('sending', 'conflict', 'dropped')
  WHEN 'sending' THEN NEW.state IN ('pending', 'unknown', 'conflict', 'failed', 'done')
  WHEN 'unknown' THEN NEW.state IN ('pending', 'done', 'dropped')
  WHEN 'conflict' THEN NEW.state IN ('pending', 'dropped')
  WHEN 'failed' THEN NEW.state IN ('pending', 'dropped')
  ELSE 0 END
BEGIN SELECT RAISE(ABORT, 'change-step'); END;

CREATE TRIGGER change_attempts BEFORE UPDATE ON change
WHEN NEW.attempts <> OLD.attempts + (OLD.state = 'pending' AND NEW.state = 'sending')
BEGIN SELECT RAISE(ABORT, 'change-attempts'); END;

CREATE TRIGGER change_order BEFORE UPDATE ON change WHEN OLD.state = 'pending' AND NEW.state = 'sending' AND (
  EXISTS (SELECT 1 FROM change WHERE lane = NEW.lane AND state = 'sending')
  OR EXISTS (SELECT 1 FROM change WHERE lane = NEW.lane AND seq < NEW.seq AND state IN ${open}))
BEGIN SELECT RAISE(ABORT, 'change-order'); END;
`;

/** Nobody's data has a place here: an outcome is a code, and only ids name anything. */
const auditTable = `
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  monotonic INTEGER NOT NULL,
  run TEXT NOT NULL,
  event TEXT NOT NULL CHECK (event NOT GLOB '*[^a-z-]*'),
  role TEXT NOT NULL CHECK (role IN ('person', 'program')),
  outcome TEXT CHECK (length(outcome) BETWEEN 1 AND 64 AND outcome NOT GLOB '*[^A-Za-z0-9._:-]*'),
  change TEXT,
  account TEXT,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TRIGGER audit_order BEFORE INSERT ON audit
WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM audit)
BEGIN SELECT RAISE(ABORT, 'audit-order'); END;

CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit-kept'); END;

CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit-fixed'); END;
`;

/** The schema of outbox.db. */
export const outboxMigrations: readonly Migration[] = [
  { version: 1, sql: changeTable + changeTriggers + auditTable },
];

/** Spelled as in the indexes, or SQLite would not use them. */
export const openCondition = `state IN ${open}`;
export const endedCondition = `state IN ${ended}`;
