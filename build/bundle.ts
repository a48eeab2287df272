import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'out', 'bundle.json');

/** Each bundle with its config and the file that must be there afterwards. */
const bundles = [
  { name: 'main', product: 'out/main/index.cjs' },
  { name: 'store-worker', product: 'out/main/store-worker.cjs' },
  { name: 'preload', product: 'out/preload/bridge.cjs' },
  { name: 'renderer', product: 'out/renderer/index.html' },
  { name: 'stand-in', product: 'out/stand-in/worlds.js' },
] as const;

/** Everything that a bundle is made of; the lock file stands for the packages. */
const inputs = [
  '{main,preload,renderer,build/stand-in/world}/**/*',
  'build/{bundle.ts,vite.*.config.ts}',
  '{package,package-lock,tsconfig}.json',
];

function digestInputs(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(inputs, { cwd: root }).sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function isCurrent(digest: string): boolean {
  if (!bundles.every(({ product }) => existsSync(join(root, product)))) return false;
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

function describeSize(folder: string): string {
  const sizes = globSync(`${folder}/**/*`, { cwd: root })
    .map((file) => statSync(join(root, file)))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.size);
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return `${sizes.length} ${sizes.length === 1 ? 'file' : 'files'}, ${kilobytes.toFixed(1)} kB`;
}

/**
 * Builds the bundles of the app and the stand-in host's own. With `onlyIfChanged` nothing is built
 * when no input has changed since the last time. Throws when a bundle cannot be built.
 */
export async function bundle({ onlyIfChanged }: { readonly onlyIfChanged: boolean }): Promise<void> {
  const started = performance.now();
  const digest = digestInputs();
  if (onlyIfChanged && isCurrent(digest)) {
    console.log('[bundle] Nothing has changed since the last build.');
    return;
  }
  for (const { name, product } of bundles) {
    await build({ configFile: join(root, 'build', `vite.${name}.config.ts`), logLevel: 'warn' });
    if (!existsSync(join(root, product))) throw new Error(`The ${name} bundle did not make ${product}.`);
    console.log(`[bundle] ${name}: ${describeSize(dirname(product))}`);
  }
  writeFileSync(stamp, digest);
  console.log(`[bundle] Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

if (import.meta.main) await bundle({ onlyIfChanged: process.argv.includes('--if-changed') });
