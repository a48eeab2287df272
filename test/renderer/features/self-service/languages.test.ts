import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { findComplaints, findUnmarked, findUnturned, look, speak } from '../../environment/language-kiosk.ts';
import { opened } from '../../../support/renderer/open-kiosk.ts';
import { lying, small, standing } from '../../../support/renderer/sizes.ts';
import { visitScreens } from './visit-screens.ts';

vi.mock(
  '../../../../renderer/i18n/es.ts',
  () => import('../../../../build/gallery/contact-sheet/pseudo-for-spanish.ts'),
);

beforeEach(() => page.viewport(...small));
afterAll(() => page.viewport(...small));

test.each(Object.entries(visitScreens))(
  '%s is whole in longer texts, in large ones, in Arabic from right to left, and in German',
  async (_name, open) => {
    const app = await open();
    expect(app).toBe(opened.app);
    await speak('pseudo');
    expect(findUnmarked()).toEqual([]);
    for (const [width, height] of [lying, standing, small]) await look(width, height);
    app.appearance.largeText = true;
    for (const [width, height] of [standing, small]) await look(width, height);
    app.appearance.largeText = false;
    await speak('ar');
    expect(document.documentElement.dir).toBe('rtl');
    expect(findUnturned()).toEqual([]);
    expect(await findComplaints()).toEqual([]);
    for (const [width, height] of [standing, small]) await look(width, height);
    await speak('de');
    await look(...small);
  },
);
