import type { WebContents, WebPreferences } from 'electron';
import type { Chromium } from '../chromium/chromium.ts';
import type { EventSource } from '../electron/events.ts';
import { followFrames } from '../electron/frames.ts';
import type { HostIpc } from '../electron/ipc-main.ts';
import type { HostSession } from '../electron/sessions.ts';
import { refuseDownloads } from './downloads.ts';
import { answerDialogs, watchCrashes, watchHangs } from './faults.ts';
import type { Complain, HostPage } from './host-page.ts';
import { receiveFromPage, type WatchTraffic } from './messages-from-page.ts';
import { createSendToPage, type SendToPage } from './messages-to-page.ts';
import type { OwnNavigations } from './navigation.ts';
import { followContexts } from './preload-contexts.ts';
import { installPreload } from './preload-world.ts';
import { interceptRequests } from './requests.ts';
import { attachToPage } from './targets.ts';
import { createWindowJudge, watchWindowOpen, type WindowOpenHandler } from './window-open.ts';

export interface JoinOptions {
  readonly chromium: Chromium;
  readonly preferences: WebPreferences;
  readonly session: HostSession;
  readonly contents: WebContents;
  readonly events: EventSource<WebContents>;
  readonly ipc: HostIpc;
  readonly own: OwnNavigations;
  readonly watch: WatchTraffic;
  readonly complain: Complain;
  readonly windowOpenHandler: () => WindowOpenHandler | undefined;
  /** Called before the page can load anything. */
  readonly onJoined: (page: HostPage) => void;
  /** Hands over what sends messages to the page's preload, if it has one. */
  readonly onPreload: (send: SendToPage) => void;
}

/** Joins Chromium's page with main's contents: from here on nothing happens in it that main cannot judge. */
export async function joinPage(options: JoinOptions): Promise<HostPage> {
  const { chromium, session, contents, events, own, ipc, watch, complain } = options;
  const { root } = chromium.pipe;
  const joined: { page?: HostPage } = {};
  const { targetId, session: devTools } = await attachToPage(chromium.pipe, (part) => {
    if (joined.page !== undefined) interceptRequests(part, joined.page, own, complain).catch(() => undefined);
  });
  const frames = followFrames(devTools, targetId);
  const page: HostPage = { chromium, devTools, session, contents, events, frames };
  joined.page = page;
  const judgeWindow = createWindowJudge(options.windowOpenHandler, complain);
  watchWindowOpen(devTools, judgeWindow);
  answerDialogs(page);
  options.onJoined(page);
  const { preload } = options.preferences;
  if (preload !== undefined) {
    const world = await installPreload(devTools, preload);
    const contexts = followContexts(devTools, world, targetId);
    receiveFromPage({ page, contexts, binding: world.binding, ipc, judgeWindow, watch, complain });
    options.onPreload(createSendToPage(contexts, watch));
  }
  await Promise.all([
    devTools.send('Page.enable'),
    devTools.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    devTools.send('Runtime.enable'),
    interceptRequests(devTools, page, own, complain),
    refuseDownloads(root, page, complain),
    watchCrashes(page, targetId),
  ]);
  watchHangs(page);
  return page;
}
