import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../renderer', import.meta.url));
const outDir = fileURLToPath(new URL('../out/renderer', import.meta.url));

// Test runners set NODE_ENV to "test", and Vite would then bundle Svelte's slower development runtime:
// what is tested has to be what ships.
process.env['NODE_ENV'] = 'production';

/** Fetches the font of the first picture beside its code, and not after it. */
const preloadFont: Plugin = {
  name: 'preload-font',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      if (bundle === undefined) return [];
      const font = Object.keys(bundle).find((file) => file.includes('inter-latin-opsz-normal'));
      if (font === undefined) throw new Error('The font of the first picture has another name now.');
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${font}` };
      return [{ tag: 'link', attrs, injectTo: 'head-prepend' }];
    },
  },
};

/** The page: `out/renderer/index.html` with its assets beside it, all of it servable under a CSP without 'unsafe-inline'. */
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [svelte({ configFile: 'svelte.config.js' }), preloadFont],
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
