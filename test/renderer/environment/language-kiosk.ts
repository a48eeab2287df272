import axe from 'axe-core';
import { expect } from 'vitest';
import type { Language } from '../../../preload/contract/index.ts';
import { opened } from '../../support/renderer/open-kiosk.ts';
import { resizeTo } from '../../support/renderer/still.ts';

/** The pseudo-locale stands where the page looks for Spanish, as in the contact sheet (build/gallery/contact-sheet): see the tests. */
export type Spoken = Language | 'pseudo';

/** Has the app that is open speak another language, on the screen that it shows. */
export async function speak(spoken: Spoken): Promise<void> {
  const language = spoken === 'pseudo' ? 'es' : spoken;
  await opened.app?.wording.choose(language);
  await expect.poll(() => document.documentElement.lang).toBe(language);
  await document.fonts.ready;
}

/** Panes and parts of the screen that something in them is wider than. */
function findOverflows(): string[] {
  return [...document.querySelectorAll('.stage, .lead, .work, .work-body, section, dialog, body')]
    .filter((pane) => pane.checkVisibility() && pane.scrollWidth > pane.clientWidth)
    .map((pane) => `${pane.tagName}.${pane.className}: ${pane.scrollWidth} > ${pane.clientWidth}`);
}

/** What a person could not read to its end: labels of which a part is outside of what they stand in. */
export function findCutTexts(): string[] {
  return [...document.querySelectorAll('button, label, legend, summary, h1, h2, h3, dt, dd, p')]
    .filter((element) => element.checkVisibility() && !isMeantToBeCut(element))
    .filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        getComputedStyle(element).display !== 'inline' &&
        element.clientWidth > 0,
    )
    .map((element) => `${element.tagName}: ${element.textContent.trim()}`);
}

/** Read aloud only, or shortened on purpose because a name may be as long as it likes. */
function isMeantToBeCut(element: Element): boolean {
  return (
    element.closest('.only-read-aloud') !== null || getComputedStyle(element).textOverflow === 'ellipsis'
  );
}

/** Names (of languages, too), addresses, times, numbers with their units, what main or the server said: none is translated. */
const dataPlaces = 'style, script, svg, bdi, blockquote, body [dir="ltr"], body [lang], .id, .groups, .day';

/** What the other side said for a test: beside a field, and read aloud before the language was another. */
const toldPlaces = '.message.wrong, .only-read-aloud[role="status"]';

/** Words on the screen that are not from the dictionary: the pseudo-locale marks all of its own. */
export function findUnmarked(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode() !== null) {
    const parent = walker.currentNode.parentElement;
    const text = (walker.currentNode.textContent ?? '').trim();
    if (parent === null || !/\p{L}{2}/u.test(text) || parent.closest(`${dataPlaces}, ${toldPlaces}`) !== null)
      continue;
    if (!text.includes('\u27e6')) found.push(text);
  }
  return found;
}

/** Icons that show a way and still show the one of languages that are written from left to right. */
export function findUnturned(): string[] {
  const ways = '[class*="lucide-arrow-"], [class*="lucide-chevron-"]';
  return [...document.querySelectorAll(ways)]
    .filter(
      (icon) =>
        /-(left|right)\b/.test(icon.getAttribute('class') ?? '') && icon.closest('body [dir="ltr"]') === null,
    )
    .filter((icon) => {
      let turns = 0;
      for (let at: Element | null = icon; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).scale.startsWith('-1')) turns += 1;
      }
      return turns !== 1;
    })
    .map((icon) => icon.getAttribute('class') ?? '');
}

/** Nothing is wider than its place or cut at this size of the window. */
export async function look(width: number, height: number): Promise<void> {
  await resizeTo(width, height);
  expect(findOverflows(), `${width} x ${height}`).toEqual([]);
  expect(findCutTexts(), `${width} x ${height}`).toEqual([]);
}

/** What axe finds wrong besides colours: those are the same in every language, and looked at elsewhere. */
export async function findComplaints(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
