import * as v from 'valibot';
import { AccountIdSchema, findBaseUrlProblem, type BaseUrl } from '../../preload/contract/index.ts';

const collection = '/v1/api/account';

/**
 * Builds the URL of the collection (no id) or of one account, or answers null.
 *
 * The id is checked against the allow-list again, whatever its type says, and the parsed URL must be
 * letter for letter what was put together: no parser may have moved the origin or climbed a path
 * (docs/design.md, promise 3; `encodeURIComponent` would leave `.` and `..` as they are).
 */
export function accountUrl(baseUrl: BaseUrl, id?: string): URL | null {
  if (findBaseUrlProblem(baseUrl) !== null) return null;
  if (id !== undefined && !v.is(AccountIdSchema, id)) return null;
  const text = `${baseUrl}${collection}${id === undefined ? '' : `/${id}`}`;
  const url = URL.parse(text);
  return url !== null && url.href === text && staysInside(url, baseUrl, id) ? url : null;
}

/** True when a URL has the base's origin, the API's path below it, and no segment more or less. */
export function staysInside(url: URL, baseUrl: BaseUrl, id?: string): boolean {
  const base = new URL(baseUrl);
  const prefix = `${base.pathname.replace(/\/$/, '')}${collection}`;
  const expected = prefix.split('/').length + (id === undefined ? 0 : 1);
  return (
    url.origin === base.origin &&
    (id === undefined ? url.pathname === prefix : url.pathname.startsWith(`${prefix}/`)) &&
    url.pathname.split('/').length === expected &&
    url.search === '' &&
    url.hash === ''
  );
}
