import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findComplaints } from '../../support/renderer/axe-complaints.ts';
import { FakeMain } from '../../support/renderer/fake-main.ts';
import { button, heading, openKiosk, press } from '../../support/renderer/open-kiosk.ts';
import { screens } from '../../support/renderer/screens.ts';

const themes = ['light', 'dark', 'contrast'] as const;

describe.each(Object.entries(screens))('%s', (_name, open) => {
  test('axe finds nothing in light, dark and high contrast', async () => {
    await open();
    for (const theme of themes) {
      document.documentElement.dataset['theme'] = theme;
      expect(await findComplaints(), theme).toEqual([]);
    }
  });
});

describe('the checks can fail', () => {
  test('grey text on grey is found', async () => {
    await openKiosk(new FakeMain());
    document.documentElement.dataset['theme'] = 'light';
    document.querySelector<HTMLElement>('.work .message')?.style.setProperty('color', '#767676');
    expect(await findComplaints()).toContainEqual(expect.stringContaining('color-contrast-enhanced'));
  });
});

describe('colours', () => {
  function luminance(hex: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one: string, other: string): number {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  const edges = [
    ['--line', '--surface'],
    ['--line', '--ground'],
    ['--line', '--sunken'],
    ['--accent', '--ground'],
    ['--accent', '--surface'],
    ['--danger', '--surface'],
    ['--stage-line', '--stage'],
    ['--focus', '--ground'],
    ['--focus', '--surface'],
    ['--stage-attention', '--stage'],
  ] as const;

  test.each(themes)('edges of controls reach 4.5:1 in %s', async (theme) => {
    await openKiosk(new FakeMain());
    document.documentElement.dataset['theme'] = theme;
    const style = getComputedStyle(document.body);
    for (const [edge, ground] of edges) {
      const found = contrast(style.getPropertyValue(edge), style.getPropertyValue(ground));
      expect(found, `${edge} on ${ground} in ${theme}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('by keyboard alone', () => {
  test('everything is reached in order and the focus is visible', async () => {
    await openKiosk(new FakeMain());
    await expect.element(heading()).toHaveFocus();
    const seen: string[] = [];
    for (let step = 0; step < 6; step += 1) {
      await userEvent.tab();
      const focused = document.activeElement;
      seen.push(focused?.textContent.trim() === '' ? focused.tagName : (focused?.textContent.trim() ?? ''));
      const outline = focused === null ? '0px' : getComputedStyle(focused).outlineWidth;
      expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(3);
    }
    expect(seen.slice(0, 2)).toEqual(['Terminal set-up', 'Lock']);
    expect(seen.slice(2, 4)).toEqual(['INPUT', 'Find']);
    expect(seen[4]).toMatch(/^Open an account/);
    expect(seen[5]).toMatch(/^Unfinished changes/);
  });

  test('a dialog holds the focus, and gives it back', async () => {
    await screens['delete?']?.();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Delete')).toHaveFocus();
    await press('Delete');
    await expect.element(page.getByRole('dialog')).toBeVisible();
  });
});
