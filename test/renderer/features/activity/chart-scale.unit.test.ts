import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  estimateWidth,
  findArea,
  findColumn,
  findHeight,
  findLabelStep,
  findLength,
  findBand,
  findTicks,
  type Area,
} from '../../../../renderer/features/activity/charts/scale.ts';

const picture = { width: 600, height: 240 };

function area(more: Partial<Area> = {}): Area {
  return { x: 40, y: 20, width: 480, height: 160, columns: 12, maximum: 20, mirrored: false, ...more };
}

describe('the lines of an axis', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [4, [0, 1, 2, 3, 4]],
    [5, [0, 2, 4, 6]],
    [13, [0, 5, 10, 15]],
    [20, [0, 5, 10, 15, 20]],
    [21, [0, 10, 20, 30]],
    [613, [0, 200, 400, 600, 800]],
    [4001, [0, 2000, 4000, 6000]],
  ])('up to %i', (largest, ticks) => {
    expect(findTicks(largest, 4)).toEqual(ticks);
  });

  test('begin at 0, cover everything, are 1, 2 or 5 apart and never too many', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 9e6, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        (largest, count) => {
          const ticks = findTicks(largest, count);
          const [first = -1, second = 0] = ticks;
          const last = ticks.at(-1) ?? 0;
          expect(first).toBe(0);
          expect(last).toBeGreaterThanOrEqual(largest);
          expect(last - largest).toBeLessThan(second + 1e-9 + (largest === 0 ? 1 : 0));
          expect(ticks.length).toBeLessThanOrEqual(count + 1);
          expect(String(second)).toMatch(/^[125]0*$/);
          ticks.forEach((tick, index) => expect(tick).toBe(index * second));
        },
      ),
    );
  });
});

describe('values', () => {
  test('stand on the lower edge and reach the upper one at the maximum', () => {
    expect(findHeight(area(), 0)).toBe(180);
    expect(findHeight(area(), 20)).toBe(20);
    expect(findHeight(area(), 5)).toBe(140);
    expect(findLength(area(), 5)).toBe(40);
  });

  test('have no length where there is no scale', () => {
    expect(findLength(area({ maximum: 0 }), 0)).toBe(0);
  });
});

describe('columns', () => {
  test('fill the width side by side, from either side', () => {
    for (const mirrored of [false, true]) {
      const bands = Array.from({ length: 12 }, (_, column) => findBand(area({ mirrored }), column));
      const places = bands.map(({ x }) => x);
      expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => 40 + at * 40));
      expect(places[0]).toBe(mirrored ? 480 : 40);
    }
  });

  test('are drawn in the middle of their room, and not wider than asked for', () => {
    expect(findColumn(area(), 0, 100)).toEqual({ x: 40 + (40 - 24.8) / 2, width: 24.8 });
    expect(findColumn(area(), 1, 10)).toEqual({ x: 95, width: 10 });
  });
});

describe('labels', () => {
  test('never touch, however many hours and however large the text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 26 }),
        fc.integer({ min: 80, max: 1200 }),
        fc.integer({ min: 8, max: 60 }),
        (columns, width, em) => {
          const labels = Array.from({ length: columns }, (_, hour) => `${hour} PM`);
          const step = findLabelStep(area({ columns, width }), labels, em);
          const widest = Math.max(...labels.map((label) => estimateWidth(label, em)));
          expect((step * width) / columns).toBeGreaterThan(widest);
        },
      ),
    );
  });

  test('stand under every hour where there is room', () => {
    expect(findLabelStep(area({ columns: 4 }), ['9 AM', '10 AM', '11 AM', '12 PM'], 16)).toBe(1);
  });

  test('wide letters are counted as wide', () => {
    expect(estimateWidth('午後', 10)).toBe(20);
    expect(estimateWidth('PM', 10)).toBe(12);
  });

  test('take their room at the side where lines begin to be read', () => {
    const of = { columns: 6, maximum: 800 };
    const left = findArea(picture, ['0', '800'], 20, { ...of, mirrored: false });
    const right = findArea(picture, ['0', '800'], 20, { ...of, mirrored: true });
    expect(left.x).toBe(48);
    expect(right.x).toBe(0);
    expect(right.width).toBe(left.width);
    expect(left.x + left.width).toBe(600);
  });

  test('a picture too small for anything has no negative room', () => {
    const none = findArea({ width: 10, height: 10 }, ['1,000'], 20, {
      columns: 1,
      maximum: 1,
      mirrored: false,
    });
    expect([none.width, none.height]).toEqual([0, 0]);
  });
});
