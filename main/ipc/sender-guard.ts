import { isOwnPage } from '../policy/own-page.ts';

/** What is known of the frame that a message came from; null when Electron no longer knows it. */
export interface Sender {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/**
 * Whether a message came from this app's own page in the window's main frame. Whatever is unknown,
 * unreadable or throws is refused.
 */
export function isOwnSender(sender: Sender | null): boolean {
  try {
    return sender?.isMainFrame === true && isOwnPage(sender.url);
  } catch {
    return false;
  }
}
