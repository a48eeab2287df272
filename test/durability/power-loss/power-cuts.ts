import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { quickFolder } from '../quick-folder.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { cutKinds, Disk, layOut, type CutKind } from './disk.ts';
import type { DiskEvent } from './disk-log.ts';

/** A disk as a power cut left it, laid out as real files. */
export interface CutState {
  readonly kind: CutKind;
  /** All that had happened when the power went. */
  readonly before: readonly DiskEvent[];
  readonly folder: string;
}

/** Cuts the power at `count` random moments of a log and hands each state to `judge`; its files are removed afterwards. */
export async function cutPower(
  events: readonly DiskEvent[],
  count: number,
  random: SeededRandom,
  judge: (state: CutState) => void | Promise<void>,
): Promise<void> {
  const moments = Array.from({ length: count }, () => 1 + random.below(events.length)).sort((a, b) => a - b);
  const disk = new Disk();
  let applied = 0;
  const parent = mkdtempSync(join(quickFolder(), 'kiosk-power-loss-'));
  try {
    for (const [index, moment] of moments.entries()) {
      for (const event of events.slice(applied, moment)) disk.apply(event);
      applied = moment;
      const kind = cutKinds[index % cutKinds.length] ?? 'torn';
      const folder = mkdtempSync(join(parent, 'state-'));
      layOut(disk.cut(kind, random), folder);
      await judge({ kind, before: events.slice(0, moment), folder });
      rmSync(folder, { recursive: true });
    }
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
