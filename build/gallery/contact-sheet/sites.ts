import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const pseudoDictionary = fileURLToPath(new URL('pseudo-for-spanish.ts', import.meta.url));

/** Puts the pseudo-locale where the page looks for Spanish: it shows where longer texts break a layout. */
const pseudoForSpanish: Plugin = {
  name: 'pseudo-for-spanish',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './es.ts' && importer?.endsWith('/text/languages.ts') === true ? pseudoDictionary : null,
};

/** Builds the page into a folder of its own, with the app's own settings: the app's may be rebuilt meanwhile. */
export async function buildSite(folder: string, pseudo: boolean): Promise<void> {
  await build({
    configFile: `${root}build/vite.renderer.config.ts`,
    logLevel: 'warn',
    plugins: pseudo ? [pseudoForSpanish] : [],
    build: { outDir: folder },
  });
}
