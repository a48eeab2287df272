/**
 * Keeps what `make` makes for a locale: a formatter of `Intl` takes milliseconds to make and microseconds to use.
 * A formatter of times has the time zone of its making, so another one is made where the computer's changed.
 */
export function perLocale<F>(make: (locale: string) => F): (locale: string) => F {
  const made = new Map<string, F>();
  return (locale) => {
    const key = `${locale} ${new Date().getTimezoneOffset()}`;
    const kept = made.get(key) ?? make(locale);
    made.set(key, kept);
    return kept;
  };
}
