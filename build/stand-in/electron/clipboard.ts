import type { Clipboard } from 'electron';
import { emptyClipboard } from '../page/clipboard.ts';
import type { Complain, HostPage } from '../page/host-page.ts';
import { standIn } from '../stand-in.ts';

export interface HostClipboard {
  readonly clipboard: Clipboard;
  /** Settles when what main asked for has been done: Clipboard.clear is synchronous in Electron, and here it is not. */
  readonly settled: () => Promise<void>;
}

/** The stand-in of Electron's `clipboard`: main empties it, and reads or writes nothing. */
export function createClipboard(findPage: () => HostPage | undefined, complain: Complain): HostClipboard {
  let last = Promise.resolve();
  return {
    clipboard: standIn<Clipboard>('clipboard', {
      clear: () => {
        const page = findPage();
        if (page === undefined) return;
        last = last
          .then(() => emptyClipboard(page))
          .catch((error: unknown) => complain(error instanceof Error ? error.message : String(error)));
      },
      // Clipboard.selection: only X11 has one, and Chromium gives the outside no way to it; headless it has none.
      selection: standIn<Clipboard>('clipboard.selection', { clear: () => undefined }),
    }),
    settled: () => last,
  };
}
