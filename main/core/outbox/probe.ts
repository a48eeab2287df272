import type { Failure, Result } from '../../../preload/contract/index.ts';
import { failMaybeSent } from '../failures.ts';
import type { AccountClient } from '../ports.ts';
import type { Line } from './circuit-breaker.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Pause } from './pause.ts';

interface ProbeDependencies {
  readonly openClient: () => Promise<AccountClient | null>;
  readonly line: Line;
  readonly pause: Pause;
  readonly clock: Clock;
  /** The server cannot be reached, or something else answers in its place. */
  readonly onFailed: (failure: Failure) => Promise<void>;
  readonly onEnd: () => void;
}

/** The harmless request that goes before any change after trouble; one at a time. */
export interface Probe {
  begin(): void;
  ended(): Promise<void>;
}

export function createProbe(dependencies: ProbeDependencies): Probe {
  const { openClient, line, pause, clock, onFailed, onEnd } = dependencies;
  let underWay: Promise<void> | null = null;

  async function probe(): Promise<void> {
    const period = pause.period();
    const client = await openClient();
    if (client === null) return;
    const report: Result<unknown> = await client.test().catch(() => failMaybeSent('internal'));
    const failure = report.ok ? null : report.failure;
    if (failure !== null) pause.beginFor(failure, period);
    if (!line.probed(failure, clock.now()) && failure !== null) await onFailed(failure);
  }

  return {
    begin() {
      underWay ??= probe().finally(() => {
        underWay = null;
        onEnd();
      });
    },
    ended: () => underWay ?? Promise.resolve(),
  };
}
