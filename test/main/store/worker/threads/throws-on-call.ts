/** A store's thread with a defect: a call makes it throw an error with somebody's data in its text. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', ({ kind }: { kind: string }) => {
  if (kind === 'open') parentPort?.postMessage({ kind: 'open' });
  else throw new Error('Ada Example, ada@example.com');
});
