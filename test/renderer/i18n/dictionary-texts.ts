/** One text of a dictionary: a sentence, or what makes a sentence of what is set into it. */
export interface Text {
  readonly path: string;
  readonly value: unknown;
}

/** Every text of a dictionary with its path, for example "home.find.title". */
export function listTexts(value: unknown, path = ''): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, one]) => listTexts(one, path === '' ? key : `${path}.${key}`));
}

/** Counts that no plural form spells out as a word. */
const counts = [4_317, 5_219, 6_413];

/**
 * A text as it is shown, with {1}, {2} where something is set in. What counts is given a number, and a number that
 * comes back is shown as its place too, whatever separators the language writes.
 */
export function say(text: Text | undefined): string {
  const value = text?.value;
  if (typeof value !== 'function') return typeof value === 'string' ? value : '';
  const places = Array.from({ length: value.length }, (_, index) => index);
  const answer = (numbers: readonly number[]): string => {
    const input = places.map((place) => (numbers.includes(place) ? counts[place] : `{${place + 1}}`));
    return String(Reflect.apply(value, undefined, input));
  };
  const numbers = findNumbers(places, answer);
  return numbers.reduce(
    (said, place) => said.replaceAll(numberPattern(counts[place] ?? 0), `{${place + 1}}`),
    answer(numbers),
  );
}

/** As English and Arabic say it. */
const notANumber = /NaN|ليس\s/u;

/** The places that have to be numbers: the fewest with which nothing is "not a number" and a plural form is found. */
function findNumbers(places: readonly number[], answer: (numbers: readonly number[]) => string): number[] {
  const choices = Array.from({ length: 2 ** places.length }, (_, bits) =>
    places.filter((place) => (bits >> place) % 2 === 1),
  ).toSorted((one, other) => one.length - other.length);
  return choices.find((numbers) => !notANumber.test(tryAnswer(() => answer(numbers)))) ?? [];
}

function tryAnswer(answer: () => string): string {
  try {
    return answer();
  } catch {
    return 'NaN';
  }
}

/** A number of four digits with or without any separator. */
function numberPattern(count: number): RegExp {
  const digits = String(count);
  return new RegExp(`${digits.slice(0, 1)}[.,\u202f\u00a0]?${digits.slice(1)}`, 'gu');
}
