import type { Activity } from '../../../preload/contract/index.ts';

/** A day on which nothing has happened yet. */
export const quietDay: Activity = {
  opened: 0,
  changed: 0,
  deleted: 0,
  waiting: 0,
  hours: [],
  latency: { requests: 0, p50: null, p99: null },
  lastContactAt: null,
  oldestOpenAt: null,
};
