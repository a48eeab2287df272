import { describe, expect, test } from 'vitest';
import {
  bankCard,
  findCardWidth,
  findInches,
  findSliderStep,
  findSliderWidth,
  formatInches,
  guessInches,
  limitCardWidth,
  readInches,
  sliderSteps,
} from '../../../../renderer/features/settings/ruler.ts';

const fullHd = { width: 1920, height: 1080 };
const sizes = [7, 10.1, 15.6, 21.5, 27, 43, 65];

describe('the outline of a bank card', () => {
  test('is as many millimetres wide as a card: 15.6 inches in Full HD have 5.56 pixels in each', () => {
    expect(findCardWidth(15.6, fullHd)).toBeCloseTo(85.6 * 5.5595, 1);
    expect(findCardWidth(27, fullHd) / bankCard.width).toBeCloseTo(3.212, 3);
  });

  test.each(sizes)('%d inches: what the outline says is what it was drawn for', (inches) => {
    expect(findInches(findCardWidth(inches, fullHd), fullHd)).toBe(inches);
    expect(
      findInches(findCardWidth(inches, { width: 1024, height: 768 }), { width: 1024, height: 768 }),
    ).toBe(inches);
  });

  test('the larger the outline, the smaller the screen', () => {
    expect(findInches(500, fullHd)).toBeLessThan(findInches(400, fullHd));
  });

  test('never stands for a screen that cannot be', () => {
    expect(findInches(limitCardWidth(1, fullHd), fullHd)).toBe(120);
    expect(findInches(limitCardWidth(99_999, fullHd), fullHd)).toBe(4);
    expect(guessInches({ width: 100, height: 100 })).toBe(4);
  });
});

describe('the slider', () => {
  test.each(sizes)('%d inches: stands where its own outline is, to a step', (inches) => {
    const width = findCardWidth(inches, fullHd);
    const step = findSliderStep(width, fullHd);
    expect(Math.abs(findSliderWidth(step, fullHd) / width - 1)).toBeLessThan(0.0025);
  });

  test('ends where its steps end', () => {
    expect(findSliderStep(1, fullHd)).toBe(0);
    expect(findSliderStep(99_999, fullHd)).toBe(sliderSteps);
  });
});

describe('a typed diagonal', () => {
  test.each([
    ['15.6', 15.6],
    [' 15,6 ', 15.6],
    ['15.6″', 15.6],
    ['15.6"', 15.6],
    ['27', 27],
    ['27.', 27],
    ['١٥٫٦', 15.6],
    ['15.6499', 15.6],
    ['4', 4],
    ['120', 120],
  ])('%s is read', (text, inches) => {
    expect(readInches(text)).toBe(inches);
  });

  test.each(['', 'fifteen', '3.9', '121', '-15', '1e2', '15.6 cm', '15.6.1', '0x10'])(
    '%s is none',
    (text) => {
      expect(readInches(text)).toBeNull();
    },
  );

  test('is written as the language writes it, and read again', () => {
    for (const locale of ['en', 'de', 'fr', 'ar-EG']) {
      expect(readInches(formatInches(15.6, locale)), locale).toBe(15.6);
    }
    expect(formatInches(15.6, 'de')).toBe('15,6');
  });
});
