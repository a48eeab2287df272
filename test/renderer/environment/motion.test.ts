import { afterEach, describe, expect, test } from 'vitest';
import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';
import { FakeMain } from '../../support/renderer/fake-main.ts';
import { openKiosk } from '../../support/renderer/open-kiosk.ts';
import { screens } from '../../support/renderer/screens.ts';
import { visitScreens } from '../features/self-service/visit-screens.ts';

/** What may move: the compositor does it alone. Colours may fade in their place; they move nothing. */
const moving = ['opacity', 'translate', 'scale', 'rotate', 'transform'];
const fading = ['background-color', 'border-color', 'color', 'fill', 'stroke'];
/** Turns as long as something is waited for; breathes until the first touch. A component's own name has a prefix. */
const endless = /(^|-)(turn|breathe)$/;

const longest = 200;

interface Motion {
  readonly of: string;
  /** Keyframes, or the property of a transition. */
  readonly name: string;
  readonly kind: 'animation' | 'transition';
  readonly duration: number;
  readonly delay: number;
  readonly element: Element;
}

function milliseconds(time: string): number {
  return time.endsWith('ms') ? Number.parseFloat(time) : Number.parseFloat(time) * 1_000;
}

function split(list: string): string[] {
  return list.split(',').map((part) => part.trim());
}

function readMotions(element: Element, part: '' | '::before' | '::after' | '::backdrop'): Motion[] {
  const style = getComputedStyle(element, part);
  const of = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part}`;
  const read = (kind: Motion['kind'], names: string, durations: string, delays: string): Motion[] =>
    split(names).map((name, index) => {
      const at = (list: string): number => milliseconds(split(list)[index % split(list).length] ?? '0s');
      return { of, name, kind, duration: at(durations), delay: at(delays), element };
    });
  return [
    ...read('animation', style.animationName, style.animationDuration, style.animationDelay),
    ...read('transition', style.transitionProperty, style.transitionDuration, style.transitionDelay),
  ].filter(({ name, duration }) => name !== 'none' && duration > 0);
}

function findMotions(): Motion[] {
  return [...document.querySelectorAll('#app *')].flatMap((element) =>
    (['', '::before', '::after', '::backdrop'] as const).flatMap((part) => readMotions(element, part)),
  );
}

/** The tests of the other files go without motion; these look at it as people see it. */
function move(): void {
  document.documentElement.style.removeProperty('--quick');
}

function findSlow(motions: readonly Motion[]): string[] {
  return motions
    .filter(({ name, duration }) => duration > longest && !endless.test(name))
    .map(({ of, name, duration }) => `${of}: ${name} ${duration} ms`);
}

/** Longhands of what may fade, as the browser lists them. */
function isAllowed(property: string): boolean {
  return (
    moving.includes(property) ||
    fading.includes(property) ||
    /^border-(block|inline|top|bottom|left|right)(-start|-end)?-color$/.test(property)
  );
}

function findHeavy(motions: readonly Motion[]): string[] {
  return motions
    .filter(({ kind, name }) => kind === 'transition' && !isAllowed(name))
    .map(({ of, name }) => `${of}: ${name}`);
}

function listKeyframes(rules: CSSRuleList): CSSKeyframesRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSKeyframesRule) return [rule];
    return rule instanceof CSSGroupingRule ? listKeyframes(rule.cssRules) : [];
  });
}

afterEach(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }));

const everything: Readonly<Record<string, () => Promise<unknown>>> = { ...screens, ...visitScreens };

describe.each(Object.entries(everything))('%s', (_name, open) => {
  test('nothing moves for longer than 200 ms, and what may be pressed is there from the beginning', async () => {
    await open();
    move();
    const motions = findMotions();
    expect(motions.length).toBeGreaterThan(0);
    expect(findSlow(motions)).toEqual([]);
    expect(findHeavy(motions)).toEqual([]);
    const late = motions.filter(
      ({ delay, element }) =>
        delay > 0 && (element.matches('button, input') || element.querySelector('button, input') !== null),
    );
    expect(late.map(({ of }) => of)).toEqual([]);
  });
});

describe('everywhere', () => {
  test('keyframes change only what the compositor moves', async () => {
    await openKiosk(new FakeMain());
    const keyframes = [...document.styleSheets].flatMap((sheet) => listKeyframes(sheet.cssRules));
    expect(keyframes.map(({ name }) => name)).toEqual(expect.arrayContaining(['appear', 'rise', 'turn']));
    const properties = keyframes.flatMap(({ cssRules }) =>
      [...cssRules].flatMap((frame) => (frame instanceof CSSKeyframeRule ? [...frame.style] : [])),
    );
    expect(properties.filter((property) => !moving.includes(property))).toEqual([]);
  });

  test.each(['home', 'delete?', 'create, to wait', 'account', 'attract', 'saving'])(
    'nothing moves for people who wish for less motion: %s',
    async (name) => {
      await cdp().send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
      });
      await everything[name]?.();
      move();
      expect(findMotions().map(({ of, name: motion }) => `${of} ${motion}`)).toEqual([]);
      const lasting = document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 0);
      expect(lasting).toEqual([]);
    },
  );

  test('the measure can fail', async () => {
    await openKiosk(new FakeMain());
    move();
    const slow = document.createElement('p');
    slow.style.animation = 'appear 201ms';
    slow.style.transition = 'block-size 100ms';
    document.querySelector('#app')?.append(slow);
    expect(findSlow(findMotions())).toEqual([expect.stringContaining('appear 201 ms')]);
    expect(findHeavy(findMotions())).toEqual([expect.stringMatching(/block-size|height/)]);
  });
});
