import type { Latency as Read } from '../../../preload/contract/index.ts';
import type { Clock } from '../../lib/clock.ts';

/** Hears of one exchange: how long it took, in milliseconds, and whether the server answered, whatever it said. */
type NoteExchange = (milliseconds: number, answered: boolean) => void;

/** How fast the server in use answered in this run of the app. */
export interface Latency {
  /**
   * Begins to tell of this server, named by its address: what was noted of another one is forgotten, and its late
   * exchanges are passed over. The same address again goes on where it was.
   */
  follow(server: string): NoteExchange;
  /** Of the answers that came in [from, until), moments at full quarters of an hour. */
  read(from: number, until: number): Read;
  /** When the server last answered; null if it has not. */
  lastContactAt(): number | null;
}

/** Every time zone's hours begin at a full quarter of an hour of UTC. */
const slotMilliseconds = 15 * 60 * 1000;

/** The longest day has 25 hours; what is older is forgotten. */
const slotsKept = 26 * 4;

/** Answers are counted in classes, each 5 % wider than the one before: 240 of them reach beyond the deadline of 30 s. */
const growth = 1.05;
const classes = 240;

type Counts = Map<number, number>;

interface Noted {
  readonly server: string;
  readonly slots: Map<number, Counts>;
  lastContactAt: number | null;
}

/**
 * Counts answers by quarter of an hour and by class of duration, so that memory stays bounded however many there are;
 * a percentile is right within 2.5 %. A request without an answer says nothing of the server's speed: it is not counted.
 */
export function createLatency({ clock }: { readonly clock: Pick<Clock, 'now'> }): Latency {
  let noted: Noted = { server: '', slots: new Map(), lastContactAt: null };

  function note({ slots }: Noted, milliseconds: number): void {
    const slot = Math.floor(clock.now() / slotMilliseconds);
    // A clock that was set far off leaves nothing behind either.
    for (const kept of slots.keys()) if (Math.abs(kept - slot) >= slotsKept) slots.delete(kept);
    const counts = slots.get(slot) ?? new Map<number, number>();
    slots.set(slot, counts);
    const index = classOf(milliseconds);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }

  return {
    follow(server) {
      if (server !== noted.server) noted = { server, slots: new Map(), lastContactAt: null };
      // Late exchanges of a server that was left are noted where nobody reads any more.
      const mine = noted;
      return (milliseconds, answered) => {
        if (!answered) return;
        mine.lastContactAt = clock.now();
        note(mine, milliseconds);
      };
    },
    read(from, until) {
      const counts: Counts = new Map();
      for (const [slot, part] of noted.slots) {
        const begins = slot * slotMilliseconds;
        if (begins < from || begins >= until) continue;
        for (const [index, count] of part) counts.set(index, (counts.get(index) ?? 0) + count);
      }
      const requests = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return { requests, p50: percentile(counts, requests, 0.5), p99: percentile(counts, requests, 0.99) };
    },
    lastContactAt: () => noted.lastContactAt,
  };
}

/** Class n holds what took more than growth^(n-1) and at most growth^n milliseconds; class 0 all that is faster. */
function classOf(milliseconds: number): number {
  if (milliseconds <= 1) return 0;
  return Math.min(classes, Math.ceil(Math.log(milliseconds) / Math.log(growth)));
}

/** By the nearest rank: the smallest duration that this part of the answers did not exceed, in whole milliseconds. */
function percentile(counts: Counts, requests: number, part: number): number | null {
  let left = Math.ceil(requests * part);
  for (const [index, count] of [...counts].sort(([one], [other]) => one - other)) {
    left -= count;
    // The middle of the class.
    if (left <= 0) return Math.round(index === 0 ? 1 : growth ** (index - 0.5));
  }
  return null;
}
