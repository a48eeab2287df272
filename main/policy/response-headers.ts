import { contentSecurityPolicy } from './content-security-policy.ts';
import { permissionsPolicy } from './permissions-policy.ts';

/** Sent with every packaged file. */
const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Permissions-Policy': permissionsPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  // After an update the old files must not be served from a cache.
  'Cache-Control': 'no-store',
} as const;

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['woff2', 'font/woff2'],
]);

/** The headers for one packaged file, its type by its ending; an unknown ending is plain bytes. */
export function responseHeaders(filePath: string): Record<string, string> {
  const ending = filePath.slice(filePath.lastIndexOf('.') + 1).toLowerCase();
  return { ...securityHeaders, 'Content-Type': contentTypes.get(ending) ?? 'application/octet-stream' };
}
