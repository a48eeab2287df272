import type { Page } from 'playwright-core';

/** Types into the search box and empties it again, several times; the longest task that held up the page, in ms. */
export async function measureTyping(page: Page, label: string, texts: readonly string[]): Promise<number> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    // What opening the page took is a figure of its own, and may be told of late.
    const begun = performance.now();
    // Chromium tells of tasks from 50 ms on: none means that none was longer.
    new PerformanceObserver((list) =>
      tasks.push(
        ...list
          .getEntries()
          .filter(({ startTime }) => startTime >= begun)
          .map(({ duration }) => duration),
      ),
    ).observe({ entryTypes: ['longtask'] });
  });
  const field = page.getByLabel(label, { exact: true });
  for (const text of texts) {
    await field.click();
    await page.keyboard.type(text, { delay: 30 });
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
  }
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const longest: unknown = await page.evaluate('Math.max(0, ...window.tasks)');
  return Number(longest);
}
