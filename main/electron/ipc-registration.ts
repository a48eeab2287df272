import { ipcMain, type WebFrameMain } from 'electron';
import { listChannels } from '../../preload/contract/index.ts';
import type { Router } from '../ipc/router.ts';
import type { Sender } from '../ipc/sender-guard.ts';

/** Who sent a message. A frame that is gone, or that cannot be read any more, is nobody. */
function readSender(frame: WebFrameMain | null): Sender | null {
  try {
    return frame === null ? null : { url: frame.url, isMainFrame: frame.parent === null };
  } catch {
    return null;
  }
}

/** Connects every channel of the contract to the router, and nothing else. */
export function registerIpc(router: Router): void {
  for (const { name } of listChannels()) {
    // The frame is read before anything is awaited: later it may have navigated or be gone.
    ipcMain.handle(name, (event, payload: unknown) =>
      router.handle(name, readSender(event.senderFrame), payload),
    );
  }
}
