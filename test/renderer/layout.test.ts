import { afterAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { known } from '../../build/preview/samples.ts';
import { en } from '../../renderer/text/en.ts';
import { FakeMain, practiceStatus } from './fake-main.ts';
import { openKiosk } from './open-kiosk.ts';
import { screens } from './screens.ts';
import { findCrowded, findSmall } from './targets.ts';

const sizes = [
  [1080, 1920],
  [1920, 1080],
  [1024, 768],
] as const;

afterAll(() => page.viewport(1024, 768));

describe.each(sizes)('%i x %i', (width, height) => {
  test.each(Object.entries(screens))(
    '%s: targets of 12 mm, gaps of 3 mm, nothing wider than its pane',
    async (_name, open) => {
      await page.viewport(width, height);
      await open();
      expect(findSmall(12)).toEqual([]);
      expect(findCrowded(3)).toEqual([]);
      for (const pane of document.querySelectorAll('.lead, .work, body')) {
        expect(pane.scrollWidth).toBeLessThanOrEqual(pane.clientWidth);
      }
    },
  );

  test.each(['empty', 'in use'])('the home screen fits without scrolling, %s', async (use) => {
    await page.viewport(width, height);
    const main = new FakeMain({ ...practiceStatus, keychain: 'absent' });
    if (use === 'in use') for (const { account } of known) main.directory.know(account);
    await openKiosk(main);
    await expect.element(page.getByText(en.home.status.keychainState.absent)).toBeVisible();
    const text = use === 'empty' ? en.home.recent.none : en.home.recent.title;
    await expect.element(page.getByText(text)).toBeVisible();
    for (const pane of document.querySelectorAll('.stage, .lead, .work')) {
      expect(pane.scrollHeight).toBeLessThanOrEqual(pane.clientHeight);
    }
  });
});

describe.each([
  [512, 384],
  [540, 960],
  [960, 540],
] as const)('enlarged twice, with %i x %i left', (width, height) => {
  test.each(Object.entries(screens))('%s: nothing is wider than its pane', async (_name, open) => {
    await page.viewport(width, height);
    await open();
    for (const pane of document.querySelectorAll('.stage, .lead, .work, section, body')) {
      expect(pane.scrollWidth, pane.className).toBeLessThanOrEqual(pane.clientWidth);
    }
  });
});
