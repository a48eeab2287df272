import type { HostPage } from './host-page.ts';

/** A page that does not answer must not hold up what comes after. */
const deadlineMilliseconds = 1_000;

/** Copies nothing, in a world of the host's own: the page's listeners do not hear of it. */
const copyNothing = `(() => {
  const put = (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData.clearData();
    event.clipboardData.setData('text/plain', '');
  };
  addEventListener('copy', put, { capture: true, once: true });
  const copied = document.execCommand('copy');
  removeEventListener('copy', put, { capture: true });
  return copied;
})()`;

/** Empties the clipboard of Chromium, which gives the outside no other way to it. Rejects when that failed. */
export async function emptyClipboard({ devTools, frames }: HostPage): Promise<void> {
  const emptied = async (): Promise<boolean> => {
    const world = { frameId: frames.mainId, worldName: 'stand-in-clipboard' };
    const { executionContextId } = await devTools.send('Page.createIsolatedWorld', world);
    const { result } = await devTools.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: copyNothing,
      userGesture: true,
      returnByValue: true,
    });
    return result.value === true;
  };
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), deadlineMilliseconds);
  });
  const done = await Promise.race([emptied(), deadline]).finally(() => clearTimeout(timer));
  if (!done) throw new Error('the clipboard could not be emptied');
}
