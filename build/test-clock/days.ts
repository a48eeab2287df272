/*
 * Tests run on a day of their own, in a zone and a language that are hardly the computer's: what passes by the
 * computer's date only fails at once, and what passes today passes on every other day. `npm run test:soak` tries all
 * of these days. Each begins half a minute before what makes it special.
 */

export interface TestDay {
  readonly name: string;
  /** Where tests begin, as an RFC 3339 time. */
  readonly moment: string;
  readonly zone: string;
  /** What `LANG` says: the language of whatever is not told another one. */
  readonly language: string;
}

const leapDay: TestDay = {
  name: 'leap-day-apia',
  moment: '2028-02-29T23:59:30+13:00',
  zone: 'Pacific/Apia',
  language: 'de_DE.UTF-8',
};

/** The first is that of `npm test`. */
export const testDays: readonly [TestDay, ...TestDay[]] = [
  leapDay,
  {
    name: 'leap-day-kolkata',
    moment: '2028-02-29T23:59:30+05:30',
    zone: 'Asia/Kolkata',
    language: 'ar_EG.UTF-8',
  },
  {
    name: 'leap-day-berlin',
    moment: '2028-02-29T23:59:30+01:00',
    zone: 'Europe/Berlin',
    language: 'fr_FR.UTF-8',
  },
  {
    name: 'leap-day-chicago',
    moment: '2028-02-29T23:59:30-06:00',
    zone: 'America/Chicago',
    language: 'en_US.UTF-8',
  },
  {
    name: 'summer-begins-berlin',
    moment: '2028-03-26T01:59:30+01:00',
    zone: 'Europe/Berlin',
    language: 'de_DE.UTF-8',
  },
  {
    name: 'summer-ends-berlin',
    moment: '2028-10-29T02:59:30+02:00',
    zone: 'Europe/Berlin',
    language: 'de_DE.UTF-8',
  },
  {
    name: 'summer-begins-chicago',
    moment: '2028-03-12T01:59:30-06:00',
    zone: 'America/Chicago',
    language: 'es_ES.UTF-8',
  },
  {
    name: 'summer-ends-chicago',
    moment: '2028-11-05T01:59:30-05:00',
    zone: 'America/Chicago',
    language: 'es_ES.UTF-8',
  },
];

/** When the first process of a test run begins, as an RFC 3339 time. */
export const momentVariable = 'KIOSK_TEST_MOMENT';

/** By how many milliseconds that process is ahead of the computer's clock; node.mjs sets it, and its children take it over. */
const offsetVariable = 'KIOSK_TEST_OFFSET';

/** Names another day than the first. */
export const dayVariable = 'KIOSK_TEST_DAY';

/** What a Node process loads before anything else, so that it has the date of the tests. */
export const clockOption = `--import=${new URL('node.mjs', import.meta.url).href}`;

/**
 * The day of this run. Every process that this one starts from now on has its zone and language, and, where it is
 * Node's and is given `NODE_OPTIONS`, its date.
 */
export function beginTestDay(): TestDay {
  const name = process.env[dayVariable] ?? leapDay.name;
  const day = testDays.find((one) => one.name === name);
  if (day === undefined) throw new Error(`No day of the tests is called ${name}.`);
  process.env['TZ'] = day.zone;
  process.env['LANG'] = day.language;
  delete process.env['LC_ALL'];
  delete process.env['LANGUAGE'];
  process.env[momentVariable] = day.moment;
  Reflect.deleteProperty(process.env, offsetVariable);
  process.env['NODE_OPTIONS'] = clockOption;
  return day;
}

/** Zone and date for a Node process that is given nothing else of this one's environment. */
export function clockEnvironment(): Record<string, string> {
  const names = ['TZ', 'NODE_OPTIONS', momentVariable, offsetVariable];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
