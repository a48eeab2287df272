import { describe, expect, test } from 'vitest';
import { directoryOf, idsOf, indexOnly, openDirectory, person } from '../samples.ts';

/** Each rule holds for the latest seen, which are in memory, and for the others, which the index finds. */
describe.each([
  ['in memory', {}],
  ['in the index, rank by rank', indexOnly],
  ['in the index, all at once', { latestLength: 0 }],
])('search %s', (_where, tuning) => {
  const people = directoryOf(
    {
      ann: { name: 'Anna Smith', email: 'anna.smith@example.com', phone: '+12025550147' },
      jose: { name: 'José Müller', email: 'jm@example.org', phone: '+49 151 23456789' },
      local: { name: 'Zoë Strauß', phone: '0151 9876543' },
      danish: { name: 'Søren Łukasz Ærø' },
      irish: { name: "Siobhán O'Brien-Murphy" },
      chinese: { name: '李小龙', phone: '+86 138 0013 8000' },
      arabic: { name: 'محمد الأحمد' },
      thai: { name: 'สมชาย ใจดี' },
      korean: { name: '김민수' },
      unicorn: { name: 'Bar 🦄 54' },
      cmab12cdzz99: { email: 'q.x@example.net' },
      'x-Y_z': {},
      bare: { phone: '49 170 7654321' },
    },
    tuning,
  );

  test.each([
    ['anna smith', 'ann'],
    ['SMITH anna', 'ann'],
    ['mit nn', ''],
    ['mit nna', 'ann'],
    ['smith, anna', 'ann'],
    ['anna.smith@example.com', 'ann'],
    ['anna.smith@ex', 'ann'],
    ['nna.smith@exam', 'ann'],
    ['smith.anna', ''],
    ['anna-smith', 'ann'],
    ['@example.com', 'ann'],
    ['jose muller', 'jose'],
    ['JOSÉ', 'jose'],
    ['ｊｏｓｅ', 'jose'],
    ['strauss', 'local'],
    ['zoe', 'local'],
    ['soren lukasz aero', 'danish'],
    ['obrien', 'irish'],
    ['o’brien', 'irish'],
    ['murphy siobhan', 'irish'],
    ['小龙', 'chinese'],
    ['龙', 'chinese'],
    ['李小龙', 'chinese'],
    ['龙小', ''],
    ['الأحمد', 'arabic'],
    ['احمد', 'arabic'],
    ['مح', 'arabic'],
    ['ใจ', 'thai'],
    ['ชาย', 'thai'],
    ['민수', 'korean'],
    ['🦄', 'unicorn'],
    ['bar 54', 'unicorn'],
    ['54', 'unicorn'],
  ])('%s finds %s', (typed, id) => {
    expect(idsOf(people, typed)).toEqual(id === '' ? [] : [id]);
  });

  test.each([
    ['(202) 555-0147', ['ann']],
    ['202 555', ['ann']],
    ['+1 202', ['ann']],
    ['1 202 555 01 47', ['ann']],
    ['0147', ['ann']],
    ['٠١٤٧', ['ann']],
    ['5550', ['ann']],
    ['anna 0147', ['ann']],
    ['0147 anna', ['ann']],
    ['jose 0147', []],
    ['0151 2345', ['jose']],
    ['+49 151 2345', ['jose']],
    ['+49 (0)151 2345', ['jose']],
    ['0049 151 2345', ['jose']],
    ['4915123', ['jose']],
    ['0151', ['local', 'jose']],
    ['+49 151 9876543', ['local']],
    ['+49 152', []],
    // Noted without a country code, it may be this one.
    ['+1 151', ['local']],
    ['138-0013', ['chinese']],
    ['+8', ['chinese']],
    // A plus begins a number; 8613800138000 has these digits inside.
    ['+380', []],
    ['380', ['chinese']],
    // Its country code was noted without the plus.
    ['+49 170', ['bare']],
    ['0170 76543', ['bare']],
    ['0170 7', []],
    ['1', ['chinese', 'local', 'jose', 'ann']],
    ['(0)151 2345', ['jose']],
  ])('%s finds the phone numbers of %s', (typed, ids) => {
    expect(idsOf(people, typed)).toEqual(ids);
  });

  test.each([
    ['cmab12cdzz99', ['cmab12cdzz99']],
    ['CMAB', ['cmab12cdzz99']],
    ['zz99', ['cmab12cdzz99']],
    ['cmab q.x', ['cmab12cdzz99']],
    ['cma', []],
    ['x-Y_z', ['x-Y_z']],
    ['xyz', ['x-Y_z']],
    ['xy', []],
  ])('%s finds ids: %j', (typed, ids) => {
    expect(idsOf(people, typed)).toEqual(ids);
  });

  test.each(['', ' ', '%', '_', '*', '"', "'", '(', '+', '\0', 'NEAR(a b)', 'a OR b', '\ud800', '⸻'])(
    '%j is no error and finds nothing',
    (typed) => {
      expect(people.search(typed, 20)).toEqual({ found: [], more: false });
    },
  );
});

