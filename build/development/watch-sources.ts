import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';

const quietMilliseconds = 100;

/**
 * Calls `onChange` after files in these folders have changed: once for those that change together, and never while
 * an earlier call runs. What it rejects with is printed; the next change tries again.
 */
export function watchSources(
  watcher: ViteDevServer['watcher'],
  folders: readonly string[],
  onChange: () => Promise<void>,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;

  async function run(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await onChange();
    } catch (error) {
      console.error(`[dev:app] ${error instanceof Error ? error.message : String(error)}`);
    }
    running = false;
    if (!again) return;
    again = false;
    await run();
  }

  watcher.add([...folders]);
  watcher.on('all', (_kind, file) => {
    if (!folders.some((folder) => file.startsWith(`${folder}${sep}`))) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quietMilliseconds);
  });
}
