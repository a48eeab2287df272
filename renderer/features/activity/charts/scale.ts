/** Where a chart draws, in CSS pixels from the top left corner of its picture. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How many columns share the width. */
  readonly columns: number;
  /** The value at the upper edge; the lower edge is 0. */
  readonly maximum: number;
  /** From right to left: the first column is the last one from the left. */
  readonly mirrored: boolean;
}

/** A part of the width. */
export interface Span {
  readonly x: number;
  readonly width: number;
}

/**
 * Values for the lines of an axis that begins at 0: 1, 2 or 5 times a power of ten apart, at most `count` steps, the
 * last at or above `largest`. Things and milliseconds are counted, so they are never less than 1 apart.
 */
export function findTicks(largest: number, count: number): number[] {
  const rough = Math.max(1, largest / count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5].map((factor) => factor * power).find((wide) => wide >= rough) ?? 10 * power;
  const steps = Math.max(1, Math.ceil(largest / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** How far down a value is. */
export function findHeight(area: Area, value: number): number {
  return area.y + area.height - findLength(area, value);
}

/** How many pixels a value is high. */
export function findLength(area: Area, value: number): number {
  return area.maximum === 0 ? 0 : (value / area.maximum) * area.height;
}

/** The whole room of a column, counted from the beginning of the day. */
export function findBand(area: Area, column: number): Span {
  const width = area.width / area.columns;
  const place = area.mirrored ? area.columns - 1 - column : column;
  return { x: area.x + place * width, width };
}

/** The middle part of a column's room: 62 % of it, at most `maxWidth` pixels. */
export function findColumn(area: Area, column: number, maxWidth: number): Span {
  const band = findBand(area, column);
  const width = Math.min(band.width * 0.62, maxWidth);
  return { x: band.x + (band.width - width) / 2, width };
}

/** The middle of a column's room, from the left. */
export function findMiddle(area: Area, column: number): number {
  const band = findBand(area, column);
  return band.x + band.width / 2;
}

/** About how wide words are: 0.6 em for each character of Inter, a whole em where letters are wide. */
export function estimateWidth(text: string, em: number): number {
  const wide = text.match(/[\u1100-\uffdc]/gu)?.length ?? 0;
  return (0.6 * (text.length - wide) + wide) * em;
}

/** Every how many columns a label fits without touching the next one; all gaps are the same. */
export function findLabelStep(area: Area, labels: readonly string[], em: number): number {
  const widest = Math.max(0, ...labels.map((label) => estimateWidth(label, em)));
  return Math.max(1, Math.ceil((widest + 0.6 * em) / (area.width / area.columns)));
}

/** The place that is left for drawing beside the labels of the values and above those of the hours. */
export function findArea(
  picture: { readonly width: number; readonly height: number },
  labels: readonly string[],
  em: number,
  of: Pick<Area, 'columns' | 'maximum' | 'mirrored'>,
): Area {
  const beside = Math.max(0, ...labels.map((label) => estimateWidth(label, em))) + 0.6 * em;
  return {
    ...of,
    x: of.mirrored ? 0 : beside,
    y: 1.5 * em,
    width: Math.max(0, picture.width - beside),
    height: Math.max(0, picture.height - 3.2 * em),
  };
}
