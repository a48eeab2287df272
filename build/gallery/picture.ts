import type { Browser, Page } from 'playwright-core';
import { defaultPreferences } from '../../preload/contract/index.ts';
import { installFakeBridge } from './fake-bridge.ts';
import { previewMoment, previewTimeZone } from '../../test/fixtures/moment.ts';
import type { Scenario, Step } from './scenario.ts';

/** What a picture shows and how; `label` puts a scenario's English label into the words that are on the screen. */
export interface PictureOrder {
  readonly url: string;
  readonly scenario: Scenario;
  /** CSS pixels, for example 1024x768. */
  readonly size: string;
  readonly theme: string;
  /** Where the PNG goes; nowhere when it is only compared. */
  readonly file?: string;
  readonly label?: (english: string) => RegExp | string;
}

async function take(page: Page, step: Step, label: (english: string) => RegExp | string): Promise<void> {
  switch (step[0]) {
    case 'press':
      await page
        .getByRole('button', { name: label(step[1]) })
        .first()
        .click();
      return;
    case 'type':
      await page.getByLabel(label(step[1]), { exact: true }).first().fill(step[2]);
      return;
    case 'choose':
      await page
        .getByRole('radio', { name: label(step[1]) })
        .first()
        // Not check(): a choice that cannot be saved goes back.
        .click();
      return;
    case 'key':
      await page.keyboard.press(step[1]);
      return;
    case 'scan':
      await scan(page, step[1]);
  }
}

/** A scanner's keys, sent without waiting for what each sets in motion: that is what a scanner is known by. */
async function scan(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // The screen that was opened last has its code by then.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const keys = [...Array.from(text, (key) => ({ key, text: key })), { key: 'Enter', text: '\r' }];
  const presses = keys.flatMap((key) => [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key }),
  ]);
  await Promise.all(presses);
  await session.detach();
  // Nobody scans twice within a moment: what comes at once is the tail of the same scan.
  await page.waitForTimeout(500);
}

/** A PNG, null where the state was not reached, and what the page's console complained of. */
export interface Picture {
  readonly png: Buffer | null;
  readonly complaints: readonly string[];
}

/** Opens the page in a window of its own, goes to the scenario's state and takes a picture. */
export async function takePicture(browser: Browser, order: PictureOrder): Promise<Picture> {
  const { scenario, theme, file } = order;
  const [width = 1024, height = 768] = order.size.split('x').map(Number);
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: previewTimeZone,
  });
  const complaints: string[] = [];
  let png: Buffer | null = null;
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.clock.setFixedTime(previewMoment);
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${scenario.name}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${scenario.name}: ${error.message}`));
    const preferences = { ...defaultPreferences, ...scenario.preferences };
    await page.addInitScript(installFakeBridge, { ...scenario, preferences });
    await page.goto(order.url);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const label = order.label ?? ((english: string) => english);
    for (const step of scenario.steps ?? []) await take(page, step, label);
    await page.evaluate(() => document.fonts.ready);
    if (scenario.scrollToEnd === true) {
      await page.evaluate(() => {
        for (const pane of document.querySelectorAll('.work, .stage')) pane.scrollTo(0, pane.scrollHeight);
      });
    }
    if (scenario.paper === true) await page.emulateMedia({ media: 'print' });
    // The delayed spinners are part of the picture.
    await page.waitForTimeout(300);
    png = await page.screenshot(file === undefined ? {} : { path: file });
  } catch (error) {
    complaints.push(
      `${scenario.name} ${order.size} ${theme}: ${error instanceof Error ? error.message : ''}`,
    );
  } finally {
    await context.close();
  }
  return { png, complaints };
}
