import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasDisplay, startVirtualDisplay, type Display } from './display.ts';
import { bringElectron } from './electron-binary.ts';

const standIn = fileURLToPath(new URL('../run.ts', import.meta.url));

/** What is started: a folder with a package.json that names the script of the main process. */
export interface BuiltApp {
  readonly folder: string;
  readonly script: string;
}

/** The program and its first arguments: Electron with the app, or Node with the stand-in, which it says. */
export async function chooseRuntime(command: string, app: BuiltApp): Promise<[string, string[]]> {
  const electron = await bringElectron();
  if ('binary' in electron) return [electron.binary, [app.folder]];
  console.log(
    `[${command}] Electron is not used, because ${electron.missing}; starting on the stand-in host with Chromium.`,
  );
  return [process.execPath, [standIn, join(app.folder, app.script)]];
}

/** A virtual display where there is no other, or null; it says so. */
export async function bringDisplay(command: string): Promise<Display | null> {
  if (hasDisplay()) return null;
  const display = await startVirtualDisplay();
  if (display === null)
    console.log(`[${command}] There is no display and no Xvfb; the window cannot be seen.`);
  else console.log(`[${command}] There is no display; the window is on the virtual display ${display.name}.`);
  return display;
}
