import { describe, expect, test } from 'vitest';
import { findScale, type ScaleQuestion } from '../../../renderer/environment/scale.ts';

const fullHd = { width: 1920, height: 1080 };
const usual: ScaleQuestion = {
  screen: fullHd,
  viewport: fullHd,
  inches: 15.6,
  mode: 'counter',
  largeText: false,
};

describe('millimetres', () => {
  test.each([
    [10.1, { width: 1280, height: 800 }, 118],
    [15.6, fullHd, 111],
    [21.5, fullHd, 81],
    [27, fullHd, 64],
    [7, { width: 800, height: 480 }, 105],
  ])('20 mm on %s inches are the pixels that docs/design.md gives', (inches, screen, pixels) => {
    const { millimetre } = findScale({ ...usual, inches, screen, viewport: screen });
    expect(Math.round(20 * millimetre)).toBe(pixels);
  });

  test('without a diagonal a pixel is 1/96 inch', () => {
    expect(findScale({ ...usual, inches: null }).millimetre).toBeCloseTo(96 / 25.4);
  });

  test('a window smaller than the screen changes no millimetre', () => {
    const windowed = findScale({ ...usual, viewport: { width: 800, height: 600 } });
    expect(windowed.millimetre).toBe(findScale(usual).millimetre);
  });
});

describe('text', () => {
  test('large text has capitals of 7.3 mm on every usual screen', () => {
    for (const [inches, room] of [
      [10.1, { width: 1280, height: 800 }],
      [15.6, fullHd],
      [21.5, { width: 1080, height: 1920 }],
      [27, fullHd],
    ] as const) {
      const { em, millimetre } = findScale({
        ...usual,
        inches,
        screen: room,
        viewport: room,
        largeText: true,
      });
      expect((em * 0.727) / millimetre, `${inches}"`).toBeGreaterThanOrEqual(7.3 - 1e-9);
    }
  });

  test('never goes below 16 pixels, nor below its millimetres where there is room', () => {
    expect(findScale({ ...usual, inches: 100 }).em).toBeGreaterThanOrEqual(16);
    const { em, millimetre } = findScale(usual);
    expect(em / millimetre).toBeGreaterThanOrEqual(3.6);
  });

  test('customers read from farther away than clerks', () => {
    const customer = findScale({ ...usual, mode: 'self-service' });
    expect(customer.em).toBeGreaterThan(findScale(usual).em);
    expect(customer.em / customer.millimetre).toBeGreaterThanOrEqual(4.8);
  });

  test('gives way last in a small viewport: some words must fit across', () => {
    const room = { width: 480, height: 320 };
    const { em } = findScale({ ...usual, screen: room, viewport: room, inches: 4, largeText: true });
    expect(room.width / em).toBeGreaterThanOrEqual(18.9);
  });

  test('without a diagonal it follows the window, as before', () => {
    expect(findScale({ ...usual, inches: null }).em).toBeCloseTo(8.6 + 1.22 * 10.8);
  });
});