describe.each([
  ['in memory', {}],
  ['in the index, rank by rank', indexOnly],
  ['in the index, all at once', { latestLength: 0 }],
])('the order %s', (_where, tuning) => {
  test('is exact, beginning of a field, beginning of a word, part of a word; the latest first in each', () => {
    const names = ['Joanna', 'Mary Ann', 'Annabel', 'ann', 'Hannah', 'Ann Lee', 'Lee Anna', 'ANN'];
    const people = directoryOf(
      Object.fromEntries(names.map((name, index) => [`p${index}`, { name }])),
      tuning,
    );
    expect(idsOf(people, 'ann').map((id) => names[Number(id.slice(1))])).toEqual([
      'ANN',
      'ann',
      'Ann Lee',
      'Annabel',
      'Lee Anna',
      'Mary Ann',
      'Hannah',
      'Joanna',
    ]);
  });

  test('of several words puts the same words in the same order first', () => {
    const names = {
      a: 'Smithson Annabel',
      b: 'Anna Smithers',
      c: 'Anna Smith',
      d: 'Joanna Smith',
      e: 'Smith Anna',
    };
    const people = directoryOf(
      Object.fromEntries(Object.entries(names).map(([id, name]) => [id, { name }])),
      tuning,
    );
    expect(idsOf(people, 'anna smith')).toEqual(['c', 'b', 'e', 'a', 'd']);
  });

  test('tells whether there are more than were asked for', () => {
    const { directory } = openDirectory(tuning);
    for (let index = 0; index < 21; index += 1) directory.record(person(`p${index}`, { name: 'Ann' }), index);
    expect(directory.search('ann', 20)).toMatchObject({ more: true });
    expect(idsOf(directory, 'ann')).toHaveLength(20);
    expect(directory.search('ann', 21)).toMatchObject({ more: false });
    expect(idsOf(directory, 'ann p20')).toEqual(['p20']);
  });
});

test('an account seen again comes first, whenever it was added', () => {
  const { directory } = openDirectory();
  for (const id of ['a', 'b', 'c']) directory.record(person(id, { name: 'Ann' }), 1000);
  expect(idsOf(directory, 'ann')).toEqual(['c', 'b', 'a']);
  directory.record(person('a', { name: 'Ann' }), 2000);
  expect(idsOf(directory, 'ann')).toEqual(['a', 'c', 'b']);
  directory.forget(person('a', {}).id);
  expect(idsOf(directory, 'ann')).toEqual(['c', 'b']);
});

test('after one is forgotten, those seen next before the others move up, and no one seen earlier', () => {
  const { directory } = openDirectory({ latestLength: 2 });
  const see = (id: string, moment: number) => directory.record(person(id, { name: 'Ann' }), moment);
  see('first', 9000);
  see('second', 8000);
  see('third', 7000);
  expect(idsOf(directory, 'ann')).toEqual(['first', 'second', 'third']);
  directory.forget(person('first', {}).id);
  see('older', 1000);
  see('oldest', 500);
  // Beyond the two latest they come as they were added.
  expect(idsOf(directory, 'ann')).toEqual(['second', 'third', 'oldest', 'older']);
});
