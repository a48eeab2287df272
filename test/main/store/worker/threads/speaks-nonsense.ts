/** A store's thread that opens and then answers what nobody understands. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', ({ kind }: { kind: string }) => {
  parentPort?.postMessage(kind === 'open' ? { kind } : { kind: 'reply', number: 'one' });
});
