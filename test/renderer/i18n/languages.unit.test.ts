import { describe, expect, test } from 'vitest';
import { languages } from '../../../preload/contract/index.ts';
import type { Dictionary } from '../../../renderer/i18n/dictionary.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { findDirection, findLocale, loadDictionary } from '../../../renderer/i18n/languages.ts';
import { listTexts, say, type Text } from './dictionary-texts.ts';

const others = languages.filter((language) => language !== 'en');
const english = new Map(listTexts(en).map((text) => [text.path, text]));

/** Texts that are only signs between what is set in; then words that are spelled as in English, or are names. */
const signs = ['Final POS', '{1}, {2}', '{1} ({2})', '{1} → {2}'];
const sameWords: Readonly<Record<string, readonly string[]>> = {
  es: [...signs, 'PIN'],
  fr: [...signs, 'Version {1}', 'E-mail', 'Scanner', 'apostrophe', 'tilde'],
  de: [...signs, 'Version {1}', 'Name', 'Server', 'Scanner', 'PIN'],
  ar: ['Final POS', '{1} ({2})'],
};

/** Without the marks that set a name apart from the sentence. */
function withoutIsolates(said: string): string {
  return said.replaceAll(/[\u2068\u2069]/gu, '');
}

async function readTexts(language: (typeof languages)[number]): Promise<readonly Text[]> {
  return listTexts(await loadDictionary(language));
}

describe.each(others)('%s', (language) => {
  test('no part of it is the English one', async () => {
    const dictionary = await loadDictionary(language);
    const parts = Object.entries(dictionary).filter(([name, part]) => Reflect.get(en, name) === part);
    expect(parts.map(([name]) => name)).toEqual([]);
  });

  test('every text is translated, none is missing and none is empty', async () => {
    const texts = await readTexts(language);
    expect(texts.map(({ path }) => path).toSorted()).toEqual([...english.keys()].toSorted());
    const same = texts.filter((text) => say(text) === say(english.get(text.path)));
    const allowed = sameWords[language] ?? [];
    expect(
      same.filter((text) => !allowed.includes(withoutIsolates(say(text)))).map(({ path }) => path),
    ).toEqual([]);
    expect(texts.filter((text) => say(text).trim() === '').map(({ path }) => path)).toEqual([]);
  });

  test('what is set into an English sentence is set into this one too', async () => {
    const wrong = (await readTexts(language)).flatMap((text) => {
      const wanted = say(english.get(text.path)).match(/\{\d\}/g) ?? [];
      const found = say(text).match(/\{\d\}/g) ?? [];
      return wanted.toSorted().join() === found.toSorted().join() ? [] : [`${text.path}: ${say(text)}`];
    });
    expect(wrong).toEqual([]);
  });

  test('what is set apart from the sentence’s direction is closed again', async () => {
    const open = (await readTexts(language)).filter((text) => {
      const said = say(text);
      return said.split('\u2068').length !== said.split('\u2069').length;
    });
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});

/** Marks that a language writes otherwise; what is set apart, and addresses, have their own. */
const foreignMarks = {
  es: /(?<![¿\p{L}][^¿]*)\?|"|(?<=\p{L})'(?=\p{L})/u,
  fr: /"|'|[^\u00a0\d:](?=:(?!\/))|[^\u00a0](?=;)|[^\u202f](?=[?!])|«(?!\u00a0)|(?<!\u00a0)»/u,
  de: /"|«|“(?=\p{L})/u,
  ar: /[,;?٠-٩]|"/u,
} as const;

test.each(others)('%s is written with its own marks', async (language) => {
  const wrong = (await readTexts(language)).filter((text) =>
    foreignMarks[language].test(say(text).replaceAll(/\u2068[^\u2069]*\u2069|http\S*/gu, '')),
  );
  expect(wrong.map((text) => `${text.path}: ${say(text)}`)).toEqual([]);
});

test('a dictionary that lacks a text does not compile', () => {
  const { title, ...rest } = en.home;
  // @ts-expect-error The title is missing.
  const lacking: Dictionary['home'] = rest;
  // @ts-expect-error A number is not what the sentence gets.
  const wrong: Dictionary['home']['find']['asOf'] = (when: number) => `${when}`;
  expect([title, lacking, wrong]).toHaveLength(3);
});

describe('dates and numbers', () => {
  test('follow the country that the computer’s user has', () => {
    expect(findLocale('de', ['en-US', 'de-AT', 'de'])).toBe('de-AT');
    expect(findLocale('fr', ['en-US'])).toBe('fr');
  });

  test('Arabic has Latin digits and the Gregorian calendar, also where a country has others', () => {
    const locale = findLocale('ar', ['ar-SA']);
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    expect(date.format(Date.UTC(2026, 10, 22))).toMatch(/^22 \p{L}+ 2026/u);
  });

  test('only Arabic is written from right to left', () => {
    expect(languages.map(findDirection)).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'rtl']);
  });
});
