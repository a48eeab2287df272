import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The store's worker thread: one CommonJS file beside the main process. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
  build: {
    ssr: 'main/store/worker/worker.ts',
    outDir: 'out/main',
    // The main process was built into this folder just before.
    emptyOutDir: false,
    target: 'node24',
    sourcemap: false,
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'store-worker.cjs', codeSplitting: false } },
  },
});
