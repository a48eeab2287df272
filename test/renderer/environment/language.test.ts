import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FakeMain } from '../../support/renderer/fake-main.ts';
import { findComplaints, findCutTexts, findUnmarked, findUnturned, look, speak } from './language-kiosk.ts';
import { openKiosk } from '../../support/renderer/open-kiosk.ts';
import { screens } from '../../support/renderer/screens.ts';
import { lying, small, standing } from '../../support/renderer/sizes.ts';

vi.mock(
  '../../../renderer/i18n/es.ts',
  () => import('../../../build/gallery/contact-sheet/pseudo-for-spanish.ts'),
);

beforeEach(() => page.viewport(...small));
afterAll(() => page.viewport(...small));

describe.each(Object.entries(screens))('%s', (_name, open) => {
  test('is whole in longer texts, in Arabic from right to left, and in German', async () => {
    await open();
    await speak('pseudo');
    // Every word is from the dictionary.
    expect(findUnmarked()).toEqual([]);
    for (const [width, height] of [lying, standing, small]) await look(width, height);
    await speak('ar');
    expect(document.documentElement.dir).toBe('rtl');
    expect(findUnturned()).toEqual([]);
    expect(await findComplaints()).toEqual([]);
    for (const [width, height] of [standing, small]) await look(width, height);
    await speak('de');
    await look(...small);
  });
});

describe('the checks can fail', () => {
  beforeEach(async () => {
    await openKiosk(new FakeMain());
    await speak('pseudo');
  });

  test('a sentence in the markup is found', () => {
    document.querySelector('.work-body')?.append(document.createElement('p'));
    const added = document.querySelector('.work-body > p:last-child');
    if (added !== null) added.textContent = 'Written by hand';
    expect(findUnmarked()).toEqual(['Written by hand']);
  });

  test('a label that does not fit is found', () => {
    const button = document.querySelector<HTMLElement>('.work button');
    button?.style.setProperty('inline-size', '3rem');
    button?.style.setProperty('white-space', 'nowrap');
    expect(findCutTexts()).toHaveLength(1);
  });

  test('an arrow that keeps its way is found', async () => {
    await speak('ar');
    expect(findUnturned()).toEqual([]);
    document.querySelector<SVGElement>('.lucide-arrow-right')?.style.setProperty('scale', 'none');
    expect(findUnturned()).toHaveLength(1);
  });
});
