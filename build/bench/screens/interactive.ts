import type { Browser } from 'playwright-core';
import { percentile } from '../figures.ts';

/** Times until a page's first heading is painted and nothing is left to run; a fresh window each time. */
export async function timeUntilInteractive(
  browser: Browser,
  url: string,
  prepare: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<void>,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  const page = await context.newPage();
  await prepare(page);
  await page.addInitScript(() => {
    const found = new Promise<number>((resolve) => {
      new MutationObserver((_changes, observer) => {
        if (document.querySelector('h1') === null) return;
        observer.disconnect();
        // After the next frame and all that was queued before it, a press is answered at once.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }).observe(document, { childList: true, subtree: true });
    });
    Object.assign(window, { found });
  });
  await page.goto(url);
  const time = await page.evaluate('window.found');
  await context.close();
  return Number(time);
}

/** Both pages in turn, so that what else the machine does falls on both. */
export async function compareInTurn(
  rounds: number,
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<{ readonly ours: number; readonly bare: number }> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  await ours();
  await bare();
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await ours());
    times.bare.push(await bare());
  }
  return { ours: percentile(times.ours, 0.5), bare: percentile(times.bare, 0.5) };
}
