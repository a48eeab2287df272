import { expect, test } from 'vitest';
import { findCountries, listCountries } from '../../../../renderer/features/settings/countries.ts';
import { textCases } from '../../../support/search-cases.ts';

test.each(textCases)('%j among countries with %j: %j, as in every other list', (typed, name, found) => {
  const country = { code: 'ZZ', name, callingCode: '+999' };
  expect(findCountries([country], typed, 'US', 'en')).toEqual(found ? [country] : []);
});

test.each([
  ['us', 'US'],
  ['+49', 'DE'],
  ['49', 'DE'],
  ['٤٩', 'DE'],
  ['cote divoire', 'CI'],
  ['Coast Ivory', undefined],
  ['aland', 'AX'],
  ['emirates, united', 'AE'],
])('%s finds %s first among the countries of the world', (typed, code) => {
  expect(findCountries(listCountries('en'), typed, '', 'en')[0]?.code).toBe(code);
});

test('without a search the usual countries of the language are listed, the chosen one first', () => {
  const codes = findCountries(listCountries('en'), ' ', 'JP', 'en').map(({ code }) => code);
  expect(codes[0]).toBe('JP');
  expect(codes.slice(1).sort()).toEqual(['AU', 'CA', 'GB', 'IE', 'US']);
});
