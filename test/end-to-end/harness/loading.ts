import type { Page } from '@playwright/test';

/** Knows whether the page is on its way to another document. */
export interface LoadingWatch {
  /** Settles when no navigation is under way; a refused one has ended as well. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Follows the loading of the main frame from now on, as Chromium tells it. */
export async function watchLoading(page: Page): Promise<LoadingWatch> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const main = frameTree.frame.id;
  let loading = false;
  let settle: (() => void) | undefined;
  session.on('Page.frameStartedLoading', ({ frameId }) => {
    if (frameId === main) loading = true;
  });
  session.on('Page.frameStoppedLoading', ({ frameId }) => {
    if (frameId !== main) return;
    loading = false;
    settle?.();
  });
  await session.send('Page.enable');
  return {
    idle: () =>
      new Promise((resolve) => {
        if (loading) settle = resolve;
        else resolve();
      }),
    stop: () => session.detach(),
  };
}
