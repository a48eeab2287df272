import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The main process: one CommonJS file; what is not JavaScript of ours stays outside. */
export default defineConfig({
  root,
  publicDir: false,
  // Development builds alone put an origin here (build/development); in every other the code for it falls away.
  define: { DEVELOPMENT_ORIGIN: 'null' },
  ssr: { noExternal: true, external: ['electron', 'keytar', 'better-sqlite3-multiple-ciphers'] },
  build: {
    ssr: 'main/index.ts',
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: false,
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false } },
  },
});
