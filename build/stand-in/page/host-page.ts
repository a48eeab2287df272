import type { WebContents } from 'electron';
import type { Chromium } from '../chromium/chromium.ts';
import type { DevToolsSession } from '../chromium/dev-tools.ts';
import type { EventSource } from '../electron/events.ts';
import type { Frames } from '../electron/frames.ts';
import type { HostSession } from '../electron/sessions.ts';

/** What the parts of the page share: Chromium's side and main's side of the same page. */
export interface HostPage {
  readonly chromium: Chromium;
  readonly devTools: DevToolsSession;
  readonly frames: Frames;
  readonly session: HostSession;
  readonly contents: WebContents;
  readonly events: EventSource<WebContents>;
}

/** Something that must not be missed: on stderr, and in the list that the tests read. */
export type Complain = (sentence: string) => void;
