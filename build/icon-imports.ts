import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every icon that the screens import, as Vite has to know them before a test runs: one that it meets only when a
 * lazy screen is opened makes it load the running test anew.
 */
export function listIconImports(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.svelte'),
  );
  const found = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/'(@lucide\/svelte\/icons\/[a-z0-9-]+)'/g)].map(
      ([, icon = '']) => icon,
    ),
  );
  return [...new Set(found)].sort();
}
