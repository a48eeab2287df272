import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { listIconImports } from '../icon-imports.ts';
import { hotChannel } from './hot-channel.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serves the app's page to its own main process, on loopback and on a port that the system chooses. */
export async function startPageServer(): Promise<ViteDevServer> {
  const server = await createServer({
    root: `${root}renderer`,
    configFile: false,
    publicDir: false,
    cacheDir: `${root}node_modules/.cache/vite-development`,
    clearScreen: false,
    logLevel: 'warn',
    plugins: [svelte({ configFile: 'svelte.config.js' }), hotChannel()],
    optimizeDeps: {
      include: ['libphonenumber-js/min', 'uqr', 'valibot', ...listIconImports(`${root}renderer`)],
    },
    server: { host: '127.0.0.1', port: 0, fs: { allow: [root] } },
  });
  return server.listen();
}
