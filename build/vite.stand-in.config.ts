import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The stand-in host's scripts for the two worlds of a page; never shipped. */
export default defineConfig({
  root,
  publicDir: false,
  build: {
    outDir: 'out/stand-in',
    emptyOutDir: true,
    target: 'chrome156',
    sourcemap: false,
    minify: false,
    reportCompressedSize: false,
    lib: {
      entry: 'build/stand-in/world/worlds.ts',
      formats: ['iife'],
      name: 'worlds',
      fileName: () => 'worlds.js',
    },
  },
});
