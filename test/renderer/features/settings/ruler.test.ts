import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findCardWidth } from '../../../../renderer/features/settings/ruler.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { FakeMain, failure, officialStatus } from '../../../support/renderer/fake-main.ts';
import { button, field, press, type } from '../../../support/renderer/open-kiosk.ts';
import { openPart } from './settings-parts.ts';

const words = en.settings.screenSize;
const outline = () => page.getByRole('img', { name: words.ruler.outline });
const size = () => outline().element().getBoundingClientRect();
const mine = () => ({ width: window.screen.width, height: window.screen.height });

async function openRuler(main: FakeMain): Promise<void> {
  await openPart('screen', main);
  await press(words.measure);
  await expect.element(page.getByRole('slider')).toHaveFocus();
}

test('the outline has the shape of a bank card, and grows by buttons, slider and arrow keys', async () => {
  const main = new FakeMain(officialStatus);
  main.devices = { ...main.devices, screenInches: 21.5 };
  await openPart('screen', main);
  await expect.element(page.getByText(words.told('21.5'))).toBeVisible();
  await press(words.measure);
  const before = size();
  expect(before.width).toBeCloseTo(findCardWidth(21.5, mine()), 0);
  expect(before.width / before.height).toBeCloseTo(85.6 / 53.98, 2);
  await press(words.ruler.larger);
  await press(words.ruler.larger);
  await expect.poll(() => size().width).toBeCloseTo(before.width + 2, 0);
  await press(words.ruler.smaller);
  await expect.poll(() => size().width).toBeCloseTo(before.width + 1, 0);
  const slider = page.getByRole('slider').element();
  if (slider instanceof HTMLElement) slider.focus();
  await userEvent.keyboard('{ArrowLeft}'.repeat(20));
  await expect.poll(() => size().width).toBeLessThan(before.width - 5);
});

test('the diagonal follows the outline, and the outline what is typed', async () => {
  const main = new FakeMain(officialStatus);
  await openRuler(main);
  await type(words.ruler.inches, '15,6');
  await expect.poll(() => size().width).toBeCloseTo(findCardWidth(15.6, mine()), 0);
  await expect.element(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '15.6 inches');
  for (let times = 0; times < 12; times += 1) await press(words.ruler.larger);
  await expect.element(field(words.ruler.inches)).not.toHaveValue('15,6');
});

test('is used when it fits, and can be forgotten again', async () => {
  const main = new FakeMain(officialStatus);
  await openRuler(main);
  await type(words.ruler.inches, '15.6');
  await press(words.ruler.use);
  await expect.element(page.getByText(words.measured('15.6'))).toBeVisible();
  expect(main.inputs('preferences.save')).toEqual([{ screenInches: 15.6 }]);
  await expect.element(button(words.measure)).toHaveFocus();
  const millimetre = Math.hypot(mine().width, mine().height) / (15.6 * 25.4);
  const set = document.documentElement.style.getPropertyValue('--mm');
  expect(Number.parseFloat(set)).toBeCloseTo(millimetre, 3);
  await press(words.forget);
  await expect.element(page.getByText(words.unknown)).toBeVisible();
  expect(main.preferences.screenInches).toBeNull();
});

test('what is no size is not saved, and what could not be saved is still being measured', async () => {
  const main = new FakeMain(officialStatus);
  main.savePreferences = () => failure('storage-full', { delivery: 'not-sent' });
  await openRuler(main);
  await type(words.ruler.inches, 'large');
  await press(words.ruler.use);
  await expect.element(page.getByText(words.ruler.problem)).toBeVisible();
  await expect.element(field(words.ruler.inches)).toHaveFocus();
  expect(main.inputs('preferences.save')).toEqual([]);
  await type(words.ruler.inches, '15.6');
  await press(words.ruler.use);
  await expect.element(page.getByText(en.settings.notSaved, { exact: false })).toBeVisible();
  await expect.element(field(words.ruler.inches)).toHaveValue('15.6');
  await press(en.settings.sections.names.sound);
  await press(en.settings.sections.names.screen);
  await expect.element(field(words.ruler.inches)).toHaveValue('15.6');
});
