import type { WebContents } from 'electron';
import type { Log } from '../lib/log.ts';

const firstDelayMilliseconds = 500;
const maxDelayMilliseconds = 60_000;
/** A page that lived this long is well again, and the next crash starts from the first delay. */
const healthyAfterMilliseconds = 60_000;
const hangGraceMilliseconds = 10_000;

/** The delay before the n-th reload in a row (n from 0), in milliseconds: doubled each time, capped. */
export function reloadDelay(reloadsInARow: number): number {
  return Math.min(maxDelayMilliseconds, firstDelayMilliseconds * 2 ** Math.min(reloadsInARow, 20));
}

/**
 * Brings the page back after its process crashed or hung. A page that crashes at once, again and
 * again, is reloaded ever more slowly, so that a broken machine stays usable for the one who repairs it.
 * `onGone` is called at once: whoever finds the new page need not be who stood before the old one.
 */
export function recoverRenderer(
  contents: WebContents,
  isQuitting: () => boolean,
  log: Log,
  onGone: () => void,
): void {
  let reloadsInARow = 0;
  let aliveSince = performance.now();
  let reloading = false;
  let hang: NodeJS.Timeout | undefined;

  contents.on('render-process-gone', (_event, details) => {
    clearTimeout(hang);
    if (isQuitting() || contents.isDestroyed()) return;
    onGone();
    if (performance.now() - aliveSince > healthyAfterMilliseconds) reloadsInARow = 0;
    const delay = reloadDelay(reloadsInARow);
    reloadsInARow += 1;
    log('renderer-gone', { reason: details.reason, exitCode: details.exitCode, reloadInMilliseconds: delay });
    setTimeout(() => {
      if (isQuitting() || contents.isDestroyed()) return;
      aliveSince = performance.now();
      reloading = true;
      contents.reload();
    }, delay);
  });

  contents.on('did-finish-load', () => {
    if (reloading) log('renderer-recovered');
    reloading = false;
  });

  contents.on('unresponsive', () => {
    log('renderer-unresponsive');
    clearTimeout(hang);
    // The crash is reported as 'render-process-gone', which reloads.
    hang = setTimeout(() => {
      if (!contents.isDestroyed()) contents.forcefullyCrashRenderer();
    }, hangGraceMilliseconds);
  });
  contents.on('responsive', () => clearTimeout(hang));
}
