import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { conflict, waitingCreate, waitingUpdate } from '../../fixtures/sample-unfinished.ts';
import { known } from '../../fixtures/samples.ts';
import { languages } from '../../../preload/contract/index.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { speak } from '../environment/language-kiosk.ts';
import { FakeMain, officialStatus, practiceStatus } from '../../support/renderer/fake-main.ts';
import { openKiosk } from '../../support/renderer/open-kiosk.ts';
import { screens } from '../../support/renderer/screens.ts';
import { sizes, small } from '../../support/renderer/sizes.ts';
import { resizeTo, untilStill } from '../../support/renderer/still.ts';
import { findCrowded, findSmall } from '../../support/renderer/targets.ts';

/** What is left of them where a person enlarged everything twice. */
const halves = [
  [512, 384],
  [540, 960],
  [960, 540],
] as const;

afterAll(() => page.viewport(1024, 768));
afterEach(() => vi.useRealTimers());

/** Panes and parts of them that something is wider than. */
function findTooWide(panes: string): string[] {
  return [...document.querySelectorAll(panes)]
    .filter((pane) => pane.scrollWidth > pane.clientWidth)
    .map((pane) => `${pane.tagName}.${pane.className}: ${pane.scrollWidth} > ${pane.clientWidth}`);
}

/** Each screen is opened at one of the sizes, and comes to the others by resizing. */
const openings = Object.entries(screens).map(
  ([name, open], index) => [name, sizes[index % sizes.length] ?? sizes[0], open] as const,
);

test.each(openings)(
  '%s: targets of 12 mm, gaps of 3 mm, nothing wider than its pane, at every size and enlarged twice',
  async (_name, first, open) => {
    await page.viewport(first[0], first[1]);
    await open();
    await untilStill();
    expect(findTooWide('.lead, .work, body'), `opened at ${first.join(' x ')}`).toEqual([]);
    for (const [width, height] of sizes) {
      await resizeTo(width, height);
      const where = `${width} x ${height}`;
      expect(findSmall(12), where).toEqual([]);
      expect(findCrowded(3), where).toEqual([]);
      expect(findTooWide('.lead, .work, body'), where).toEqual([]);
    }
    for (const [width, height] of halves) {
      await resizeTo(width, height);
      const parts = '.stage, .lead, .work, section, body';
      expect(findTooWide(parts), `${width} x ${height}`).toEqual([]);
    }
  },
);

test.each(sizes.flatMap((size) => [[...size, 'empty'] as const, [...size, 'in use'] as const]))(
  'at %i x %i the home screen fits without scrolling, %s',
  async (width, height, use) => {
    await page.viewport(width, height);
    const main = new FakeMain({ ...practiceStatus, keychain: 'absent' });
    if (use === 'in use') for (const { account } of known) main.directory.know(account);
    await openKiosk(main);
    await expect.element(page.getByText(en.home.status.keychainState.absent)).toBeVisible();
    const text = use === 'empty' ? en.home.recent.none : en.home.recent.title;
    await expect.element(page.getByText(text)).toBeVisible();
    await untilStill();
    for (const pane of document.querySelectorAll('.stage, .lead, .work')) {
      expect.soft(pane.scrollHeight, pane.className).toBeLessThanOrEqual(pane.clientHeight);
    }
  },
);

test.each(languages)(
  'at 1024 x 768 the home screen fits, too, where the accounts were seen on another day and changes wait: %s',
  async (language) => {
    // In local time, so that every zone has the same text; both the hour and the day have two digits.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 30, 9, 24) });
    await page.viewport(...small);
    const main = new FakeMain(officialStatus);
    const seen = new Date(2026, 10, 22, 22, 42).getTime();
    for (const { account } of known) main.directory.know(account, seen);
    for (const change of [waitingCreate, waitingUpdate, conflict]) main.outbox.put(change);
    await openKiosk(main);
    await speak(language);
    await expect.element(page.getByRole('listitem').first()).toMatchTextContent(/22|\u0662\u0662/);
    await untilStill();
    for (const pane of document.querySelectorAll('.stage, .lead, .work')) {
      expect.soft(pane.scrollHeight, pane.className).toBeLessThanOrEqual(pane.clientHeight);
    }
  },
);
