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
