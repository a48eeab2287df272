import type { Activity } from '../../preload/contract/index.ts';
import { previewMoment } from './moment.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Midnight of the day of the pictures, where the shop is. */
const midnight = previewMoment - (9 * hour + 24.5 * minute);

type HourSample = readonly [opened: number, changed: number, deleted: number, p50: number, p99: number];

function makeHours(samples: readonly HourSample[]): Activity['hours'] {
  return samples.map(([opened, changed, deleted, p50, p99], index) => {
    const requests = 3 * (opened + changed + deleted);
    return {
      from: midnight + index * hour,
      opened,
      changed,
      deleted,
      latency: { requests, p50: requests === 0 ? null : p50, p99: requests === 0 ? null : p99 },
    };
  });
}

function makeDay(samples: readonly HourSample[], more: Partial<Activity> = {}): Activity {
  const hours = makeHours(samples);
  const sum = (of: (row: Activity['hours'][number]) => number): number =>
    hours.reduce((total, row) => total + of(row), 0);
  return {
    opened: sum(({ opened }) => opened),
    changed: sum(({ changed }) => changed),
    deleted: sum(({ deleted }) => deleted),
    waiting: 0,
    hours,
    latency: { requests: sum(({ latency }) => latency.requests), p50: 48.2, p99: 612.7 },
    lastContactAt: previewMoment - 2 * minute,
    oldestOpenAt: null,
    ...more,
  };
}

const closed: HourSample = [0, 0, 0, 0, 0];

/** A morning in a shop that opens at five. */
export const busyDay: Activity = makeDay(
  [
    ...Array.from({ length: 5 }, () => closed),
    [1, 0, 0, 44, 120],
    [4, 1, 0, 46, 180],
    [9, 3, 1, 52, 612],
    [6, 4, 0, 49, 240],
    [3, 0, 1, 41, 95],
  ],
  { waiting: 3, oldestOpenAt: previewMoment - 26 * minute },
);

/** Every hour of a day on which the clocks went back, with numbers as large as they come. */
export const longDay: Activity = makeDay(
  Array.from({ length: 25 }, (_, index) => [
    (index * 7919) % 1300,
    (index * 104_729) % 700,
    index % 5 === 0 ? 120 : 3,
    120 + index * 9,
    900 + ((index * 377) % 4000),
  ]),
  { opened: 12_345, changed: 1_234_567, deleted: 908, waiting: 10_482 },
);

/** Nothing was done, but the server was asked. */
export const emptyDay: Activity = makeDay(
  Array.from({ length: 10 }, () => closed),
  {
    latency: { requests: 0, p50: null, p99: null },
    lastContactAt: null,
  },
);
