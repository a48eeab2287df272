import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endChild, killGroup, startChild, whenEnded } from './stand-in/launch/child.ts';
import { bringDisplay, chooseRuntime } from './stand-in/launch/choose-runtime.ts';
import { createReadyLine } from './stand-in/launch/ready-line.ts';

/**
 * `npm start`: builds what has changed and opens the app, on Electron or on the stand-in. From a checkout
 * it opens in a window; `--kiosk` takes the whole screen. Other arguments go to the app.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const started = performance.now();
const patienceMilliseconds = 8_000;

async function buildBundles(): Promise<void> {
  if (!existsSync(join(root, 'node_modules', 'vite'))) {
    console.error('[start] The set-up has not run. Run: npm start');
    process.exit(1);
  }
  const { bundle } = await import('./bundle.ts');
  await bundle({ onlyIfChanged: true });
}

await buildBundles();
const [program, first] = await chooseRuntime('start', { folder: root, script: 'out/main/index.cjs' });
const display = await bringDisplay('start');
const own = process.argv.slice(2);
const appArguments = own.includes('--kiosk')
  ? own.filter((one) => one !== '--kiosk')
  : ['--windowed', ...own];
const env: NodeJS.ProcessEnv = { ...process.env, ...(display === null ? {} : { DISPLAY: display.name }) };
delete env['ELECTRON_OVERRIDE_DIST_PATH'];
delete env['ELECTRON_RUN_AS_NODE'];

const child = startChild(program, [...first, ...appArguments], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
  cwd: root,
});
const sayReady = createReadyLine((line) =>
  console.log(`${line} (${((performance.now() - started) / 1000).toFixed(1)} s)`),
);
if (child.stdout !== null) {
  createInterface({ input: child.stdout }).on('line', (line) => {
    console.log(line);
    sayReady(line);
  });
}

let asked = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (asked) killGroup(child);
    asked = true;
    void endChild(child, patienceMilliseconds);
  });
}

// npm that was killed can pass nothing on; this process then has a new parent.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  void endChild(child, patienceMilliseconds);
}, 500);

const code = await whenEnded(child);
clearInterval(watch);
killGroup(child);
await display?.close();
process.exit(code);
