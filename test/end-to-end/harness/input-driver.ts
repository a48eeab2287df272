import type { Locator, Page } from '@playwright/test';

/**
 * A finger on the screen: a real touch of the browser, from which pointer events, focus and click follow by
 * themselves. Playwright's own touchscreen refuses where the window was not opened with touch.
 */
export async function tap(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('What was to be touched is not on the screen.');
  await tapAt(target.page(), box.x + box.width / 2, box.y + box.height / 2);
}

/** The same at a point of the page, in CSS pixels. */
export async function tapAt(page: Page, x: number, y: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** Presses the keys of the on-screen keyboard that write this text, whatever case they stand in. */
export async function tapKeys(page: Page, text: string): Promise<void> {
  const keyboard = page.locator('[data-own-keyboard]');
  for (const letter of text) {
    const name = new RegExp(`^(?:Capital )?${letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'i');
    await tap(keyboard.getByRole('button', { name }).first());
  }
}

/** Presses Tab until the control of this name has the focus; a person who goes round twice gives up. */
export async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const found = (await focused.count()) === 1 ? await nameOf(focused) : '';
    if (typeof name === 'string' ? found === name : name.test(found)) return;
    passed.push(found);
  }
  throw new Error(`Nothing called ${String(name)} was reached; passed: ${passed.join(', ')}`);
}

/** What a control is called: its label, or the text on it. */
async function nameOf(focused: Locator): Promise<string> {
  return focused.evaluate((element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent).replace(/\s+/g, ' ').trim();
  });
}
