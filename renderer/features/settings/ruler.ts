import { possibleInches } from '../../../preload/contract/index.ts';
import { findDiagonal, findMillimetre, type Size } from '../../environment/scale.ts';

/** A bank card in millimetres: ISO/IEC 7810, ID-1. Its corners are rounded by 3.18 mm. */
export const bankCard = { width: 85.6, height: 53.98, corner: 3.18 };

/** The diagonals that the slider reaches; rarer ones are typed. */
const sliderInches = { min: 6, max: 65 };

/** The steps of the slider, from the smallest outline to the largest; each makes it the same share larger. */
export const sliderSteps = 1000;

/** How wide a bank card is, in CSS pixels, on a screen of so many CSS pixels with this diagonal in inches. */
export function findCardWidth(inches: number, screen: Size): number {
  return bankCard.width * findMillimetre(screen, inches);
}

/** The diagonal in inches of a screen on which a bank card is so many CSS pixels wide, to a tenth. */
export function findInches(cardWidth: number, screen: Size): number {
  return toPossible(findDiagonal(screen, cardWidth / bankCard.width));
}

/** The diagonal to begin with where it is not known: that of a screen whose CSS pixels are what they are by definition. */
export function guessInches(screen: Size): number {
  return toPossible(findDiagonal(screen));
}

/** Where the slider stands for an outline of so many CSS pixels. */
export function findSliderStep(cardWidth: number, screen: Size): number {
  const { min, max } = findSliderRange(screen);
  const share = Math.log(cardWidth / min) / Math.log(max / min);
  return clamp(Math.round(share * sliderSteps), 0, sliderSteps);
}

/** How wide the outline is, in CSS pixels, where the slider stands. */
export function findSliderWidth(step: number, screen: Size): number {
  const { min, max } = findSliderRange(screen);
  return min * (max / min) ** (step / sliderSteps);
}

/** Keeps an outline within the widths that stand for a possible screen. */
export function limitCardWidth(cardWidth: number, screen: Size): number {
  const { least, most } = possibleInches;
  return clamp(cardWidth, findCardWidth(most, screen), findCardWidth(least, screen));
}

/** The diagonal that a person typed, to a tenth of an inch; null for what is no possible one. */
export function readInches(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[,\u066b]/g, '.')
    .replace(/["'\u2032\u2033\u201d]+$/, '')
    .trim();
  if (!/^\d{1,3}(\.\d{0,4})?$/.test(plain)) return null;
  const inches = Math.round(Number(plain) * 10) / 10;
  return inches >= possibleInches.least && inches <= possibleInches.most ? inches : null;
}

/** A diagonal with the language's decimal sign. */
export function formatInches(inches: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1, useGrouping: false }).format(inches);
}

function findSliderRange(screen: Size): { readonly min: number; readonly max: number } {
  return {
    min: findCardWidth(sliderInches.max, screen),
    max: findCardWidth(sliderInches.min, screen),
  };
}

/** To a tenth of an inch. */
function toPossible(inches: number): number {
  return clamp(Math.round(inches * 10) / 10, possibleInches.least, possibleInches.most);
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
