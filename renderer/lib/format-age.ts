import { perLocale } from '../i18n/per-locale.ts';
import { formatTimeOfDay } from './format-time.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** After this long an open change needs a person (docs/design.md, the outbox). */
export const alarmAge = 24 * hour;

const ageFormat = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const dayFormat = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
);

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
  return sameDay ? formatTimeOfDay(at, locale) : dayFormat(locale).format(at);
}
