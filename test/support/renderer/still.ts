import { expect } from 'vitest';
import { page } from 'vitest/browser';

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Where everything is that takes room; what turns in its place moves nothing else. */
function findPlaces(): string {
  const turning = [...document.querySelectorAll('*')].filter((one) => one.getAnimations().length > 0);
  return [...document.querySelectorAll('body *')]
    .filter((element) => !turning.some((one) => one.contains(element)))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${x},${y},${width},${height},${element.scrollWidth}`;
    })
    .join(' ');
}

/**
 * What moves does so a frame late, and what follows it (an observer of sizes, the effect of a state) another one: a
 * frame's callbacks run before its layout.
 */
const framesAtRest = 3;

/** Waits until what `read` says is the same for some frames, with every font that was asked for there. */
async function untilSame(read: () => string): Promise<void> {
  await document.fonts.ready;
  for (let last = read(), same = 0; same < framesAtRest;) {
    await nextFrame();
    const now = read();
    same = now === last ? same + 1 : 0;
    last = now;
  }
}

/** Waits until nothing on the page moves or changes its size: what is measured before is a page on its way. */
export async function untilStill(): Promise<void> {
  await untilSame(findPlaces);
}

/** Waits until an element keeps its place: a touch that is aimed at where it was a moment ago would miss it. */
export async function untilItStays(element: Element): Promise<void> {
  await untilSame(() => JSON.stringify(element.getBoundingClientRect()));
}

/** Gives the page a window of this size, in CSS pixels, and waits until everything has found its place in it. */
export async function resizeTo(width: number, height: number): Promise<void> {
  await page.viewport(width, height);
  await expect.poll(() => [innerWidth, innerHeight]).toEqual([width, height]);
  await untilStill();
}
