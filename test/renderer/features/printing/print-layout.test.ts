import * as v from 'valibot';
import { afterEach, describe, expect, test } from 'vitest';
import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';
import { pageSizes } from '../../../../main/policy/paper-sizes.ts';
import {
  AccountIdSchema,
  defaultPreferences,
  papers,
  type Account,
  type Paper,
} from '../../../../preload/contract/index.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, live, mara, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, findMara, openKiosk, press } from '../../../support/renderer/open-kiosk.ts';

const millimetre = 96 / 25.4;
const foundation =
  'Fundación Internacional de Apoyo a las Pequeñas Librerías Independientes y sus Lectores. ';
const longestAccount: Account = {
  ...mara,
  name: foundation.repeat(5),
  id: v.parse(AccountIdSchema, 'W'.repeat(64)),
};

/** Shows the page as the printer gets it. */
async function showOn(media: 'print' | ''): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { media });
}

/** Leaves a card in the page, as while main prints, and shows it as on paper. */
async function layOut(account: Account, paper: Paper): Promise<void> {
  const main = new FakeMain(officialStatus);
  main.preferences = { ...defaultPreferences, printer: { name: 'counter', paper } };
  main.get = () => live(account);
  main.print = () => new Promise(() => undefined);
  const app = await openKiosk(main);
  await app.begin();
  await findMara();
  await press(en.print.button);
  await expect.poll(() => main.inputs('print').length).toBe(1);
  await showOn('print');
}

function find(selector: string): HTMLElement {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`There is no ${selector}.`);
  return found;
}

afterEach(() => showOn(''));

describe.each(papers)('on %s', (paper) => {
  const { width, height } = pageSizes[paper];

  test('the card is all there is to see', async () => {
    await layOut(mara, paper);
    expect(find('.paper').checkVisibility()).toBe(true);
    const others = [...document.querySelectorAll('main, .room, #app > :not(.paper), body > :not(#app)')];
    expect(others.filter((element) => element.checkVisibility())).toEqual([]);
  });

  test.each([
    ['an everyday card', mara],
    ['the longest name and id', longestAccount],
  ])('%s fits one page', async (_name, account) => {
    await layOut(account, paper);
    const card = find('.paper article');
    const box = card.getBoundingClientRect();
    expect(box.width).toBeLessThanOrEqual((width - 8) * millimetre);
    expect(box.height).toBeLessThanOrEqual((height - 1) * millimetre + 0.1);
    expect(card.scrollHeight, 'nothing is cut off').toBeLessThanOrEqual(card.clientHeight);
    for (const part of card.querySelectorAll('.name, .code, .id, .show')) {
      const inside = part.getBoundingClientRect();
      expect(inside.left).toBeGreaterThanOrEqual(box.left - 0.5);
      expect(inside.right).toBeLessThanOrEqual(box.right + 0.5);
      expect(inside.height).toBeGreaterThan(0);
    }
    expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(
      Math.max(height * millimetre, window.innerHeight),
    );
  });

  test('the code is large, black on white, with four modules of quiet zone', async () => {
    await layOut(mara, paper);
    const svg = find('.paper .code').querySelector('svg');
    if (svg === null) throw new Error('There is no code.');
    const { width: side, height: depth } = svg.getBoundingClientRect();
    expect(side).toBeGreaterThanOrEqual(40 * millimetre);
    expect(depth).toBeCloseTo(side, 1);
    const style = getComputedStyle(svg);
    expect(style.fill).toBe('rgb(0, 0, 0)');
    expect(style.backgroundColor).toBe('rgb(255, 255, 255)');
    expect(style.borderStartStartRadius).toBe('0px');
    const starts = [...(svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)/g)];
    expect(Math.min(...starts.map(([, x]) => Number(x)))).toBe(4);
    expect(Math.min(...starts.map(([, , y]) => Number(y)))).toBe(4);
    // Four dots of a thermal head, which has eight in a millimetre.
    expect(side / svg.viewBox.baseVal.width / millimetre).toBeGreaterThan(0.5);
  });

  test('words are black in every theme, and large enough to read', async () => {
    await layOut(mara, paper);
    for (const theme of ['dark', 'contrast']) {
      document.documentElement.dataset['theme'] = theme;
      for (const part of document.querySelectorAll('.paper .name, .paper .groups span, .paper .show')) {
        const style = getComputedStyle(part);
        expect(style.color).toBe('rgb(0, 0, 0)');
        expect(Number.parseFloat(style.fontSize)).toBeGreaterThanOrEqual(2.4 * millimetre);
      }
    }
  });
});

test('an Arabic name is set from right to left', async () => {
  await layOut({ ...mara, name: 'مارا الحسيني' }, 'receipt-58');
  const name = document.querySelector('.paper .name bdi');
  expect(name?.matches(':dir(rtl)')).toBe(true);
});

test('without a card the paper stays empty', async () => {
  await openKiosk(new FakeMain(officialStatus));
  await expect.element(button('Find')).toBeVisible();
  await showOn('print');
  expect(document.querySelector('main')?.checkVisibility()).toBe(false);
  expect(document.body.innerText.trim()).toBe('');
});
