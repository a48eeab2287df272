import type { WebFrameMain } from 'electron';
import { createEvent } from '../electron/events.ts';
import type { HostPage } from './host-page.ts';

/** Navigations that main itself has begun; Electron raises no event for these (WebContents 'will-frame-navigate'). */
export interface OwnNavigations {
  add(url: string): void;
  take(url: string): boolean;
}

export function createOwnNavigations(): OwnNavigations {
  const urls: string[] = [];
  return {
    add: (url) => void urls.push(url),
    take(url) {
      const index = urls.indexOf(url);
      if (index >= 0) urls.splice(index, 1);
      return index >= 0;
    },
  };
}

/** Asks main whether a navigation may go on: 'will-redirect', or 'will-frame-navigate' and 'will-navigate'. */
export function mayNavigate(
  page: HostPage,
  url: string,
  frame: WebFrameMain | null,
  isRedirect: boolean,
): boolean {
  const isMainFrame = frame === page.frames.main;
  const judge = (name: string): boolean => {
    const event = createEvent({ url, isSameDocument: false, isMainFrame, frame, initiator: frame });
    page.events.emit(name, event, url, false, isMainFrame);
    return !event.defaultPrevented;
  };
  if (isRedirect) return judge('will-redirect');
  return judge('will-frame-navigate') && (!isMainFrame || judge('will-navigate'));
}
