import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../../../preload/contract/index.ts';
import type { FieldKind, Key, KeyPlan } from '../../../../renderer/components/key.ts';
import { planKeys, type KeyPage, type KeyQuestion } from '../../../../renderer/features/keyboard/layout.ts';

const letters: Readonly<Record<Language, string>> = {
  en: 'abcdefghijklmnopqrstuvwxyz',
  es: 'abcdefghijklmnñopqrstuvwxyzáéíóúü',
  fr: 'abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ',
  de: 'abcdefghijklmnopqrstuvwxyzäöüß',
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى',
};
const kinds: readonly FieldKind[] = ['text', 'name', 'email', 'tel', 'url', 'id', 'pin'];
const pages: readonly KeyPage[] = ['letters', 'symbols', 'more-symbols'];
const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));

function plan(question: Partial<KeyQuestion> = {}): KeyPlan {
  return planKeys({
    kind: 'text',
    language: 'en',
    page: 'letters',
    latin: false,
    capital: false,
    compact: false,
    ...question,
  });
}

const keysOf = ({ rows }: KeyPlan): Key[] => rows.flatMap(({ keys }) => keys);
const typedBy = (of: KeyPlan): string[] =>
  keysOf(of).flatMap(({ text, variants }) => [text, ...variants].filter((one) => one !== ''));
const everyPlan = languages.flatMap((language) =>
  kinds.flatMap((kind) =>
    pages.flatMap((page) =>
      [false, true].map((capital) => ({ language, kind, page, capital, latin: false, compact: false })),
    ),
  ),
);

describe('the keys of each language', () => {
  test.each(languages)('%s: every letter can be typed, small and large', (language) => {
    expect(typedBy(plan({ language }))).toEqual(expect.arrayContaining(Array.from(letters[language])));
    const capitals = Array.from(letters[language], (one) => (one === 'ß' ? 'ẞ' : one.toUpperCase()));
    expect(typedBy(plan({ language, capital: true }))).toEqual(expect.arrayContaining(capitals));
  });

  test.each([
    ['en', 'qwertyuiop'],
    ['fr', 'azertyuiop'],
    ['de', 'qwertzuiopü'],
    ['es', 'qwertyuiop'],
    ['ar', 'ضصثقفغعهخحج'],
  ] as const)('%s begins with %s', (language, row) => {
    expect(plan({ language }).rows[0]?.keys.map(({ text }) => text)).toEqual(Array.from(row));
  });

  test.each([
    ['de', 'äöüß'],
    ['es', 'ñ'],
    ['fr', 'ç'],
  ] as const)('%s has keys of their own for %s', (language, own) => {
    const texts = keysOf(plan({ language })).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(Array.from(own)));
  });

  test.each(languages)('%s: the pages of an address hold every sign and digit of ASCII', (language) => {
    const all = [false, true].flatMap((capital) =>
      pages.flatMap((page) => typedBy(plan({ kind: 'url', language, page, capital }))),
    );
    expect(ascii.filter((sign) => !all.includes(sign))).toEqual([]);
  });

  test.each(everyPlan)('no key is there twice: $language $kind $page $capital', (question) => {
    const names = keysOf(planKeys(question)).map(({ does, text }) => `${does} ${text}`);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(everyPlan)('every row fits in its columns: $language $kind $page $capital', (question) => {
    const { columns, rows } = planKeys(question);
    for (const { indent, keys } of rows)
      expect(indent + keys.reduce((sum, { span }) => sum + span, 0)).toBeLessThanOrEqual(2 * columns);
    // Ten keys of 15 mm fit on every screen that is supported, eleven on most.
    expect(columns).toBeLessThanOrEqual(11);
  });

  test('a long press offers no letter that is itself a key, nor one twice', () => {
    for (const language of languages) {
      const keys = keysOf(plan({ language }));
      const texts = keys.map(({ text }) => text);
      for (const { variants } of keys) {
        expect(variants.filter((one) => texts.includes(one))).toEqual([]);
        expect(new Set(variants).size).toBe(variants.length);
      }
    }
    const o = keysOf(plan({ language: 'de' })).find(({ text }) => text === 'o');
    expect(o?.variants).toContain('ó');
    expect(o?.variants).not.toContain('ö');
  });
});

describe('the keys for each kind of field', () => {
  test('an e-mail address has its signs and the usual domains at hand, and no space', () => {
    const typed = typedBy(plan({ kind: 'email', language: 'de' }));
    expect(typed).toEqual(expect.arrayContaining(['@', '.', '_', '-', '@gmail.com', '@gmx.de']));
    expect(typed).not.toContain(' ');
    expect(typedBy(plan({ kind: 'email', language: 'fr' }))).toContain('@orange.fr');
  });

  test('a phone number has digits and the signs of dialling only', () => {
    expect(typedBy(plan({ kind: 'tel' })).sort()).toEqual(Array.from('#*+0123456789'));
  });

  test('a PIN has digits only', () => {
    expect(typedBy(plan({ kind: 'pin' })).sort()).toEqual(Array.from('0123456789'));
  });

  test('an id mixes letters and digits without another page', () => {
    expect(typedBy(plan({ kind: 'id' }))).toEqual(expect.arrayContaining(Array.from('abcxyz0123456789')));
  });

  test.each(kinds)('%s can be corrected, ended and put away on every page', (kind) => {
    for (const page of pages) {
      const actions = keysOf(plan({ kind, page })).map(({ does }) => does);
      expect(actions).toEqual(expect.arrayContaining(['backspace', 'enter', 'hide']));
    }
  });

  test.each(kinds)('%s keeps its height from page to page', (kind) => {
    const heights = pages.map((page) => plan({ kind, page }).rows.length);
    expect(new Set(heights).size).toBe(1);
    expect(plan({ kind, compact: true }).rows).toHaveLength(4);
  });

  test('Arabic goes to Latin letters and back, in names and not in addresses', () => {
    const does = (question: Partial<KeyQuestion>): string[] =>
      keysOf(plan({ language: 'ar', ...question })).map((key) => key.does);
    expect(does({ kind: 'name' })).toContain('latin');
    expect(does({ kind: 'name', latin: true })).toContain('arabic');
    expect(does({ kind: 'email' })).not.toContain('arabic');
    expect(typedBy(plan({ language: 'ar', kind: 'email' }))).toContain('q');
    expect(keysOf(plan({ language: 'de' })).map((key) => key.does)).not.toContain('latin');
  });
});
