import { clipboard, type BrowserWindow, type WebContents } from 'electron';
import type { Page } from '../core/ports.ts';
import type { Log } from '../lib/log.ts';
import { listPrinters, printPage } from './printing.ts';

/** The page of the one window. Every call rejects while there is no such page. */
export function createPage(
  findWindow: () => BrowserWindow | undefined,
  log: Log,
  platform: string = process.platform,
): Page {
  // Asked within a promise, so that a window that is gone rejects the call.
  async function withContents<T>(use: (contents: WebContents) => T | Promise<T>): Promise<T> {
    const window = findWindow();
    if (window === undefined || window.isDestroyed()) throw new Error('no-page');
    return use(window.webContents);
  }

  /** What cannot be emptied is logged; the person's own page goes all the same. */
  function empty(what: string, run: () => void): void {
    try {
      run();
    } catch {
      log('not-emptied', { what });
    }
  }

  return {
    restart: () =>
      withContents((contents) => {
        empty('clipboard', () => clipboard.clear());
        // X11 and Wayland keep what was last selected apart from what was copied.
        if (platform === 'linux') empty('selection', () => clipboard.selection.clear());
        empty('history', () => contents.navigationHistory.clear());
        contents.reload();
      }),
    print: (job) => withContents((contents) => printPage(contents, job, log)),
    printers: () => withContents(listPrinters),
  };
}
