import { describe, expect, test } from 'vitest';
import {
  formatHour,
  layOutBars,
  layOutRanges,
  sumOf,
  trimHours,
  type CountedHour,
} from '../../../../renderer/features/activity/charts/hours.ts';
import type { Area } from '../../../../renderer/features/activity/charts/scale.ts';

const area: Area = { x: 0, y: 10, width: 300, height: 100, columns: 3, maximum: 10, mirrored: false };

const hours: readonly CountedHour[] = [
  { from: 1, values: [4, 2, 1] },
  { from: 2, values: [0, 0, 0] },
  { from: 3, values: [0, 3, 7] },
];

describe('bars', () => {
  const bars = layOutBars(area, hours, 40);

  test('their parts stand on each other, the first lowest, and are as high as they count', () => {
    const [first] = bars;
    expect(first?.segments.map(({ series, y, height }) => [series, y, height])).toEqual([
      [0, 70, 40],
      [1, 50, 20],
      [2, 40, 10],
    ]);
    expect(first?.y).toBe(40);
    expect(first?.total).toBe(7);
  });

  test('nothing is drawn for nothing', () => {
    expect(bars[1]?.segments).toEqual([]);
    expect(bars[2]?.segments.map(({ series }) => series)).toEqual([1, 2]);
    expect(bars[2]?.segments[0]?.y).toBe(80);
  });

  test('the fullest one ends at the upper edge', () => {
    expect(bars[2]?.y).toBe(area.y);
  });

  test('stand at the other side from right to left, each as wide and as high', () => {
    const mirrored = layOutBars({ ...area, mirrored: true }, hours, 40);
    mirrored.forEach((bar, index) => {
      expect(bar.middle).toBe(300 - (bars[index]?.middle ?? 0));
      expect(bar.y).toBe(bars[index]?.y);
      bar.segments.forEach((part, at) => {
        const twin = bars[index]?.segments[at];
        expect(part.x + part.width).toBe(300 - (twin?.x ?? 0));
        expect(part.height).toBe(twin?.height);
      });
    });
  });
});

describe('ranges', () => {
  test('go from the usual time up to the slow one; an hour without answers has none', () => {
    const times = [
      { from: 1, requests: 4, usual: 2, slow: 8 },
      { from: 2, requests: 0, usual: null, slow: null },
      { from: 3, requests: 1, usual: 5, slow: 5 },
    ];
    expect(layOutRanges(area, times)).toEqual([
      { middle: 50, usual: 90, slow: 30 },
      null,
      { middle: 250, usual: 60, slow: 60 },
    ]);
  });
});

describe('the hours that are shown', () => {
  const isEmpty = (hour: CountedHour): boolean => sumOf(hour) === 0;
  const day = (first: number, length: number): CountedHour[] =>
    Array.from({ length }, (_, from) => ({ from, values: [from < first ? 0 : 1] }));

  test('begin with the first that has something in it', () => {
    expect(trimHours(day(8, 18), isEmpty).map(({ from }) => from)[0]).toBe(8);
  });

  test('are never fewer than six, as long as the day has six', () => {
    expect(trimHours(day(16, 18), isEmpty)).toHaveLength(6);
    expect(trimHours(day(99, 18), isEmpty)).toHaveLength(6);
    expect(trimHours(day(0, 3), isEmpty)).toHaveLength(3);
    expect(trimHours([], isEmpty)).toEqual([]);
  });

  test('empty ones between stay', () => {
    expect(trimHours(hours, isEmpty, 1)).toHaveLength(3);
  });
});

describe('hours in words', () => {
  const nine = new Date(2026, 10, 20, 9).getTime();

  test.each([
    ['en-US', /^9\sAM$/],
    ['de', /^09 Uhr$/],
    ['fr', /^09\sh$/],
    ['ar-EG', /٩/],
  ])('%s', (locale, words) => {
    expect(formatHour(nine, locale)).toMatch(words);
  });
});
