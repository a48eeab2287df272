import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { succeed } from '../../../../preload/contract/index.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { practiceStatus, type FakeMain } from '../../../support/renderer/fake-main.ts';
import { key } from '../keyboard/touch-keys.ts';
import { button, press, type } from '../../../support/renderer/open-kiosk.ts';
import { untilStill } from '../../../support/renderer/still.ts';
import { beginVisit, customerMain, expectTitle, openVisit } from './visit-kiosk.ts';

const words = en.selfService;

afterEach(() => page.viewport(1024, 768));

/** A terminal that practises: the band above the screens takes some of their room. */
function practiceMain(): FakeMain {
  const main = customerMain({ keyboard: 'touch' });
  main.status = succeed(practiceStatus);
  return main;
}

function find(selector: string): DOMRect {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`${selector} is not there.`);
  return found.getBoundingClientRect();
}

test.each([
  [1080, 1920],
  [1920, 1080],
  [1024, 768],
])(
  'a lowered screen of %i x %i has every key, with large text and in practice, too',
  async (width, height) => {
    await page.viewport(width, height);
    const app = await openVisit(practiceMain());
    await beginVisit();
    await expect.element(key('Capital M')).toBeVisible();
    await press(words.skip);
    await expect.element(key('m')).toBeVisible();
    for (const largeText of [false, true]) {
      app.appearance.largeText = largeText;
      app.appearance.lowered = true;
      flushSync();
      await untilStill();
      expect(find('aside').height).toBeGreaterThan(0);
      expect(Math.round(find('[data-own-keyboard]').bottom), `${largeText}`).toBeLessThanOrEqual(height);
    }
  },
);

test('large text on a tall screen: no button lies over what it is about', async () => {
  await page.viewport(1080, 1920);
  const app = await openVisit(practiceMain());
  app.appearance.largeText = true;
  await beginVisit();
  await press(words.skip);
  await type(words.questions.email.label, 'mara.lindqvist@gmial.com');
  await press(words.next);
  await expect.element(button('Use mara.lindqvist@gmail.com')).toBeVisible();
  await untilStill();
  expect(find('.actions').top).toBeGreaterThanOrEqual(find('.suggestion').bottom);
  await press(words.next);
  await expectTitle(words.questions.phone.title);
  await press(words.skip);
  await expectTitle(words.review.title);
  await untilStill();
  expect(find('.actions').top).toBeGreaterThanOrEqual(find('.line:last-child').bottom);
});

test('the options over a small screen go away with it', async () => {
  const app = await openVisit();
  app.appearance.largeText = true;
  await press('Touch to begin');
  await press(words.bar.options);
  await expect.element(button(words.bar.contrast)).toBeVisible();
  // A screen reader leads to what the options lie over.
  document.querySelector<HTMLElement>('main ul button')?.click();
  await expectTitle(words.questions.name.title);
  await expect.element(button(words.bar.contrast)).not.toBeInTheDocument();
});

test('a long word on the bar is whole', async () => {
  await page.viewport(1920, 1080);
  const app = await openVisit(practiceMain());
  await beginVisit();
  app.appearance.largeText = true;
  app.appearance.lowered = true;
  await app.wording.choose('fr');
  await expect.element(button('Recommencer')).toBeVisible();
  const lines = document.createRange();
  lines.selectNodeContents(button('Recommencer').element().querySelector('span') ?? document.body);
  expect(lines.getClientRects()).toHaveLength(1);
});
