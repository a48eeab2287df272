import * as v from 'valibot';
import type { HostPage } from './page/host-page.ts';
import { parseCombination, pressKey } from './page/keyboard.ts';
import type { WatchTraffic } from './page/messages-from-page.ts';

/** What a test tells the host, over the channel that Node opens for `stdio: 'ipc'`. */
const ControlRequestSchema = v.variant('type', [
  v.object({ type: v.literal('press'), id: v.number(), combination: v.string() }),
  /**
   * As a person would close the window, with its button or by Alt+F4: BrowserWindow 'close', which main may
   * prevent. Done when main has decided, whichever way; a window that closes takes the app along.
   */
  v.object({ type: v.literal('close-window'), id: v.number() }),
]);

/** What the host tells a test. */
export const ControlReportSchema = v.variant('type', [
  /** The page is joined; `address` is Chromium's DevTools on loopback. */
  v.object({ type: v.literal('page'), address: v.string() }),
  /** What was asked under this number has been done. */
  v.object({ type: v.literal('done'), id: v.number() }),
  v.object({
    type: v.literal('traffic'),
    direction: v.picklist(['to-main', 'to-page']),
    channel: v.string(),
    text: v.string(),
  }),
  v.object({ type: v.literal('complaint'), sentence: v.string() }),
]);

export type ControlRequest = v.InferOutput<typeof ControlRequestSchema>;
type ControlReport = v.InferOutput<typeof ControlReportSchema>;

/** The name of the host's own switch; the app under test never sees it. */
export const controlVariable = 'STAND_IN_HOST_CONTROL';

/** Hands over the page, and what closes its window as a person would. */
export type ShowPage = (page: HostPage, closeWindow: () => void) => void;

export interface Control {
  /** Whether a test holds the other end. */
  readonly open: boolean;
  readonly watch: WatchTraffic;
  readonly complain: (sentence: string) => void;
  readonly showPage: ShowPage;
}

/**
 * Opens the tests' channel, when the process was started with one and told so. The app cannot use it:
 * its two ends on `process` are taken away.
 */
export function openControl(onLost: () => void): Control {
  const asked = process.env[controlVariable] === '1';
  Reflect.deleteProperty(process.env, controlVariable);
  const post = process.send?.bind(process);
  const open = asked && post !== undefined;
  const report = (message: ControlReport): void => {
    if (open && process.connected) post(message);
  };
  let shown: { page: HostPage; closeWindow: () => void } | undefined;
  if (open) {
    Reflect.deleteProperty(process, 'send');
    process.on('message', (message: unknown) => {
      const request = v.safeParse(ControlRequestSchema, message);
      if (!request.success || shown === undefined) return;
      const done = () => report({ type: 'done', id: request.output.id });
      if (request.output.type === 'press') {
        pressKey(shown.page, parseCombination(request.output.combination)).then(done, done);
      } else {
        shown.closeWindow();
        done();
      }
    });
    process.on('disconnect', onLost);
  }
  return {
    open,
    watch: (direction, channel, text) => report({ type: 'traffic', direction, channel, text }),
    complain: (sentence) => report({ type: 'complaint', sentence }),
    showPage(page, closeWindow) {
      shown = { page, closeWindow };
      report({ type: 'page', address: page.chromium.debuggingAddress ?? '' });
    },
  };
}
