import { describe, expect, test } from 'vitest';
import { languages } from '../../../preload/contract/index.ts';
import { plural, writeNumber } from '../../../renderer/i18n/plural.ts';

/** Each form says its own name, so that the form that was taken shows. */
const forms = {
  en: { one: 'one', other: 'other' },
  es: { one: 'one', many: 'many', other: 'other' },
  fr: { one: 'one', many: 'many', other: 'other' },
  de: { one: 'one', other: 'other' },
  ar: { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' },
} as const;

const inLanguage: Readonly<Record<keyof typeof forms, (count: number) => string>> = {
  en: (count) => plural('en', count, forms.en),
  es: (count) => plural('es', count, forms.es),
  fr: (count) => plural('fr', count, forms.fr),
  de: (count) => plural('de', count, forms.de),
  ar: (count) => plural('ar', count, forms.ar),
};

const formOf = (language: keyof typeof forms, count: number): string => inLanguage[language](count);

/** The rules as Unicode's CLDR writes them down, by hand: a second opinion on those of the engine. */
const rules: Readonly<Record<keyof typeof forms, (count: number) => string>> = {
  en: (count) => (count === 1 ? 'one' : 'other'),
  de: (count) => (count === 1 ? 'one' : 'other'),
  es: (count) => (count === 1 ? 'one' : count !== 0 && count % 1_000_000 === 0 ? 'many' : 'other'),
  fr: (count) => (count <= 1 ? 'one' : count % 1_000_000 === 0 ? 'many' : 'other'),
  ar: (count) => {
    if (count <= 2) return ['zero', 'one', 'two'][count] ?? '';
    const last = count % 100;
    if (last >= 3 && last <= 10) return 'few';
    return last >= 11 ? 'many' : 'other';
  },
};

describe.each(languages)('%s', (language) => {
  test('takes the right form of every number up to 1,000 and of 1,000,000', () => {
    for (let count = 0; count <= 1_000; count += 1) {
      expect(formOf(language, count), `${count}`).toBe(rules[language](count));
    }
    for (const count of [1_000_000, 1_000_001, 2_000_000]) {
      expect(formOf(language, count), `${count}`).toBe(rules[language](count));
    }
  });

  test('its forms are those that the engine knows of', () => {
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    expect(Object.keys(forms[language]).toSorted()).toEqual(known.toSorted());
  });
});

test('a form that says the number gets it with the language’s separators', () => {
  const said = (count: string): string => `${count} changes`;
  expect(plural('en', 1_234, { one: 'one', other: said })).toBe('1,234 changes');
  expect(plural('de', 1_234, { one: 'one', other: said })).toBe('1.234 changes');
  expect(writeNumber('fr', 1_234)).toBe('1\u202f234');
  expect(writeNumber('es', 12_345)).toBe('12.345');
});

test('Arabic is shown with the digits that telephones and ids have', () => {
  expect(writeNumber('ar', 1_234_567_890)).toBe('1,234,567,890');
});

test('a language that lacks one of its forms does not compile', () => {
  // @ts-expect-error Arabic has a form for two.
  const lacking = (): string => plural('ar', 2, { zero: '', one: '', few: '', many: '', other: '' });
  expect(lacking).toThrow('no plural form "two"');
  // @ts-expect-error English has no form for few.
  expect(plural('en', 1, { one: 'one', few: '', other: '' })).toBe('one');
});
