import type { Page } from '@playwright/test';

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
