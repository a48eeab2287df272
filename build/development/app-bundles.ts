import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Development builds have a folder of their own: nothing that is packed or tested comes from there. */
export const developmentApp = { folder: join(root, 'out', 'development'), script: 'main/index.cjs' };

const PackageFile = v.looseObject({ name: v.string(), productName: v.string(), version: v.string() });

/** Builds main, the store's worker and the preload as a development build, whose page comes from this origin. */
export async function buildDevelopmentApp(origin: string): Promise<void> {
  const into = (name: string, outDir: string) =>
    build({
      configFile: join(root, 'build', `vite.${name}.config.ts`),
      logLevel: 'warn',
      define: { DEVELOPMENT_ORIGIN: JSON.stringify(origin) },
      build: { outDir: join(developmentApp.folder, outDir) },
    });
  await into('main', 'main');
  await into('store-worker', 'main');
  await into('preload', 'preload');
  const text = await readFile(join(root, 'package.json'), 'utf8');
  const { name, productName, version } = v.parse(PackageFile, JSON.parse(text));
  await mkdir(developmentApp.folder, { recursive: true });
  await writeFile(
    join(developmentApp.folder, 'package.json'),
    JSON.stringify({ name, productName, version, main: developmentApp.script }),
  );
}

/** Builds the stand-in host's own scripts. */
export async function buildStandIn(): Promise<void> {
  await build({ configFile: join(root, 'build', 'vite.stand-in.config.ts'), logLevel: 'warn' });
}
