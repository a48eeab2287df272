import type { ChildProcess } from 'node:child_process';

/** Collects what a child writes to stdout and stderr; answers the text so far. */
export function collectOutput(child: ChildProcess): () => string {
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => parts.push(text));
  }
  return () => parts.join('');
}
