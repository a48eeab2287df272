import { cdp } from 'vitest/browser';
import type { Preferences } from '../../../../preload/contract/index.ts';
import type { Application } from '../../../../renderer/app/application.svelte.ts';
import { FakeMain } from '../../../support/renderer/fake-main.ts';
import { button, openKiosk } from '../../../support/renderer/open-kiosk.ts';
import { untilItStays } from '../../../support/renderer/still.ts';

/** Opens the app with these preferences. */
export async function openWith(
  preferences: Partial<Preferences>,
  main: FakeMain = new FakeMain(),
): Promise<{ readonly main: FakeMain; readonly app: Application }> {
  main.preferences = { ...main.preferences, ...preferences };
  const app = await openKiosk(main);
  await app.begin();
  return { main, app };
}

type TouchType = 'touchStart' | 'touchMove' | 'touchEnd';

/** Sends a real touch of the browser at a point of the page: focus, clicks and pointer events follow by themselves. */
async function send(
  type: TouchType,
  points: readonly { readonly x: number; readonly y: number }[],
): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = frame.width === 0 ? 1 : frame.width / innerWidth;
  const touchPoints = points.map(({ x, y }) => ({ x: frame.x + x * scale, y: frame.y + y * scale }));
  await cdp().send('Input.dispatchTouchEvent', { type, touchPoints });
}

function middle(element: Element): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where a finger would touch it; fails when something else lies there. */
function aim(element: Element): { readonly x: number; readonly y: number } {
  const point = middle(element);
  const hit = document.elementFromPoint(point.x, point.y);
  if (!element.contains(hit))
    throw new Error(`A finger would touch ${hit?.tagName ?? 'nothing'} in the place of ${element.tagName}.`);
  return point;
}

export async function fingerDown(element: Element): Promise<void> {
  await untilItStays(element);
  await send('touchStart', [aim(element)]);
}

export async function fingerTo(element: Element): Promise<void> {
  await send('touchMove', [middle(element)]);
}

export async function fingerUp(): Promise<void> {
  await send('touchEnd', []);
}

/** Sent together: a finger that waits for an answer in between would be a long press on a busy machine. */
async function tap(element: Element): Promise<void> {
  await Promise.all([send('touchStart', [aim(element)]), fingerUp()]);
}

export async function touch(element: Element): Promise<void> {
  await untilItStays(element);
  await tap(element);
}

/** Waits until what a focus or a new size sets in motion is on the screen: two frames. */
export const twoFrames = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

export const keyboard = (): HTMLElement | null => document.querySelector('[data-own-keyboard]');

/** The key of this name, which is what screen readers say. */
export const key = (name: string) => button(name);

/** Touches one key after the other, at the speed of somebody who writes: the keys stand where they are. */
export async function touchKeys(...names: readonly string[]): Promise<void> {
  for (const name of names) await tap(key(name).element());
}
