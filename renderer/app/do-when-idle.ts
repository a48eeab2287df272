/** Milliseconds after which a step is taken even where the page is never idle. */
const patience = 1_000;

/** Takes one step after another whenever the page has nothing else to do. Returns what stops it. */
export function doWhenIdle(steps: readonly (() => Promise<unknown>)[]): () => void {
  const rest = [...steps];
  let handle = 0;
  let stopped = false;
  function wait(): void {
    if (!stopped && rest.length > 0) handle = requestIdleCallback(() => void take(), { timeout: patience });
  }
  async function take(): Promise<void> {
    await rest.shift()?.();
    wait();
  }
  wait();
  return () => {
    stopped = true;
    cancelIdleCallback(handle);
  };
}
