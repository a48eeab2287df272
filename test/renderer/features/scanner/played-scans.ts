import { defaultPreferences, type ScannerHabit } from '../../../../preload/contract/index.ts';
import type { KeyPress } from '../../../../renderer/features/scanner/key-press.ts';
import { ScanDetector } from '../../../../renderer/features/scanner/scan-detector.ts';

/** The setting of a terminal, with what differs from the default. */
export function habit(more: Partial<ScannerHabit> = {}): ScannerHabit {
  return { ...defaultPreferences.scanner, ...more };
}

/** Plays presses to a detector as time goes by; answers the texts that it took for scans, repeated ones left out. */
export function playScans(
  presses: readonly KeyPress[],
  setting: ScannerHabit = habit(),
  detector = new ScanDetector(() => setting),
): string[] {
  const texts: string[] = [];
  const collect = (detection: ReturnType<ScanDetector['press']>): void => {
    if (detection.kind === 'scan' && !detection.repeated) texts.push(detection.text);
  };
  let waited: number | null = null;
  const wait = (until: number): void => {
    const { deadline } = detector;
    if (deadline === null || deadline === waited || deadline > until) return;
    waited = deadline;
    collect(detector.wait(deadline));
  };
  for (const press of presses) {
    wait(press.time);
    collect(detector.press(press));
  }
  wait(Infinity);
  return texts;
}
