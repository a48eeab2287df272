import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { ReadingSchema, type Reading, type ReadRequest } from './reading.ts';

const program = fileURLToPath(new URL('reader-program.ts', import.meta.url));

/** Reads folders in a process of its own, which is started anew when a folder has ended it. */
export interface Reader {
  /** What was found; `crash` when the process ended instead of answering. */
  read(request: ReadRequest): Promise<Reading | { readonly kind: 'crash'; readonly words: string }>;
  close(): Promise<void>;
}

type Found = Awaited<ReturnType<Reader['read']>>;

export function openReader(): Reader {
  let child: ChildProcess | null = null;
  let answer: (found: Found) => void = () => undefined;

  function start(): ChildProcess {
    const started = fork(program, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
    const words: string[] = [];
    started.stderr?.setEncoding('utf8').on('data', (text: string) => words.push(text));
    started.on('message', (message) => answer(v.parse(ReadingSchema, message)));
    started.once('close', () => {
      child = null;
      answer({ kind: 'crash', words: words.join('').slice(0, 1_000) });
    });
    return started;
  }

  return {
    read(request) {
      const reader = (child ??= start());
      return new Promise((resolve) => {
        answer = resolve;
        reader.send(request);
      });
    },
    async close() {
      if (child === null) return;
      const ended = once(child, 'close');
      child.kill();
      await ended;
    },
  };
}
