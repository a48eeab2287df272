import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { listIconImports } from '../icon-imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The gallery at the bare address, and the fake bridge and the fixed clock in the page before the app's own scripts. */
const gallery: Plugin = {
  name: 'gallery',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const [path, query = ''] = (request.url ?? '').split('?');
      if (path === '/') request.url = `/build/gallery/page/index.html?${query}`;
      next();
    });
  },
  transformIndexHtml: {
    order: 'pre',
    handler(_html, { path }) {
      if (path !== '/renderer/index.html') return [];
      const attrs = { type: 'module', src: '/build/gallery/page/prepare-screen.ts' };
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
    },
  },
};

/** Starts Vite's development server for the gallery, for this computer alone. */
export async function startGallery(port: number): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'mpa',
    publicDir: false,
    cacheDir: `${root}node_modules/.cache/vite-gallery`,
    clearScreen: false,
    plugins: [svelte({ configFile: 'renderer/svelte.config.js' }), gallery],
    optimizeDeps: {
      entries: ['renderer/index.html', 'build/gallery/page/index.html'],
      // Screens load their code when they are opened; what is found only then would reload the page.
      include: ['libphonenumber-js/min', 'uqr', 'valibot', ...listIconImports(`${root}renderer`)],
    },
    server: { host: '127.0.0.1', port, strictPort: false, watch: { ignored: ['**/out/**', '**/dist/**'] } },
  });
  return server.listen();
}
