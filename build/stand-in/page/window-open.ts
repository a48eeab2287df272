import type { WebContents } from 'electron';
import { toElectron } from '../addresses.ts';
import type { DevToolsSession } from '../chromium/dev-tools.ts';
import type { Complain } from './host-page.ts';

export type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

interface WantedWindow {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
}

export type JudgeWindow = (wanted: WantedWindow) => void;

/** Asks main's WebContents.setWindowOpenHandler. The host can only deny, and says so of any other answer. */
export function createWindowJudge(
  handler: () => WindowOpenHandler | undefined,
  complain: Complain,
): JudgeWindow {
  return ({ url, frameName, features }) => {
    const answer = handler()?.({
      url: toElectron(url),
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    });
    if (answer?.action !== 'deny') complain(`main would open a window for ${url}; that is not implemented`);
  };
}

/** Links and forms with a target reach Chromium itself; `window.open` is answered in the page. */
export function watchWindowOpen(page: DevToolsSession, judge: JudgeWindow): void {
  page.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
    judge({ url, frameName: windowName, features: windowFeatures.join(',') }),
  );
}
