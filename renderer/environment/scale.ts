import type { TerminalMode } from '../../preload/contract/index.ts';

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ScaleQuestion {
  /** The whole screen, and the part of it that the app may use. */
  readonly screen: Size;
  readonly viewport: Size;
  /** The screen's diagonal in inches; null where nobody knows. */
  readonly inches: number | null;
  readonly mode: TerminalMode;
  readonly largeText: boolean;
}

export interface Scale {
  /** CSS pixels in a millimetre of the real screen. */
  readonly millimetre: number;
  /** CSS pixels in an em of running text. */
  readonly em: number;
}

const millimetresInInch = 25.4;

/** What a CSS pixel is by definition, for screens that nobody has measured. */
const definedMillimetre = 96 / millimetresInInch;

/** Inter's capitals are 0.727 of the em high; 7.3 mm is 0.7 degrees at 600 mm (EN 301 549, 5.1.4). */
const largeEm = 7.3 / 0.727;

/** The em in millimetres that text must not go below, and how many of it the viewport must still hold across and down. */
const text = {
  counter: { em: 3.6, across: 36, down: 26 },
  'self-service': { em: 4.8, across: 26, down: 20 },
  large: { em: largeEm, across: 19, down: 11 },
} as const;

/** CSS pixels in a millimetre of a screen with this diagonal in inches. */
export function findMillimetre({ width, height }: Size, inches: number): number {
  return Math.hypot(width, height) / (inches * millimetresInInch);
}

/** The diagonal in inches of a screen with so many CSS pixels in a millimetre: the other way round. */
export function findDiagonal({ width, height }: Size, millimetre = definedMillimetre): number {
  return Math.hypot(width, height) / (millimetre * millimetresInInch);
}

/** Finds how large things are: everything on the screens is in these millimetres and ems. */
export function findScale({ screen, viewport, inches, mode, largeText }: ScaleQuestion): Scale {
  const millimetre = inches === null ? definedMillimetre : findMillimetre(screen, inches);
  const wanted = text[largeText ? 'large' : mode];
  const fluid = Math.min(30, Math.max(16, 8.6 + (1.22 * Math.min(viewport.width, viewport.height)) / 100));
  const min = inches === null && !largeText ? 0 : wanted.em * millimetre;
  const max = Math.min(viewport.width / wanted.across, viewport.height / wanted.down);
  return { millimetre, em: Math.max(16, Math.min(Math.max(fluid, min), Math.max(max, fluid))) };
}
