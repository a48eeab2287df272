import type { DownloadItem } from 'electron';
import { toElectron } from '../addresses.ts';
import type { DevToolsSession } from '../chromium/dev-tools.ts';
import { createEvent } from '../electron/events.ts';
import { standIn } from '../stand-in.ts';
import type { Complain, HostPage } from './host-page.ts';

/** Chromium saves nothing; main hears of each download (Session 'will-download') and must refuse it. */
export async function refuseDownloads(
  root: DevToolsSession,
  page: HostPage,
  complain: Complain,
): Promise<void> {
  root.on('Browser.downloadWillBegin', ({ url, suggestedFilename }) => {
    const state = { cancelled: false };
    const item = standIn<DownloadItem>('DownloadItem', {
      cancel: () => {
        state.cancelled = true;
      },
      getURL: () => toElectron(url),
      getFilename: () => suggestedFilename,
    });
    const event = createEvent({});
    page.session.events.emit('will-download', event, item, page.contents);
    if (!event.defaultPrevented && !state.cancelled)
      complain(`main would save ${suggestedFilename}; that is not implemented`);
  });
  await root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
}
