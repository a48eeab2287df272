import type { WebFrameMain } from 'electron';
import { toElectron } from '../addresses.ts';
import type { DevToolsSession } from '../chromium/dev-tools.ts';
import { standIn } from '../stand-in.ts';

interface FrameState {
  url: string;
  readonly parentId: string | undefined;
  readonly frame: WebFrameMain;
}

/** The frames of the page, as WebFrameMain shows them. */
export interface Frames {
  /** Chromium's id of the main frame. */
  readonly mainId: string;
  /** The frame, or null when it is gone. */
  find(id: string): WebFrameMain | null;
  /** The address of the main frame. */
  mainUrl(): string;
  readonly main: WebFrameMain;
}

/** The main frame of contents that have no page yet: it is there, and empty (WebContents.mainFrame). */
export const emptyFrame: WebFrameMain = standIn<WebFrameMain>('WebFrameMain', { url: '', parent: null });

/** Follows the page's frames from its main frame on. */
export function followFrames(page: DevToolsSession, mainId: string): Frames {
  const frames = new Map<string, FrameState>();

  function add(id: string, parentId: string | undefined): FrameState {
    const found = frames.get(id);
    if (found !== undefined) return found;
    const state: FrameState = { url: '', parentId, frame: createFrame(id, parentId) };
    frames.set(id, state);
    return state;
  }

  function createFrame(id: string, parentId: string | undefined): WebFrameMain {
    return standIn<WebFrameMain>('WebFrameMain', {
      get url() {
        return frames.get(id)?.url ?? '';
      },
      get parent() {
        return parentId === undefined ? null : (frames.get(parentId)?.frame ?? null);
      },
      get top() {
        return frames.get(mainId)?.frame ?? null;
      },
      get detached() {
        return !frames.has(id);
      },
      isDestroyed: () => !frames.has(id),
    });
  }

  const main = add(mainId, undefined);
  page.on('Page.frameAttached', ({ frameId, parentFrameId }) => void add(frameId, parentFrameId));
  page.on('Page.frameNavigated', ({ frame }) => {
    add(frame.id, frame.parentId).url = toElectron(frame.url + (frame.urlFragment ?? ''));
  });
  page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    const state = frames.get(frameId);
    if (state !== undefined) state.url = toElectron(url);
  });
  // A frame that moves to another process is swapped, not gone.
  page.on('Page.frameDetached', ({ frameId, reason }) => {
    if (reason === 'remove') frames.delete(frameId);
  });

  return { mainId, main: main.frame, mainUrl: () => main.url, find: (id) => frames.get(id)?.frame ?? null };
}
