import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const ReplySchema = v.object({ answer: v.unknown(), milliseconds: v.number() });

type KeychainReply = v.InferOutput<typeof ReplySchema>;

/** The keychain, in a child process. */
export interface KeychainProcess {
  read(name: string): Promise<KeychainReply>;
  write(name: string, secret: string): Promise<KeychainReply>;
  remove(name: string): Promise<KeychainReply>;
  /** What the native call itself answers. */
  look(name: string): Promise<KeychainReply>;
  /** Tells the process to exit; answers how long that took. */
  exit(): Promise<number>;
  /** All that it printed. */
  readonly output: string[];
}

/** Starts the child in a session's environment. `preload` is a module to import first. */
export function startKeychainProcess(environment: NodeJS.ProcessEnv, preload?: string): KeychainProcess {
  const child = fork(fileURLToPath(new URL('keychain-child.ts', import.meta.url)), {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: preload === undefined ? [] : ['--import', preload],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => output.push(data.toString('utf8')));
  }
  const ended = once(child, 'exit');
  async function ask(request: Record<string, string>): Promise<KeychainReply> {
    const reply = once(child, 'message');
    child.send(request);
    const gone = ended.then(() =>
      Promise.reject(new Error(`The keychain process ended: ${output.join('')}`)),
    );
    return v.parse(v.tupleWithRest([ReplySchema], v.unknown()), await Promise.race([reply, gone]))[0];
  }
  return {
    read: (name) => ask({ do: 'read', name }),
    write: (name, secret) => ask({ do: 'write', name, secret }),
    remove: (name) => ask({ do: 'remove', name }),
    look: (name) => ask({ do: 'look', name }),
    async exit() {
      const started = performance.now();
      child.send({ do: 'exit' });
      await ended;
      return performance.now() - started;
    },
    output,
  };
}
