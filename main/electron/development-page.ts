import type { Session } from 'electron';
import { contentSecurityPolicy } from '../policy/content-security-policy.ts';

export interface DevelopmentPage {
  readonly scheme: string;
  /** The development server on loopback that builds the page as it is asked for. */
  readonly origin: string;
}

/**
 * The app's policy, but for what Vite's client cannot do without: it puts styles inline, and knows no trusted types.
 * A function, so that a bundler can tell that nothing is lost when it leaves it out.
 */
function developmentPolicy(): string {
  return contentSecurityPolicy
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace(/; require-trusted-types-for .*/, '');
}

/**
 * In development builds alone (build/development): answers the app's own scheme from the development server. The
 * origin is a constant of the bundle; in every other build it is null, and nothing of this file is in the bundle.
 */
export function serveDevelopmentPage(session: Session, { scheme, origin }: DevelopmentPage): void {
  session.protocol.handle(scheme, async (request) => {
    const { pathname, search } = new URL(request.url);
    const accept = request.headers.get('accept') ?? '*/*';
    const response = await fetch(`${origin}${pathname}${search}`, { headers: { accept } });
    const headers = {
      'Content-Type': response.headers.get('content-type') ?? 'application/octet-stream',
      'Content-Security-Policy': developmentPolicy(),
      'Cache-Control': 'no-store',
    };
    return new Response(await response.arrayBuffer(), { status: response.status, headers });
  });
}
