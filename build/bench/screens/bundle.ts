import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from '../figures.ts';

const limit = 130;

/** What the page loads before it can be used, and all that it may ever load; kB gzipped, without fonts. */
export function measureBundle(site: string): Figure[] {
  const assets = join(site, 'assets');
  const all = readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name));
  const page = readFileSync(join(site, 'index.html'), 'utf8');
  const named = all.filter((name) => page.includes(`assets/${name}`));
  const eager = new Set(named);
  for (const name of eager) for (const next of findStaticImports(assets, name)) eager.add(next);
  const size = (names: Iterable<string>): number =>
    [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0) / 1000;
  const figure = (name: string, value: number, goal: Figure['goal']): Figure => ({
    section: 'screens',
    name,
    unit: 'kB',
    p50: null,
    value,
    goal,
    baseline: null,
  });
  return [
    figure('page until it can be used', size(eager), { kind: 'below', limit }),
    figure('page with everything it may load', size(all), null),
  ];
}

/** What a script cannot run without: its `import … from`, not its `import(…)`. */
function findStaticImports(assets: string, name: string): string[] {
  if (!name.endsWith('.js')) return [];
  const text = readFileSync(join(assets, name), 'utf8');
  return [...text.matchAll(/(?:^|[;}\s])(?:import|export)[^("'`;]*["']\.\/([^"']+\.js)["']/g)].flatMap(
    ([, file]) => (file === undefined ? [] : [file]),
  );
}
