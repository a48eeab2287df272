import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentFor } from '../../../build/stand-in/launch/launch-kiosk.ts';
import { launchOnStandIn } from '../../../build/stand-in/launch/launch-on-stand-in.ts';
import type { RunningKiosk } from '../../../build/stand-in/launch/running-kiosk.ts';

/** A small app of the test's own, to see what the host does where the real app would never let it come to that. */
export interface FixtureApp {
  /** CommonJS; runs after `app`, `session` and the window's options are there, and may change them. */
  readonly main?: string;
  /** CommonJS with `contextBridge` and `ipcRenderer`. */
  readonly preload?: string;
  readonly page?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const start = (main: string) => `
const { app, BrowserWindow, ipcMain, protocol, session } = require('electron');
const { join } = require('node:path');
const say = (...words) => process.stdout.write(words.join(' ') + '\\n');
const files = { '/index.html': 'text/html', '/preload.cjs': 'text/plain', '/page.js': 'text/javascript' };
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  const kiosk = session.fromPartition('fixture');
  kiosk.protocol.handle('app', (request) => {
    const { pathname } = new URL(request.url);
    const type = files[pathname];
    if (type === undefined) return new Response(null, { status: 404 });
    return new Response(require('node:fs').readFileSync(join(__dirname, pathname)), { headers: { 'content-type': type } });
  });
  let contents;
  app.on('web-contents-created', (_event, created) => { contents = created; });
  const open = () => {
    const window = new BrowserWindow({ webPreferences: { preload: join(__dirname, 'preload.cjs'), session: kiosk } });
    window.loadURL('app://kiosk/index.html').catch((error) => say('load failed', error.message));
    return window;
  };
${main}
});
`;

export interface RunningFixture extends RunningKiosk {
  readonly folder: string;
}

/** Writes the app into a folder of its own and starts it on the stand-in. */
export async function startFixture({
  main = 'open();',
  preload = '',
  page = '',
  env = {},
}: FixtureApp): Promise<RunningFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-fixture-'));
  const files: Readonly<Record<string, string>> = {
    'package.json': JSON.stringify({ name: 'fixture', version: '1.2.3' }),
    'main.cjs': start(main),
    'preload.cjs': `const { contextBridge, ipcRenderer } = require('electron');\n${preload}`,
    'index.html': `<!doctype html><title>fixture</title><h1>fixture</h1><script src="./page.js"></script>`,
    'page.js': page,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  try {
    const running = await launchOnStandIn({
      args: [],
      env: environmentFor({ env }),
      script: join(folder, 'main.cjs'),
    });
    const close = async (): Promise<void> => {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    };
    return { ...running, folder, close };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
