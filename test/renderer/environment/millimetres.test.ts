import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FakeMain } from '../../support/renderer/fake-main.ts';
import { opened, openKiosk } from '../../support/renderer/open-kiosk.ts';
import { screens } from '../../support/renderer/screens.ts';
import { untilStill } from '../../support/renderer/still.ts';
import { findCrowded, findSmall, readMillimetre } from '../../support/renderer/targets.ts';

/** Screens as they are sold: the diagonal in inches, and the CSS pixels of the whole screen. */
const panels = [
  [10.1, 1280, 800],
  [15.6, 1920, 1080],
  [21.5, 1080, 1920],
  [27, 1920, 1080],
] as const;

/** Plays a screen of this size; the app itself finds out what a millimetre is on it. */
async function becomePanel(inches: number, width: number, height: number): Promise<void> {
  vi.spyOn(window.screen, 'width', 'get').mockReturnValue(width);
  vi.spyOn(window.screen, 'height', 'get').mockReturnValue(height);
  await page.viewport(width, height);
  opened.main?.tellDevices({ screenInches: inches });
  await expect.poll(readMillimetre).toBeCloseTo(Math.hypot(width, height) / (inches * 25.4), 3);
  await untilStill();
}

afterEach(async () => {
  vi.restoreAllMocks();
  await page.viewport(1024, 768);
});

describe('at 10.1, 15.6, 21.5 and 27 inches', () => {
  test.each(Object.entries(screens))('%s: targets of 12 mm, gaps of 3 mm', async (_name, open) => {
    await open();
    for (const [inches, width, height] of panels) {
      await becomePanel(inches, width, height);
      expect(findSmall(12), `${inches}"`).toEqual([]);
      expect(findCrowded(3), `${inches}"`).toEqual([]);
    }
  });
});

describe('the measure', () => {
  test('a millimetre is what the diagonal says, and 96 dots an inch where nobody knows', async () => {
    await openKiosk(new FakeMain());
    expect(readMillimetre()).toBeCloseTo(96 / 25.4, 3);
    await becomePanel(27, 1920, 1080);
    expect(readMillimetre()).toBeCloseTo(3.212, 3);
  });

  test('can fail: a small button and a close one are found', async () => {
    await openKiosk(new FakeMain());
    const pair = [document.createElement('button'), document.createElement('button')];
    for (const [index, button] of pair.entries()) button.textContent = `tiny ${index}`;
    const row = document.createElement('div');
    row.append(...pair);
    document.querySelector('.work-body')?.append(row);
    expect(findSmall(12)).toHaveLength(2);
    expect(findCrowded(3).join()).toContain('tiny 0 | tiny 1');
  });
});
