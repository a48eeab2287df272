/** A store's thread whose disk never comes back: it opens, and hangs for ever in whatever it is asked next. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', ({ kind }: { kind: string }) => {
  if (kind === 'open') parentPort?.postMessage({ kind: 'open' });
  else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
