/** A store's thread that opens anything and dies when the third call comes, after it has answered the first. */
import process from 'node:process';
import { parentPort } from 'node:worker_threads';

let calls = 0;
parentPort?.on('message', ({ kind, number }: { kind: string; number?: number }) => {
  if (kind === 'open') parentPort?.postMessage({ kind: 'open' });
  if (kind !== 'call') return;
  calls += 1;
  if (calls === 1) parentPort?.postMessage({ kind: 'reply', number, result: { ok: true, value: 7 } });
  if (calls === 3) process.exit(1);
});
