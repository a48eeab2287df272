import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../renderer', import.meta.url));
const outDir = fileURLToPath(new URL('../out/renderer', import.meta.url));

// Test runners set NODE_ENV to "test", and Vite would then bundle Svelte's slower development runtime:
// what is tested has to be what ships.
process.env['NODE_ENV'] = 'production';

/** The page: `out/renderer/index.html` with its assets beside it, all of it servable under a CSP without 'unsafe-inline'. */
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [svelte({ configFile: 'svelte.config.js' })],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome156',
    // A data: URL or an inline polyfill would need a weaker Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // One file for all that the first picture needs: as many small ones are as many waits.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
});
