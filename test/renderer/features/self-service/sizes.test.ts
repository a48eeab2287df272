import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { findComplaints } from '../../../support/renderer/axe-complaints.ts';
import { sizes } from '../../../support/renderer/sizes.ts';
import { resizeTo } from '../../../support/renderer/still.ts';
import { findCrowded, findTargets, readMillimetre } from '../../../support/renderer/targets.ts';
import { visitScreens } from './visit-screens.ts';

const themes = ['light', 'dark', 'contrast'] as const;

/** Everything that is touched, other than the keys of the keyboard, which have a measure of their own. */
function findSmaller(least: number): string[] {
  const limit = least * readMillimetre() - 0.02;
  return findTargets()
    .filter(({ element }) => element.closest('[data-own-keyboard]') === null)
    .filter(({ box }) => box.width < limit || box.height < limit)
    .map(({ name, box }) => `${name}: ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`);
}

/** What scrolls under the bar is no neighbour of it: each is looked at alone, and the bar keeps its distance. */
function findTooClose(): string[] {
  const bar = document.querySelector('nav');
  const screen = document.querySelector<HTMLElement>('main');
  if (bar === null || screen === null) return findCrowded(3);
  bar.inert = true;
  const inScreen = findCrowded(3);
  [bar.inert, screen.inert] = [false, true];
  const inBar = findCrowded(3);
  screen.inert = false;
  const distance = Number.parseFloat(getComputedStyle(bar).paddingBlockStart);
  const near = distance < 3 * readMillimetre() - 0.02 ? [`bar: ${distance}`] : [];
  return [...inScreen, ...inBar, ...near];
}

afterEach(async () => {
  document.documentElement.dir = 'ltr';
  await page.viewport(1024, 768);
});

describe.each(Object.entries(visitScreens))('%s', (_name, open) => {
  test('targets of 20 mm, gaps of 3 mm, nothing wider than its pane, in each size and both directions', async () => {
    const app = await open();
    for (const largeText of [false, true]) {
      app.appearance.largeText = largeText;
      for (const [width, height] of sizes) {
        await resizeTo(width, height);
        for (const dir of ['ltr', 'rtl']) {
          document.documentElement.dir = dir;
          const where = `${width}x${height} ${dir} ${largeText ? 'large' : ''}`;
          expect(findSmaller(20), where).toEqual([]);
          expect(findTooClose(), where).toEqual([]);
          for (const pane of document.querySelectorAll('.lead, .work, nav, body'))
            expect(pane.scrollWidth, where).toBeLessThanOrEqual(pane.clientWidth);
        }
      }
    }
  });

  test('axe finds nothing in light, dark and high contrast', async () => {
    const app = await open();
    for (const theme of themes) {
      app.appearance.theme = theme;
      await expect.poll(() => document.documentElement.dataset['theme']).toBe(theme);
      expect(await findComplaints(), theme).toEqual([]);
    }
  });
});
