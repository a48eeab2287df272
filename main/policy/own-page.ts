export const appScheme = 'app';
const appHost = 'kiosk';

/** The one page of this app. */
export const ownPageUrl = `${appScheme}://${appHost}/index.html`;

/**
 * Parses a URL of this app's own scheme and host, or null. Never by `origin`: of `app:` as of `data:`
 * URLs it is the text "null".
 */
export function parseOwnUrl(url: string): URL | null {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.protocol !== `${appScheme}:` || parsed.host !== appHost) return null;
  return parsed.username === '' && parsed.password === '' ? parsed : null;
}

/** Whether a URL is this app's page; a query or a fragment does not make it another one. */
export function isOwnPage(url: string): boolean {
  return parseOwnUrl(url)?.pathname === '/index.html';
}
