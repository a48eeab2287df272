import axe from 'axe-core';
import { afterAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import PinKeys from '../../../../renderer/components/PinKeys.svelte';
import { languages } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { render } from 'vitest-browser-svelte';
import { key, keyboard, openWith, touch } from './touch-keys.ts';
import { sizes } from '../../../support/renderer/sizes.ts';
import { resizeTo, untilStill } from '../../../support/renderer/still.ts';

afterAll(() => page.viewport(1024, 768));

const inputs = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('.field input')];
const keys = (): HTMLElement[] => [...(keyboard()?.querySelectorAll('button') ?? [])];

async function openForm(app: Application): Promise<void> {
  app.openForm();
  await expect.poll(() => inputs().length).toBe(3);
}

/** Whether nothing lies over the middle of an element, and all of it is in the window. */
function isSeen(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return top >= 0 && bottom <= innerHeight && (hit === element || element.contains(hit));
}

/** The sizes of the keys in millimetres, and the least gap between two of a row. */
function measure(): { readonly width: number; readonly height: number; readonly gap: number } {
  const unit = Number.parseFloat(document.documentElement.style.getPropertyValue('--mm'));
  const boxes = keys().map((one) => one.getBoundingClientRect());
  const gaps = boxes.slice(1).flatMap((box, index) => {
    const before = boxes[index];
    return before === undefined || before.top !== box.top ? [] : [box.left - before.right];
  });
  return {
    width: Math.min(...boxes.map(({ width }) => width)) / unit,
    height: Math.max(...boxes.map(({ height }) => height)) / unit,
    gap: Math.min(...gaps) / unit,
  };
}

describe.each(sizes)('on a screen of %i x %i', (width, height) => {
  test.each([false, true])('nothing of the field is covered; lowered %s', async (lowered) => {
    await resizeTo(width, height);
    const { app } = await openWith({});
    app.appearance.lowered = lowered;
    await openForm(app);
    for (const [index] of inputs().entries()) {
      const input = inputs()[index];
      if (input === undefined) throw new Error('The form lost a field.');
      // The field before is still being brought into sight, which would move this one.
      await untilStill();
      input.scrollIntoView({ block: 'center' });
      await touch(input);
      await expect.poll(() => app.keyboard.field).toBe(input);
      await expect.poll(keyboard).not.toBeNull();
      const parts = ['label', 'input', '.message span'].map((part) =>
        input.closest('.field')?.querySelector(part),
      );
      await expect.poll(() => parts.map((part) => part && isSeen(part))).toEqual([true, true, true]);
    }
  });

  test('keys are 15 to 20 mm with 3 mm between them', async () => {
    await resizeTo(width, height);
    const { app } = await openWith({});
    await openForm(app);
    const name = inputs()[0];
    if (name === undefined) throw new Error('The form has no field.');
    await touch(name);
    await expect.poll(() => keys().length).toBeGreaterThan(30);
    await untilStill();
    const size = measure();
    expect(size.width).toBeGreaterThanOrEqual(14.99);
    expect(size.height).toBeGreaterThanOrEqual(14.99);
    expect(size.height).toBeLessThanOrEqual(20.01);
    expect(size.gap).toBeCloseTo(3, 1);
    for (const one of keys()) expect(one.scrollWidth).toBeLessThanOrEqual(one.clientWidth);
  });
});

test('on a narrow screen gaps give way first, to 1 mm, and then every key alike', async () => {
  await resizeTo(560, 900);
  const { app } = await openWith({});
  await openForm(app);
  const name = inputs()[0];
  if (name === undefined) throw new Error('The form has no field.');
  await touch(name);
  await expect.poll(() => keys().length).toBeGreaterThan(30);
  await untilStill();
  expect(measure().gap).toBeCloseTo(1, 1);
  expect(measure().width).toBeGreaterThan(10);
  await page.viewport(1024, 768);
});

test.each(languages)('%s: no violation that axe can find, in any theme', async (language) => {
  const { app } = await openWith({ language });
  await openForm(app);
  for (const input of inputs()) {
    await touch(input);
    await expect.poll(() => app.keyboard.field).toBe(input);
    await expect.poll(keyboard).not.toBeNull();
    for (const theme of ['light', 'dark', 'contrast']) {
      document.documentElement.dataset['theme'] = theme;
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  }
  delete document.documentElement.dataset['theme'];
});

test('a dialog takes the keyboard in, and makes way for it', async () => {
  const { app } = await openWith({});
  await openForm(app);
  const dialog = document.createElement('dialog');
  const input = document.createElement('input');
  dialog.append(input);
  document.querySelector('.room')?.append(dialog);
  dialog.showModal();
  await touch(input);
  await expect.element(key('q')).toBeVisible();
  await touch(key('q').element());
  expect(input.value).toBe('q');
  expect(isSeen(input)).toBe(true);
  dialog.remove();
  await expect.poll(keyboard).toBeNull();
});

test('the keys of a PIN pad are 20 mm, and say what was pressed', async () => {
  const pressed: string[] = [];
  const labels = { pad: 'Number pad', backspace: 'Backspace' };
  document.documentElement.style.setProperty('--mm', '3.78px');
  await render(PinKeys, {
    onkey: (digit: string) => pressed.push(digit),
    ondelete: () => pressed.push('delete'),
    labels,
  });
  for (const name of ['1', '0', 'Backspace']) await key(name).click();
  expect(pressed).toEqual(['1', '0', 'delete']);
  const { width, height } = key('5').element().getBoundingClientRect();
  expect([width / 3.78, height / 3.78].map(Math.round)).toEqual([20, 20]);
});
