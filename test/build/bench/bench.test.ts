import { describe, expect, test } from 'vitest';
import { isMet, percentile, ratioOf, type Figure } from '../../../build/bench/figures.ts';
import { readBenchOptions } from '../../../build/bench/options.ts';
import { makeAccounts } from '../../../build/bench/people.ts';
import { makeQueryKinds } from '../../../build/bench/queries.ts';
import { formatTable } from '../../../build/bench/report.ts';

describe('the command line', () => {
  test('measures everything at both sizes unless told otherwise', () => {
    expect(readBenchOptions([])).toEqual({
      kind: 'run',
      options: {
        only: ['search', 'save', 'drain', 'open', 'memory', 'screens'],
        accounts: [100_000, 1_000_000],
        changes: 10_000,
      },
    });
  });

  test('takes sections and sizes', () => {
    const request = readBenchOptions(['--only', 'save,search', '--accounts', '500,20', '--changes', '7']);
    expect(request).toMatchObject({ options: { only: ['save', 'search'], accounts: [20, 500], changes: 7 } });
    expect(readBenchOptions(['--help'])).toEqual({ kind: 'help' });
  });

  test.each([
    [['--only', 'searching']],
    [['--accounts', '0']],
    [['--accounts', '']],
    [['--fast']],
    [['now']],
  ])('refuses %j', (args) => expect(readBenchOptions(args).kind).toBe('refused'));
});

describe('the made-up people', () => {
  const people = [...makeAccounts(2_000)];

  test('are the same each time, and others with another seed', () => {
    expect([...makeAccounts(2_000)]).toEqual(people);
    expect([...makeAccounts(10, 2)]).not.toEqual(people.slice(0, 10));
  });

  test('have ids of their own and names in several scripts, common ones often', () => {
    expect(new Set(people.map(({ id }) => id)).size).toBe(2_000);
    const names = people.map(({ name }) => name ?? '').join('\n');
    for (const script of [/\p{Script=Han}/u, /\p{Script=Arabic}/u, /\p{Script=Thai}/u, /[éüßØ]/])
      expect(names).toMatch(script);
    expect(names.split('Smith').length).toBeGreaterThan(10);
  });

  test('are looked for by texts of every kind', () => {
    for (const { name, make } of makeQueryKinds(people)) {
      const typed = Array.from({ length: 20 }, make);
      expect(new Set(typed).size, name).toBeGreaterThan(3);
      expect(typed).not.toContain('');
    }
  });
});

test('percentiles', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([percentile(values, 0.5), percentile(values, 0.99), percentile([], 0.5)]).toEqual([51, 100, 0]);
});

test('the table says what was reached, wished for, and how it compares', () => {
  const search: Figure = {
    section: 'search',
    name: 'search',
    unit: 'ms',
    p50: 0.5,
    value: 12.34,
    goal: { kind: 'below', limit: 16 },
    baseline: { name: 'node:sqlite', value: 6.17 },
  };
  const drain: Figure = {
    ...search,
    section: 'drain',
    name: 'sent',
    unit: '/s',
    p50: null,
    value: 1234,
    baseline: null,
  };
  const slow: Figure = { ...drain, goal: { kind: 'above', limit: 2000 } };
  expect([isMet(search), isMet(slow), isMet({ ...slow, goal: null })]).toEqual([true, false, null]);
  expect([ratioOf(search), ratioOf(drain)]).toEqual([2, null]);
  expect(formatTable([search, slow]).split('\n')).toEqual([
    '         p50  p99 or value        goal                   plain means  ratio',
    '',
    'search  0.50       12.3 ms   < 16.0 ms      met  node:sqlite 6.17 ms   2.00',
    '',
    'sent              1,234 /s  > 2,000 /s  not met',
  ]);
});
