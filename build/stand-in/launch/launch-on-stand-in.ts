import { chromium } from 'playwright-core';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { ControlReportSchema, controlVariable, type ControlRequest } from '../control.ts';
import { toChromium } from '../addresses.ts';
import { endChild, killGroup, startChild, whenEnded } from './child.ts';
import { collectOutput } from './output.ts';
import type { LaunchSettings, RunningKiosk, Traffic } from './running-kiosk.ts';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const startMilliseconds = 40_000;
const patienceMilliseconds = 8_000;

const host = join(root, 'build/stand-in/run.ts');
const builtMain = join(root, 'out/main/index.cjs');

/** The command that runs the built app on the stand-in. */
export const standInCommand = [host, builtMain];

/** Starts the app on the stand-in host, without a window, and joins its page over DevTools. */
export async function launchOnStandIn({
  args,
  env,
  script = builtMain,
}: LaunchSettings): Promise<RunningKiosk> {
  const child = startChild(process.execPath, [host, script, ...args], {
    env: { ...env, HEADLESS: '1', [controlVariable]: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    cwd: root,
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const output = collectOutput(child);
  const traffic: Traffic[] = [];
  const complaints: string[] = [];
  const asked = new Map<number, () => void>();
  const joined = Promise.withResolvers<string>();
  joined.promise.catch(() => undefined);
  child.on('message', (message: unknown) => {
    const report = v.parse(ControlReportSchema, message);
    if (report.type === 'page') joined.resolve(report.address);
    else if (report.type === 'traffic') traffic.push(report);
    else if (report.type === 'complaint') complaints.push(report.sentence);
    else asked.get(report.id)?.();
  });
  const timer = setTimeout(
    () => joined.reject(new Error(`The app showed no page.\n${output()}`)),
    startMilliseconds,
  );
  void whenEnded(child).then((code) => joined.reject(new Error(`The app ended with ${code}.\n${output()}`)));

  const end = async (): Promise<void> => {
    await endChild(child, patienceMilliseconds);
    killGroup(child);
  };
  try {
    const address = await joined.promise;
    // The page's own settings stay as the host made them: no download, no emulation.
    const browser = await chromium.connectOverCDP(address, { noDefaults: true, isLocal: true });
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('Chromium shows no page.');
    const pageUrl = toChromium('app://kiosk/index.html');
    await page.waitForURL(pageUrl, { waitUntil: 'load', timeout: startMilliseconds });
    let requests = 0;
    const ask = (request: DistributiveOmit<ControlRequest, 'id'>): Promise<void> => {
      requests += 1;
      const id = requests;
      return new Promise((resolve) => {
        asked.set(id, resolve);
        child.send({ ...request, id } satisfies ControlRequest);
      });
    };
    return {
      runtime: 'stand-in host',
      page,
      pageUrl,
      pid: child.pid ?? 0,
      output,
      traffic: () => traffic,
      complaints: () => complaints,
      press: (combination) => ask({ type: 'press', combination }),
      closeWindow: () => ask({ type: 'close-window' }),
      ended,
      async kill9() {
        child.kill('SIGKILL');
        await ended;
      },
      close: end,
    };
  } catch (error) {
    await end();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
