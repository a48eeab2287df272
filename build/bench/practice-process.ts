import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { ApiKeySchema, BaseUrlSchema, type ApiKey, type BaseUrl } from '../../preload/contract/index.ts';

const program = fileURLToPath(new URL('../practice-server.ts', import.meta.url));

export interface PracticeAddress {
  readonly baseUrl: BaseUrl;
  readonly apiKey: ApiKey;
}

/** Runs the practice server in a process of its own, so that it takes no time from what is measured. */
export async function withPracticeServer<T>(use: (address: PracticeAddress) => Promise<T>): Promise<T> {
  const apiKey = v.parse(ApiKeySchema, 'bench-key-of-a-made-up-server');
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, FINALPOS_API_KEY: apiKey },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /^Practice server: (\S+)$/.exec(line)?.[1];
      if (address !== undefined) return await use({ baseUrl: v.parse(BaseUrlSchema, address), apiKey });
    }
    throw new Error('The practice server did not start.');
  } finally {
    child.kill();
  }
}
