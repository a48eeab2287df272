/** The longest wait that is passed on; the contract caps it at one day. */
const maxSeconds = 86_400;

const httpDate =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4}|[A-Z][a-z]+day, \d{2}-[A-Z][a-z]{2}-\d{2}) \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Reads a `Retry-After` header (RFC 9110, 10.2.3) into whole seconds from `now`, or undefined.
 * Both forms are taken: seconds, and an HTTP date (a date in the past is 0).
 */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,15}$/.test(text)) return Math.min(Number(text), maxSeconds);
  if (!httpDate.test(text)) return undefined;
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) return undefined;
  return Math.min(Math.max(Math.ceil((moment - now) / 1000), 0), maxSeconds);
}
