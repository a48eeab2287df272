import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDevelopmentApp, buildStandIn } from './development/app-bundles.ts';
import { startPageServer } from './development/page-server.ts';
import { watchSources } from './development/watch-sources.ts';
import { developmentData, runDevelopmentApp } from './development/running-app.ts';
import { requireOptions } from './options.ts';

const usage = `Usage: npm run dev:app -- [--kiosk] [--data-dir PATH]

Opens the whole app, on Electron or on the stand-in, as a development build: a change of the page shows at
once, without a reload where that can be; a change of main, the store's worker or the preload builds them anew
and starts the app anew. The page comes from Vite's development server on 127.0.0.1, so the app's
Content-Security-Policy is relaxed for inline styles and trusted types; in other builds none of this exists.

  --kiosk          takes the whole screen
  --data-dir PATH  where the app keeps its files (out/development/data)
  --help           this text`;

const options = requireOptions(usage, {
  kiosk: { type: 'boolean' },
  'data-dir': { type: 'string' },
  help: { type: 'boolean' },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const server = await startPageServer();
const origin = (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, '');
await buildStandIn();
await buildDevelopmentApp(origin);
const app = await runDevelopmentApp(
  [...(options.kiosk === true ? [] : ['--windowed']), `--data-dir=${options['data-dir'] ?? developmentData}`],
  (code) => void end(code),
);
watchSources(server.watcher, [join(root, 'main'), join(root, 'preload')], async () => {
  const started = performance.now();
  await buildDevelopmentApp(origin);
  await app.restart();
  console.log(`[dev:app] Built and started anew in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
});

async function end(code: number): Promise<void> {
  await app.end();
  await server.close();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(0));
