import { perLocale } from '../i18n/per-locale.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** After this long an open change needs a person (docs/design.md, the outbox). */
export const alarmAge = 24 * hour;

const longFormat = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }),
);
const exactFormat = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }),
);
const timeFormat = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const dayFormat = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
);
const dayAndTimeFormat = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
);
const ageFormat = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const wholeFormat = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));

/** A point in time for people: when it was, and exactly. */
export interface Moment {
  readonly text: string;
  /** With seconds and the time zone; for text that is no time, the text itself. */
  readonly exact: string;
}

/** Puts an RFC 3339 time into the terminal's language and time zone; other text stays as it is. */
export function formatMoment(time: string, locale: string): Moment {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return { text: time, exact: time };
  return { text: longFormat(locale).format(date), exact: exactFormat(locale).format(date) };
}

/** The time of day, for things that happened in this run. */
export function formatTimeOfDay(time: number, locale: string): string {
  return timeFormat(locale).format(time);
}

/** The day, with its weekday and without its year, as a clock on a wall has it. */
export function formatDay(time: number, locale: string): string {
  return dayFormat(locale).format(time);
}

/** How long ago something was, in its largest unit, for example "2 hours ago". Moments are milliseconds since 1970. */
export function formatAge(at: number, now: number, locale: string): string {
  const age = Math.max(0, now - at);
  const format = ageFormat(locale);
  if (age < minute) return format.format(0, 'second');
  if (age < hour) return format.format(-Math.floor(age / minute), 'minute');
  if (age < 2 * alarmAge) return format.format(-Math.floor(age / hour), 'hour');
  return format.format(-Math.floor(age / (24 * hour)), 'day');
}

/** The time of day; with the date when it is on another day than `now`. */
export function formatWhen(at: number, now: number, locale: string): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return sameDay ? formatTimeOfDay(at, locale) : dayAndTimeFormat(locale).format(at);
}

/** A wait in its two largest units, for example "1 hour, 5 minutes" or "40 seconds". */
export function formatWait(seconds: number, locale: string): string {
  const parts = [
    { unit: 'hour', count: Math.floor(seconds / 3600) },
    { unit: 'minute', count: Math.floor((seconds % 3600) / 60) },
    { unit: 'second', count: seconds % 60 },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  const shown = first === -1 ? parts.slice(-1) : parts.slice(first, first + 2);
  const units = shown
    .filter(({ count }, index) => count > 0 || index === 0)
    .map(({ unit, count }) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    );
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(units);
}

/** Whole milliseconds with the language's separators. */
export function formatMilliseconds(milliseconds: number, locale: string): string {
  return wholeFormat(locale).format(milliseconds);
}

/**
 * What an account is called within a sentence: its name, else its e-mail, phone or id, set apart so that a
 * name written from right to left does not turn the sentence round.
 */
export function nameAccount(account: {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}): string {
  const label =
    [account.name, account.email, account.phone].find((text) => text !== null && text.trim() !== '') ??
    account.id;
  return `\u2068${label}\u2069`;
}
