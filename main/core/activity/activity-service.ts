import {
  unfinishedStates,
  succeed,
  type ActivityCounts,
  type Handlers,
  type OutboxSummary,
  type Result,
} from '../../../preload/contract/index.ts';
import type { Latency } from './latency.ts';
import { emptySummary } from '../outbox/unfinished-entries.ts';
import type { Clock } from '../../lib/clock.ts';
import type { StorageService } from '../profiles/storage-service.ts';

export interface ActivityServiceDependencies {
  readonly storage: Pick<StorageService, 'open' | 'state'>;
  readonly latency: Pick<Latency, 'read' | 'lastContactAt'>;
  readonly clock: Pick<Clock, 'now'>;
}

const nothingDone: ActivityCounts = { opened: 0, changed: 0, deleted: 0 };

/**
 * Today on this terminal. What was carried out is counted in the outbox, which keeps it for 30 days, so a day is
 * covered across restarts; how fast the server was is known of this run of the app only.
 */
export function createActivityService(dependencies: ActivityServiceDependencies): Handlers['activity'] {
  const { storage, latency, clock } = dependencies;

  async function readOutbox(
    edges: readonly number[],
  ): Promise<Result<{ done: readonly ActivityCounts[]; summary: OutboxSummary }>> {
    const data = await storage.open();
    // Before a server is set up nothing can have been done, and that is no failure.
    if (!data.ok) {
      return storage.state() === 'closed' ? succeed({ done: [], summary: emptySummary }) : data;
    }
    const { store, outbox } = data.value;
    const [done, summary] = await Promise.all([store.outbox.doneBetween(edges), outbox.summary()]);
    if (!done.ok) return done;
    return summary.ok ? succeed({ done: done.value, summary: summary.value }) : summary;
  }

  return {
    async today() {
      const edges = hourEdges(clock.now());
      const read = await readOutbox(edges);
      if (!read.ok) return read;
      const { done, summary } = read.value;
      const between = edges.slice(0, -1).map((from, index) => ({ from, until: edges[index + 1] ?? from }));
      const hours = between.map(({ from, until }, index) => ({
        from,
        ...(done[index] ?? nothingDone),
        latency: latency.read(from, until),
      }));
      return succeed({
        opened: total(hours, 'opened'),
        changed: total(hours, 'changed'),
        deleted: total(hours, 'deleted'),
        waiting: unfinishedStates.reduce((sum, state) => sum + summary[state], 0),
        hours,
        latency: latency.read(edges[0] ?? 0, edges.at(-1) ?? 0),
        lastContactAt: latency.lastContactAt(),
        oldestOpenAt: summary.oldestSavedAt,
      });
    },
  };
}

function total(hours: readonly ActivityCounts[], kind: keyof ActivityCounts): number {
  return hours.reduce((sum, hour) => sum + hour[kind], 0);
}

const hour = 60 * 60 * 1000;

/**
 * The edges of today's hours in the time zone of this computer, in milliseconds since 1970: local midnight, the
 * beginning of each hour after it up to the one that `now` is in, and the end of that one. Where the clocks are changed
 * a day has 23 or 25 hours; where they are changed by half an hour, the last one of the day is shorter.
 */
export function hourEdges(now: number): number[] {
  const today = new Date(now);
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const midnight = new Date(year, month, day).getTime();
  const nextMidnight = new Date(year, month, day + 1).getTime();
  const edges = [midnight];
  for (let edge = midnight + hour; edge <= now; edge += hour) edges.push(edge);
  return [...edges, Math.min(midnight + edges.length * hour, nextMidnight)];
}
