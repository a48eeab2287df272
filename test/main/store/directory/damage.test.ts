import { describe, expect, test } from 'vitest';
import type { Connection } from '../../../../main/store/files/connection.ts';
import { idsOf, indexOnly, openDirectory, person } from './samples.ts';

const names = ['a', 'b', 'c'];

function openThree(tuning = {}) {
  const opened = openDirectory(tuning);
  names.forEach((id, index) => opened.directory.record(person(id, { name: 'Ann' }), 1000 * (index + 1)));
  return opened;
}

/** Changes the row of `b` behind the directory's back. */
function tamper(db: Connection, change: string): void {
  db.exec(`UPDATE account SET ${change} WHERE id = 'b'`);
}

describe.each([
  ['in memory', {}],
  ['in the index', indexOnly],
])('a row that does not fit is passed over, %s', (_where, tuning) => {
  test.each([
    ['an id that is none', "id = 'not an id'"],
    ['an empty id', "id = ''"],
    ['a time in the past of all time', 'confirmed_at = -1'],
    ['a text that is too long', "created_at = printf('%.*c', 65, 'x')"],
    ['a field that is too long', "name = printf('%.*c', 10001, 'x')"],
  ])('%s', (_what, change) => {
    const { db, directory } = openThree(tuning);
    tamper(db, change);
    expect(idsOf(directory, 'ann')).toEqual(['c', 'a']);
    expect(directory.recent(20).map(({ account }) => account.id)).toEqual(['c', 'a']);
    expect(directory.find(person('b', {}).id)).toBeNull();
  });

  test('a row whose searched text was changed is neither an error nor in the way', () => {
    const { db, directory } = openThree(tuning);
    for (const text of ['', '\n\n', '\nbob\n#b\n', '"', '\n~\n+\n-\n#\n']) {
      tamper(db, `search_text = '${text}'`);
      expect(idsOf(directory, 'ann').filter((id) => id !== 'b')).toEqual(['c', 'a']);
      directory.record(person('b', { name: 'Ann' }), 5000);
      expect(idsOf(directory, 'ann').sort()).toEqual(['a', 'b', 'c']);
    }
    tamper(db, "search_text = ''");
    expect(directory.forget(person('b', {}).id)).toBe(true);
    expect(idsOf(directory, 'ann')).toEqual(['c', 'a']);
  });

  test('an entry of the index without a row is no account', () => {
    const { db, directory } = openThree(tuning);
    db.exec("DELETE FROM account WHERE id = 'b'");
    expect(idsOf(directory, 'ann')).toEqual(['c', 'a']);
  });
});

test('a change that fails changes nothing, and search goes on with what is there', () => {
  const { db, directory } = openThree();
  expect(idsOf(directory, 'ann')).toEqual(['c', 'b', 'a']);
  db.exec("CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.account BEGIN SELECT RAISE(ABORT, 'full'); END");
  const people = [person('a', { name: 'Zoe' }), person('d', { name: 'Ann' })];
  expect(() => directory.recordAll(people.map((account) => ({ account, confirmedAt: 9000 })))).toThrow(
    'full',
  );
  expect(idsOf(directory, 'ann')).toEqual(['c', 'b', 'a']);
  expect(idsOf(directory, 'zoe')).toEqual([]);
  expect(directory.count()).toBe(3);
});
