import { leftOver, openTrial, type OutboxTrial } from './outbox-trial.ts';
import { untilIdle } from './turned-clock.ts';

/** A trial in which so many creates wait from an earlier run: `left 1`, `left 2`, and so on. */
export function withBacklog(count: number): OutboxTrial {
  const trial = openTrial();
  for (let n = 1; n <= count; n += 1) trial.held.save(leftOver(n));
  return trial.restart();
}

/** The same, with a server that has answered for a while: four are under way, `left 25` to `left 28`. */
export async function withBusyBacklog(): Promise<OutboxTrial> {
  const trial = withBacklog(40);
  trial.client.rule('create', 'by-hand');
  await trial.outbox.start();
  for (let n = 0; n < 24; n += 1) {
    await untilIdle();
    trial.client.open[0]?.answer('well');
  }
  await untilIdle();
  return trial;
}

/** The creates that were sent, in order. */
export function creates(trial: OutboxTrial): string[] {
  return trial.client.calls.filter((call) => call.startsWith('create'));
}
