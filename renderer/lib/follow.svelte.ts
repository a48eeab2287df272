import { untrack } from 'svelte';

/** Runs something now and whenever what `read` reads has changed, but not when what `run` reads has. */
export function follow(read: () => unknown, run: () => void): void {
  $effect(() => {
    read();
    untrack(run);
  });
}
