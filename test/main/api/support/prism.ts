import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './servers.ts';
import { openApiPath } from './openapi.ts';

const program = fileURLToPath(
  new URL('../../../../node_modules/@stoplight/prism-cli/dist/index.js', import.meta.url),
);

/** A Prism process, started with `main/api/openapi.yaml`. */
export interface Prism {
  readonly baseUrl: string;
  /** Everything that it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts Prism, as a mock of the API or, with `upstream`, as a proxy that checks both directions and
 * turns every violation into an error reply. Resolves when it says that it listens.
 */
export async function startPrism(upstream?: string): Promise<Prism> {
  const port = await findFreePort();
  const mode = upstream === undefined ? ['mock', openApiPath] : ['proxy', openApiPath, upstream];
  const child = spawn(process.execPath, [program, ...mode, '--port', String(port), '--errors'], {
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listening = new Promise<void>((resolve, reject) => {
    const read = (bytes: Buffer): void => {
      output += bytes.toString('utf8');
      if (output.includes('Prism is listening')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`Prism ended with ${code ?? 'a signal'}: ${output}`)));
  });
  await listening;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    output: () => output,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
