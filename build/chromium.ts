import { existsSync } from 'node:fs';

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/**
 * Where the system's Chromium is. `CHROMIUM_PATH` overrides; throws a sentence that says what to do
 * when there is none.
 */
export function chromiumPath(): string {
  const chosen = process.env['CHROMIUM_PATH'];
  const found = [chosen, ...usualPaths].find((path) => path !== undefined && path !== '' && existsSync(path));
  if (found === undefined) {
    throw new Error('Chromium was not found. Install the package "chromium", or set CHROMIUM_PATH.');
  }
  return found;
}
