import { expect, type Page } from '@playwright/test';
import type { LaunchedKiosk } from './kiosk.ts';

/**
 * Waits until whatever the page has begun before is decided, without a clock: three requests of its own
 * go, one after the other, the same way through Chromium and main that a navigation goes. Rejects when
 * the document is replaced meanwhile.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => {
        const image = new Image();
        image.onload = image.onerror = resolve;
        image.src = `./settle-${String(round)}-${String(performance.now())}.png`;
      });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

/** Waits until the page asks main for nothing more: what is not on the first picture is asked for after it. */
export async function untilQuiet(kiosk: Pick<LaunchedKiosk, 'traffic'>): Promise<void> {
  let seen = -1;
  const isQuiet = (): boolean => {
    const now = kiosk.traffic()?.length ?? 0;
    const quiet = now === seen;
    seen = now;
    return quiet;
  };
  await expect.poll(isQuiet, { intervals: [400] }).toBe(true);
}
