import type { Dictionary } from '../../../renderer/i18n/dictionary.ts';
import { en } from '../../../renderer/i18n/en.ts';

const accented: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ö', u: 'û', c: 'ç', n: 'ñ', s: 'š', y: 'ý', z: 'ž' },
  ...{ A: 'Å', E: 'É', I: 'Î', O: 'Ø', U: 'Ü', C: 'Ç', N: 'Ñ', S: 'Š', Y: 'Ý', Z: 'Ž' },
};

/** A text about 35 % longer, with accents, in brackets that show where it was cut. What is set in with FSI stays. */
function lengthen(text: string): string {
  const longer = text.replace(/(\u2068[^\u2069]*\u2069)|[A-Za-z]/gu, (found, set?: string) =>
    set === undefined ? (accented[found] ?? found) : found,
  );
  const more = '~'.repeat(Math.ceil(text.length * 0.3));
  // In pieces, as words are: one piece as long as half a sentence is what no language has.
  return `⟦${longer}${more.replaceAll(/~{5}(?=~)/g, '$& ')}⟧`;
}

/** The same for everything in a dictionary: texts, and what its functions answer. */
function lengthenAll<T>(value: T): T {
  const longer: unknown =
    typeof value === 'string'
      ? lengthen(value)
      : typeof value === 'function'
        ? (...input: unknown[]) => lengthenAll<unknown>(Reflect.apply(value, undefined, input))
        : Array.isArray(value)
          ? value.map((one: unknown) => lengthenAll(one))
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, lengthenAll<unknown>(one)]))
            : value;
  return longer as T;
}

/** The pseudo-locale: for pictures and tests only, never in what ships. */
export const pseudo: Dictionary = lengthenAll(en);
