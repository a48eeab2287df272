import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { environmentFor } from '../../stand-in/launch/launch-kiosk.ts';
import { launchOnStandIn } from '../../stand-in/launch/launch-on-stand-in.ts';
import { root } from '../../checks/run-command.ts';

/** A folder with the built main and preload of the app, and another page than its own. */
export async function placePage(folder: string, page: string): Promise<string> {
  const app = join(folder, 'app');
  await mkdir(app, { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await cp(join(root, 'out', 'main'), join(app, 'main'), { recursive: true });
  await cp(join(root, 'out', 'preload'), join(app, 'preload'), { recursive: true });
  await cp(page, join(app, 'renderer'), { recursive: true });
  return join(app, 'main', 'index.cjs');
}

/** Milliseconds from starting the app on the stand-in host until its page can be used; a fresh data folder each time. */
export async function timeAppStart(script: string): Promise<number> {
  const data = await mkdtemp(join(tmpdir(), 'kiosk-data-'));
  const started = Date.now();
  try {
    const kiosk = await launchOnStandIn({
      script,
      args: ['--windowed', `--data-dir=${data}`],
      env: environmentFor({}),
    });
    try {
      return (await readInteractive(kiosk.page)) - started;
    } finally {
      await kiosk.close();
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

/**
 * When the page could be used, in milliseconds since 1970, as Chromium noted it before anybody asked: the first
 * picture with a heading in it, or the end of the long task it was painted in.
 */
async function readInteractive(page: Page): Promise<number> {
  await page.waitForSelector('h1');
  const moment: unknown = await page.evaluate(async () => {
    const listen = (type: string, patience: number, isIt: (entry: PerformanceEntry) => boolean) =>
      new Promise<PerformanceEntryList>((resolve) => {
        new PerformanceObserver((list) => {
          if (list.getEntries().some(isIt)) resolve(list.getEntries());
        }).observe({ type, buffered: true });
        setTimeout(() => resolve([]), patience);
      });
    const isPicture = ({ name }: PerformanceEntry): boolean => name === 'first-contentful-paint';
    const painted = (await listen('paint', 10_000, isPicture)).find(isPicture);
    if (painted === undefined) return null;
    const held = (await listen('long-animation-frame', 1_000, () => true)).filter(
      ({ startTime }) => startTime <= painted.startTime,
    );
    const ends = held.map(({ startTime, duration }) => startTime + duration);
    return performance.timeOrigin + Math.max(painted.startTime, ...ends);
  });
  if (typeof moment !== 'number') throw new Error('The page was never painted.');
  return moment;
}
