import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Chromium } from './chromium/chromium.ts';
import { openControl } from './control.ts';
import { createElectron } from './electron/electron-module.ts';
import { describePackage } from './electron/package-file.ts';
import { worldsFile } from './page/preload-world.ts';
import { takePrinterFolder } from './page/printing.ts';
import { resolveElectronTo } from './resolve-electron.ts';

/**
 * Runs a built main process on Node, with Chromium for its window, where Electron's binary cannot be had:
 * `node build/stand-in/run.ts out/main/index.cjs [the app's own arguments]`. `HEADLESS=1` shows no window.
 */
function refuse(sentence: string): never {
  process.stderr.write(`stand-in host: ${sentence}\n`);
  process.exit(1);
}

const [, , scriptArgument, ...appArguments] = process.argv;
if (process.platform !== 'linux') refuse('it runs on Linux only; elsewhere Electron itself can be had');
if (scriptArgument === undefined)
  refuse('say which main process to run: node build/stand-in/run.ts out/main/index.cjs');
const script = resolve(scriptArgument);
if (!existsSync(script)) refuse(`${scriptArgument} is not there; build it first: node build/bundle.ts`);
if (!existsSync(worldsFile)) refuse('its own scripts are not built; build them first: node build/bundle.ts');

const hasDisplay = ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
const headless = (process.env['HEADLESS'] ?? '') !== '' || !hasDisplay;
let chromium: Chromium | undefined;

async function endProcess(code: number): Promise<never> {
  await chromium?.close();
  process.exit(code);
}

const control = openControl(() => void endProcess(1));
const { module, application } = createElectron({
  description: describePackage(script),
  headless,
  debuggingPort: control.open,
  printerFolder: takePrinterFolder(process.env),
  watch: control.watch,
  complain: (sentence) => {
    process.stderr.write(`stand-in host: ${sentence}\n`);
    control.complain(sentence);
  },
  onChromium: (started) => (chromium = started),
  onPage: control.showPage,
  endProcess,
});
resolveElectronTo(module);

// Electron's own argv, unpackaged: the program, the script, the arguments.
process.argv = [process.execPath, script, ...appArguments];
createRequire(import.meta.url)(script);
setImmediate(() => application.becomeReady());
