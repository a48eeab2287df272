import { requireOptions } from './options.ts';
import { startGallery } from './gallery/dev-server.ts';

const usage = `Usage: npm run dev -- [--port N]

Opens the gallery: every screen and state in a browser, over a fake bridge, with hot reload. Choose the
scenario, size, theme, language and mode in the side bar; the address is a link to what is shown.
The app itself, with its main process, is npm run dev:app.

  --port N   the port on 127.0.0.1 (5173, or the next one that is free)
  --help     this text`;

const { port = '5173' } = requireOptions(usage, { port: { type: 'string' }, help: { type: 'boolean' } });
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
  console.error('--port takes a number up to 65535.');
  process.exit(2);
}
const server = await startGallery(Number(port));
const [url = ''] = server.resolvedUrls?.local ?? [];
console.log(`The gallery is at ${url} (end it with Ctrl+C).`);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void server.close().finally(() => process.exit(0)));
}
