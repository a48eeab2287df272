import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The preload: a sandboxed one can be no ES module and can require no second file, so it is one CommonJS file. */
export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: 'preload/bridge.ts',
    outDir: 'out/preload',
    emptyOutDir: true,
    target: 'chrome156',
    sourcemap: false,
    minify: true,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'bridge.cjs', codeSplitting: false } },
  },
});
