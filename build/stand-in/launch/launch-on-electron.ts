import { _electron, type ElectronApplication } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { parseCombination } from '../page/keyboard.ts';
import { findElectron } from './electron-binary.ts';
import type { LaunchSettings, RunningKiosk } from './running-kiosk.ts';
import { collectOutput } from './output.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const startMilliseconds = 40_000;

/** Sends both halves of a key press to the window's page, as the system would. */
async function press(app: ElectronApplication, combination: string): Promise<void> {
  const { key, modifiers } = parseCombination(combination);
  const keys = { keyCode: key, modifiers: [...modifiers] };
  await app.evaluate(({ BrowserWindow }, { keyCode, modifiers: held }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const type of ['keyDown', 'keyUp'] as const)
      contents?.sendInputEvent({ type, keyCode, modifiers: held });
  }, keys);
}

/** Starts the app on Electron itself. Playwright drives it over DevTools, which the app must be told to allow. */
export async function launchOnElectron({ args, env }: LaunchSettings): Promise<RunningKiosk> {
  const executablePath = findElectron();
  if (executablePath === null) throw new Error('The Electron binary is not installed.');
  const app = await _electron.launch({
    executablePath,
    args: [root, '--allow-debugging', ...args],
    cwd: root,
    env: Object.fromEntries(
      Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    timeout: startMilliseconds,
  });
  const child = app.process();
  const output = collectOutput(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const page = await app.firstWindow();
  const pageUrl = 'app://kiosk/index.html';
  await page.waitForURL(pageUrl, { waitUntil: 'load', timeout: startMilliseconds });
  return {
    runtime: 'Electron',
    page,
    pageUrl,
    pid: child.pid ?? 0,
    output,
    traffic: () => null,
    complaints: () => [],
    press: (combination) => press(app, combination),
    closeWindow: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    ended,
    async kill9() {
      child.kill('SIGKILL');
      await ended;
    },
    close: () => app.close(),
  };
}
