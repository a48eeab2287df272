import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { assertSettings, openConnection } from '../../../../main/store/files/connection.ts';
import { openFile, sqliteCode, type Connection } from '../../../../main/store/files/sqlite.ts';
import { classifyError, StoreError } from '../../../../main/store/files/store-error.ts';
import { sampleKey } from '../sample-entries.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** What is thrown by opening. */
function errorOf(open: () => Connection): unknown {
  try {
    open().close();
  } catch (error) {
    return error;
  }
  return undefined;
}

function makeTable(db: Connection): void {
  db.exec('CREATE TABLE person (name TEXT)');
  for (let number = 0; number < 60; number += 1)
    db.prepare('INSERT INTO person VALUES (?)').run(`Person ${number} `.repeat(20));
}

const durable = { synchronous: 2, temp_store: 2, cipher: 'sqlcipher', legacy: '4' };

function read(db: Connection, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, db.pragma(name, { simple: true })]));
}

describe('every connection', () => {
  test.each([
    ['new', { alone: true }],
    ['opened again', {}],
    ['read only', { readOnly: true }],
  ])('on the disk, %s, reads back what the promises rest on', (_name, options) => {
    const file = join(temporaryFolder(), 'a.db');
    openConnection(file, sampleKey(), { alone: true }).close();
    const db = openConnection(file, sampleKey(), options);
    const wanted = {
      ...durable,
      journal_mode: 'wal',
      secure_delete: 1,
      trusted_schema: 0,
      recursive_triggers: 1,
    };
    expect(read(db, Object.keys(wanted))).toEqual(wanted);
    db.close();
  });

  test('in memory too', () => {
    const db = openConnection(':memory:', null);
    expect(read(db, Object.keys(durable))).toEqual(durable);
    db.close();
  });

  test.each([
    'synchronous=NORMAL',
    'temp_store=FILE',
    'journal_mode=DELETE',
    'secure_delete=OFF',
    'recursive_triggers=OFF',
    'trusted_schema=ON',
    'cell_size_check=OFF',
    'foreign_keys=OFF',
    'fullfsync=ON',
  ])('control: one with %s is refused', (setting) => {
    const db = openConnection(join(temporaryFolder(), 'a.db'), sampleKey());
    expect(() => assertSettings(db)).not.toThrow();
    db.pragma(process.platform === 'darwin' ? setting.replace('fullfsync=ON', 'fullfsync=OFF') : setting);
    const [name = ''] = setting.split('=');
    expect(() => assertSettings(db)).toThrow(new StoreError('defect', `setting-${name}`));
    db.close();
  });

  test('control: the library by itself has none of it', () => {
    const db = openFile(join(temporaryFolder(), 'a.db'), {});
    db.pragma('journal_mode=WAL');
    expect(() => assertSettings(db)).toThrow(new StoreError('defect', 'setting-cipher'));
    db.close();
  });

  test('control: the library falls back to NORMAL for a file that is in WAL mode', () => {
    const file = join(temporaryFolder(), 'a.db');
    const first = openFile(file, {});
    first.pragma('journal_mode=WAL');
    first.close();
    const second = openFile(file, {});
    second.pragma('journal_mode=WAL');
    expect(second.pragma('synchronous', { simple: true })).toBe(1);
    second.close();
  });
});

describe('a key', () => {
  test('is needed, and is 32 bytes long', () => {
    const file = join(temporaryFolder(), 'a.db');
    for (const key of [null, new Uint8Array(31), new Uint8Array(33)]) {
      expect(errorOf(() => openConnection(file, key))).toEqual(new StoreError('defect', 'no-database-key'));
    }
    expect(existsSync(file)).toBe(false);
  });

  test('that is wrong is told apart, and changes nothing, not even an unplayed log', () => {
    const folder = temporaryFolder();
    const [live, left] = [join(folder, 'live.db'), join(folder, 'left.db')];
    const db = openConnection(live, sampleKey(), { alone: true });
    makeTable(db);
    for (const ending of ['', '-wal']) cpSync(live + ending, left + ending);
    db.close();
    const digest = () =>
      ['', '-wal'].map((ending) =>
        createHash('sha256')
          .update(readFileSync(left + ending))
          .digest('hex'),
      );
    const before = digest();
    for (const options of [{ alone: true }, { readOnly: true }]) {
      const error = errorOf(() => openConnection(left, sampleKey(8), options));
      expect([sqliteCode(error), classifyError(error)]).toEqual(['SQLITE_NOTADB', 'damaged']);
      expect(digest()).toEqual(before);
    }
    const right = openConnection(left, sampleKey());
    expect(right.prepare('SELECT count(*) FROM person').pluck().get()).toBe(60);
    right.close();
  });
});

test('every flipped bit of a closed file is called damage, or changes nothing that is read', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.db');
  const db = openConnection(file, sampleKey(), { alone: true });
  makeTable(db);
  const whole = JSON.stringify(db.prepare('SELECT * FROM person').all());
  db.close();
  const content = readFileSync(file);
  const flipped = join(folder, 'flipped.db');
  const verdicts = new Set<string>();
  for (let place = 3; place < content.length; place += 509) {
    const copy = Buffer.from(content);
    copy.writeUInt8(copy.readUInt8(place) ^ 16, place);
    writeFileSync(flipped, copy);
    const error = errorOf(() => {
      const opened = openConnection(flipped, sampleKey(), { readOnly: true });
      try {
        expect(JSON.stringify(opened.prepare('SELECT * FROM person').all())).toBe(whole);
      } catch (thrown) {
        opened.close();
        throw thrown;
      }
      return opened;
    });
    verdicts.add(error === undefined ? 'harmless' : classifyError(error));
  }
  expect([...verdicts].filter((verdict) => verdict !== 'harmless')).toEqual(['damaged']);
});

test.skipIf(process.platform === 'win32')(
  'a database, its log and its index are for their own user alone',
  () => {
    const file = join(temporaryFolder(), 'a.db');
    const db = openConnection(file, sampleKey());
    makeTable(db);
    const modes = ['', '-wal', '-shm'].map((ending) => (statSync(file + ending).mode & 0o777).toString(8));
    expect(modes).toEqual(['600', '600', '600']);
    db.close();
  },
);
