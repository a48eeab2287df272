import { protocol, type Session } from 'electron';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface AppProtocolOptions {
  readonly scheme: string;
  /** The folder of the built page. */
  readonly folder: string;
  /** The packaged file that a request URL names, relative to the folder, or null. */
  readonly findFile: (url: string) => string | null;
  /** The headers of a response with this file; of a refusal, with an empty name. */
  readonly headersOf: (file: string) => Record<string, string>;
}

/** Gives the scheme a real origin in a secure context. Works only before the app is ready. */
export function declareAppScheme(scheme: string): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** The files under a folder, with forward slashes, relative to it: the closed list of what can be served. */
export function listPackagedFiles(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Set(
    entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

/** Answers the scheme's requests of one session from the folder; whatever is not on the list gets 404. */
export function serveApp(session: Session, options: AppProtocolOptions): void {
  const refuse = (status: number): Response => new Response(null, { status, headers: options.headersOf('') });
  session.protocol.handle(options.scheme, async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const file = options.findFile(request.url);
    if (file === null) return refuse(404);
    try {
      return new Response(await readFile(join(options.folder, file)), { headers: options.headersOf(file) });
    } catch {
      return refuse(404);
    }
  });
}
