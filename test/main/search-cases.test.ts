import { describe, expect, test } from 'vitest';
import { createMatcher, looksLike } from '../../main/core/accounts/duplicates.ts';
import type { AccountDraft } from '../../preload/contract/index.ts';
import {
  emailCases,
  phoneCases,
  sameEmailCases,
  samePhoneCases,
  textCases,
  type SearchCase,
} from '../support/search-cases.ts';
import { directoryOf, idsOf, indexOnly } from './store/directory/samples.ts';

const fields: readonly (readonly [keyof AccountDraft, readonly SearchCase[]])[] = [
  ['name', textCases],
  ['email', emailCases],
  ['phone', phoneCases],
];
const searches = fields.flatMap(([field, cases]) =>
  cases.map(([typed, text, found]) => [typed, text, found, field] as const),
);

describe('every list finds the same', () => {
  test.each(searches)('%j among waiting creates with %j: %j', (typed, text, found, field) => {
    expect(createMatcher(typed)({ draft: { [field]: text } })).toBe(found);
  });

  test.each([
    ['in memory', {}],
    ['in the index', indexOnly],
  ])('the directory %s', (_where, tuning) => {
    for (const [typed, text, found, field] of searches) {
      const directory = directoryOf({ one: { [field]: text }, other: {} }, tuning);
      expect(idsOf(directory, typed), `${typed} in ${text}`).toEqual(found ? ['one'] : []);
    }
  });
});

const sames = [
  ...samePhoneCases.map(([one, other, same]) => [one, other, same, 'phone'] as const),
  ...sameEmailCases.map(([one, other, same]) => [one, other, same, 'email'] as const),
];

describe('every list knows the same look-alikes', () => {
  test.each(sames)('%j and %j: %j', (one, other, same, field) => {
    for (const [mine, theirs] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(looksLike({ [field]: mine }, { [field]: theirs }), 'a waiting create').toBe(same);
      const directory = directoryOf({ known: { [field]: theirs } });
      const found = directory.similar({ [field]: mine }, 10).map(({ account }) => account.id);
      expect(found, 'the directory').toEqual(same ? ['known'] : []);
    }
  });
});
