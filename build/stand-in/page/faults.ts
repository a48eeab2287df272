import type { RenderProcessGoneDetails } from 'electron';
import { createEvent } from '../electron/events.ts';
import type { HostPage } from './host-page.ts';

const reasons: Readonly<Record<string, RenderProcessGoneDetails['reason']>> = {
  killed: 'killed',
  oom: 'oom',
};

/** Chromium's own hang monitor waits as long before a page counts as hung. */
const hangMilliseconds = 30_000;
const heartbeatMilliseconds = 5_000;

/** WebContents 'render-process-gone', with Chromium's reason where it is one of Electron's. */
export async function watchCrashes(page: HostPage, targetId: string): Promise<void> {
  const { root } = page.chromium.pipe;
  root.on('Target.targetCrashed', (crash) => {
    if (crash.targetId !== targetId) return;
    const details: RenderProcessGoneDetails = {
      reason: reasons[crash.status] ?? 'crashed',
      exitCode: crash.errorCode,
    };
    page.events.emit('render-process-gone', createEvent({}), details);
  });
  await root.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] });
}

/** WebContents 'unresponsive' and 'responsive', told by a heartbeat of the page's thread. */
export function watchHangs(page: HostPage): void {
  let asked: number | undefined;
  let hung = false;
  const timer = setInterval(() => {
    if (asked !== undefined) {
      if (hung || performance.now() - asked < hangMilliseconds) return;
      hung = true;
      page.events.emit('unresponsive');
      return;
    }
    asked = performance.now();
    const settle = () => {
      asked = undefined;
      if (hung) page.events.emit('responsive');
      hung = false;
    };
    page.devTools.send('Runtime.evaluate', { expression: '0' }).then(settle, settle);
  }, heartbeatMilliseconds);
  timer.unref();
}

/**
 * Dialogs: WebPreferences.disableDialogs closes alert, confirm and prompt at once. WebContents
 * 'will-prevent-unload' decides on leaving: prevented means that the page is left all the same.
 */
export function answerDialogs(page: HostPage): void {
  page.devTools.on('Page.javascriptDialogOpening', ({ type }) => {
    const event = createEvent({});
    if (type === 'beforeunload') page.events.emit('will-prevent-unload', event);
    page.devTools
      .send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented })
      .catch(() => undefined);
  });
}
