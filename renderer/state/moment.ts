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
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(date);
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long' }).format(date);
  return { text, exact };
}

/** The time of day, for things that happened in this run. */
export function formatTimeOfDay(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(time);
}

/** Whole milliseconds with the language's separators. */
export function formatMilliseconds(milliseconds: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(milliseconds);
}

/** What an account is called where one line has to name it: its name, else its e-mail, phone or id. */
export function nameAccount(account: {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}): string {
  return (
    [account.name, account.email, account.phone].find((text) => text !== null && text.trim() !== '') ??
    account.id
  );
}
