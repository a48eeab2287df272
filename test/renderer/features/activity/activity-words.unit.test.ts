import { expect, test } from 'vitest';
import { today as arabic } from '../../../../renderer/i18n/ar/today.ts';
import { today as german } from '../../../../renderer/i18n/de/today.ts';
import { today as english } from '../../../../renderer/i18n/en/today.ts';
import { today as spanish } from '../../../../renderer/i18n/es/today.ts';
import { today as french } from '../../../../renderer/i18n/fr/today.ts';

/** U+202F, as French writes it. */
const narrowSpace = '\u202f';

test.each([
  ['en', english, '12,811'],
  ['de', german, '12.811'],
  ['es', spanish, '12.811'],
  ['fr', french, `12${narrowSpace}811`],
  ['ar', arabic, '12,811'],
])('%s writes the counts of a long day with its separators', (_language, words, written) => {
  expect(words.hours.busiest('10:00', 12_811)).toContain(written);
  for (const kind of ['opened', 'changed', 'deleted'] as const)
    expect(words.glance[kind](12_811)).toContain(written);
});

test('one change is said in words', () => {
  expect(english.hours.busiest('10:00', 1)).toBe('Busiest from 10:00, with one change');
});
