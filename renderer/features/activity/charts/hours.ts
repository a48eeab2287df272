import { findHeight, findColumn, findLength, findMiddle, type Area, type Span } from './scale.ts';

/** What was counted in one hour, one value for each series. */
export interface CountedHour {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly values: readonly number[];
}

/** How long answers took in one hour, in milliseconds; null where nothing was asked. */
export interface TimedHour {
  readonly from: number;
  readonly requests: number;
  readonly usual: number | null;
  readonly slow: number | null;
}

/** One part of a bar. */
interface Segment extends Span {
  readonly y: number;
  readonly height: number;
  /** Which of the series. */
  readonly series: number;
}

/** A bar of one hour, from its lowest part to its highest. */
export interface Bar {
  readonly segments: readonly Segment[];
  readonly total: number;
  readonly middle: number;
  /** Where the bar ends. */
  readonly y: number;
}

/** What is drawn of an hour's answers: from the usual time up to the slow one. */
export interface Range {
  readonly middle: number;
  readonly usual: number;
  readonly slow: number;
}

/** A shop opens later than at midnight: hours before the first with something in them are left out, down to `minCount`. */
export function trimHours<T>(hours: readonly T[], isEmpty: (hour: T) => boolean, minCount = 6): readonly T[] {
  const first = hours.findIndex((hour) => !isEmpty(hour));
  return hours.slice(Math.min(first === -1 ? hours.length : first, Math.max(0, hours.length - minCount)));
}

export function sumOf(hour: CountedHour): number {
  return hour.values.reduce((sum, value) => sum + value, 0);
}

/** Bars of stacked parts, the first series at the bottom; parts of nothing are left out. */
export function layOutBars(area: Area, hours: readonly CountedHour[], maxWidth: number): Bar[] {
  return hours.map((hour, column) => {
    const span = findColumn(area, column, maxWidth);
    let below = 0;
    const segments = hour.values.flatMap((value, series): Segment[] => {
      below += value;
      if (value === 0) return [];
      return [{ ...span, series, y: findHeight(area, below), height: findLength(area, value) }];
    });
    return { segments, total: below, middle: findMiddle(area, column), y: findHeight(area, below) };
  });
}

/** One range for each hour in which something was asked, null for the others. */
export function layOutRanges(area: Area, hours: readonly TimedHour[]): (Range | null)[] {
  return hours.map(({ usual, slow }, column) =>
    usual === null || slow === null
      ? null
      : {
          middle: findMiddle(area, column),
          usual: findHeight(area, usual),
          slow: findHeight(area, slow),
        },
  );
}

/** The hour of the day in the language, for example "9 AM" or "09 Uhr". */
export function formatHour(from: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric' }).format(from);
}
