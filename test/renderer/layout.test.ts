import { afterAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { known } from '../../build/preview/samples.ts';
import { en } from '../../renderer/text/en.ts';
import { FakeMain, practiceStatus } from './fake-main.ts';
import { openKiosk } from './open-kiosk.ts';
import { screens } from './screens.ts';

const sizes = [
  [1080, 1920],
  [1920, 1080],
  [1024, 768],
] as const;

const millimetre = 96 / 25.4;

/** What a finger aims at; a radio button is aimed at through its whole label. */
function findTargets(): { readonly name: string; readonly box: DOMRect }[] {
  const scope = document.querySelector('dialog[open]') ?? document;
  return [...scope.querySelectorAll('button, input:not([type="radio"]), summary, label:has(input)')]
    .filter((element) => element.checkVisibility())
    .map((element) => ({
      name: element.textContent.trim() || element.tagName,
      box: element.getBoundingClientRect(),
    }));
}

function distance(one: DOMRect, other: DOMRect): number {
  const across = Math.max(0, one.left - other.right, other.left - one.right);
  const down = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(across, down);
}

/** Bars that stay in sight lie over what scrolls under them: those are not neighbours. */
function isFloating(name: string): boolean {
  return [...document.querySelectorAll('.bar button')].some((button) => button.textContent.trim() === name);
}

function findSmall(): string[] {
  return findTargets()
    .filter(({ box }) => box.width < 12 * millimetre - 0.01 || box.height < 12 * millimetre - 0.01)
    .map(({ name, box }) => `${name}: ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`);
}

function findCrowded(): string[] {
  const targets = findTargets();
  return targets.flatMap((one, index) =>
    targets
      .slice(index + 1)
      .filter((other) => isFloating(one.name) === isFloating(other.name))
      .filter((other) => distance(one.box, other.box) < 3 * millimetre - 0.01)
      .map((other) => `${one.name} | ${other.name}: ${distance(one.box, other.box).toFixed(1)}`),
  );
}

afterAll(() => page.viewport(1024, 768));

describe.each(sizes)('%i x %i', (width, height) => {
  test.each(Object.entries(screens))(
    '%s: targets of 12 mm, gaps of 3 mm, nothing wider than its pane',
    async (_name, open) => {
      await page.viewport(width, height);
      await open();
      expect(findSmall()).toEqual([]);
      expect(findCrowded()).toEqual([]);
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

describe('millimetres', () => {
  test('targets grow with the pixels in a millimetre of the real screen', async () => {
    await openKiosk(new FakeMain());
    document.documentElement.style.setProperty('--mm', '8px');
    const find = findTargets().find(({ name }) => name === 'Find');
    document.documentElement.style.removeProperty('--mm');
    expect(find?.box.height).toBeGreaterThanOrEqual(96);
  });

  test('the measure can fail', async () => {
    await openKiosk(new FakeMain());
    const button = document.createElement('button');
    button.textContent = 'tiny';
    document.querySelector('.work-body')?.append(button);
    expect(findSmall().join()).toContain('tiny');
    expect(findSmall()).toHaveLength(1);
  });
});
