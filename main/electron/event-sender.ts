import type { BrowserWindow } from 'electron';
import type { EventName } from '../../preload/contract/index.ts';
import { isOwnSender } from '../ipc/sender-guard.ts';

/**
 * Sends events to the window's page. The page gets them under the rule by which it is heard: only while
 * its main frame is the app's own page. Without such a page, during a reload or after a crash, an event is
 * lost; the page asks for the present state whenever it begins to listen.
 */
export function createEventSender(
  findWindow: () => BrowserWindow | undefined,
): (name: EventName, payload: unknown) => void {
  return (name, payload) => {
    const window = findWindow();
    if (window === undefined || window.isDestroyed()) return;
    try {
      const { webContents } = window;
      if (webContents.isDestroyed()) return;
      const { url, parent } = webContents.mainFrame;
      // Read and sent at once: between the two the frame cannot become another page.
      if (isOwnSender({ url, isMainFrame: parent === null })) webContents.send(name, payload);
    } catch {
      // Electron throws when the frame was disposed of in the middle of a reload or a crash.
    }
  };
}
