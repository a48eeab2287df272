import { parseOwnUrl } from './own-page.ts';

/**
 * Finds the packaged file that a request asks for: its path relative to the renderer's folder, or
 * null. Only names from the closed table are answered, letter by letter: nothing is decoded, joined
 * or resolved, so no spelling of a path can lead out of it. Queries are refused.
 */
export function findPackagedFile(requestUrl: string, files: ReadonlySet<string>): string | null {
  const url = parseOwnUrl(requestUrl);
  if (url === null || url.search !== '') return null;
  const path = url.pathname.slice(1);
  return files.has(path) ? path : null;
}
