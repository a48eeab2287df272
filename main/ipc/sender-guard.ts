/** What is known of the frame that a message came from; null when Electron no longer knows it. */
export interface Sender {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/**
 * Whether a message came from this app's own page in the window's main frame. Protocol, host and path
 * are compared, never `origin`: of `app:` as of `data:` URLs that is the text "null". Whatever is
 * unknown, unreadable or throws is refused.
 */
export function isOwnSender(sender: Sender | null): boolean {
  try {
    if (sender === null || !sender.isMainFrame) return false;
    const url = URL.parse(sender.url);
    return (
      url?.protocol === 'app:' &&
      url.host === 'kiosk' &&
      url.pathname === '/index.html' &&
      url.username === '' &&
      url.password === ''
    );
  } catch {
    return false;
  }
}
