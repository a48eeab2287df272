import { succeed, type Result } from '../../../preload/contract/index.ts';
import { failNotSent } from '../failures.ts';
import type { PracticeServer, StartPracticeServer } from '../ports.ts';
import type { Log } from '../../lib/log.ts';
import type { Redactor } from '../../lib/redaction.ts';

/** The practice server of this run: started at first need and kept until the app closes. */
export interface PracticeCache {
  /** Starts the server unless it runs; a start that failed is tried again at the next call. */
  open(): Promise<Result<PracticeServer>>;
  close(): Promise<void>;
}

export interface PracticeCacheDependencies {
  readonly startPractice: StartPracticeServer;
  readonly redactor: Pick<Redactor, 'add'>;
  readonly log: Log;
}

/** Creates an empty cache. */
export function createPracticeCache({
  startPractice,
  redactor,
  log,
}: PracticeCacheDependencies): PracticeCache {
  let starting: Promise<PracticeServer> | undefined;
  let closed = false;
  return {
    async open() {
      if (closed) return failNotSent('internal');
      try {
        starting ??= startPractice();
        const server = await starting;
        redactor.add(server.apiKey);
        return succeed(server);
      } catch {
        starting = undefined;
        log('practice-server-failed');
        return failNotSent('internal');
      }
    },
    async close() {
      closed = true;
      const server = await starting?.catch(() => undefined);
      starting = undefined;
      await server?.close();
    },
  };
}
