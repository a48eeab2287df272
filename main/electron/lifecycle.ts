import { app, type BrowserWindow } from 'electron';
import { systemClock } from '../lib/clock.ts';
import { unlessSlow } from '../lib/deadline.ts';
import { errorCode } from '../lib/error-code.ts';
import type { Log } from '../lib/log.ts';

const shutDownDeadlineMilliseconds = 5_000;

/** What the rest of the app may know of its own end. */
export interface Lifecycle {
  readonly isQuitting: () => boolean;
  /** Ends the app in order: windows, then the services, then the process. */
  readonly quit: () => void;
}

/** The code or the class of an error; its message may hold personal data and stays out of the log. */
function describeFault(error: unknown): string {
  return error instanceof Error ? (errorCode(error) ?? error.name) : typeof error;
}

/**
 * Claims the one instance of this data folder, or ends the process. A second start only brings the
 * window to the front: its arguments come from outside and are not read.
 */
export function claimSingleInstance(findWindow: () => BrowserWindow | undefined): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return false;
  }
  app.on('second-instance', () => {
    const window = findWindow();
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}

/** Sets the rules of quitting. `shutDown` closes the services; it gets five seconds. */
export function installLifecycle(shutDown: () => Promise<void>, log: Log): Lifecycle {
  let quitting = false;
  let ending = false;

  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    void unlessSlow(systemClock, shutDownDeadlineMilliseconds, shutDown())
      .catch((error: unknown) => log('shut-down-failed', { code: describeFault(error) }))
      .finally(() => app.exit(0));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait for the services.
      if (quitting) app.exit(0);
      else app.quit();
    });
  }
  return { isQuitting: () => quitting, quit: () => app.quit() };
}

/** Logs what nobody caught, by its code. A kiosk stays up; a start that fails ends with exit code 1. */
export function watchFaults(isStarted: () => boolean, log: Log): void {
  const report = (event: string) => (error: unknown) => {
    log(event, { code: describeFault(error) });
    if (!isStarted()) app.exit(1);
  };
  process.on('uncaughtException', report('uncaught-exception'));
  process.on('unhandledRejection', report('unhandled-rejection'));
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit')
      log('child-process-gone', { type: details.type, reason: details.reason });
  });
}
