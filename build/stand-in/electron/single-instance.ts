import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';

export interface SecondInstance {
  readonly argv: string[];
  readonly workingDirectory: string;
}

const notifyDeadlineMilliseconds = 1_000;

/** One lock for each data folder. Linux forgets an abstract socket with its process, even a killed one. */
function lockName(dataFolder: string): string {
  return `\0kiosk-stand-in-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 32)}`;
}

/** App.requestSingleInstanceLock: the lock, or word to the instance that has it. */
export interface SingleInstance {
  /** True when this process has the lock now. Synchronous, as in Electron. */
  request(dataFolder: string): boolean;
  /** Settles when the first instance has heard of this one; to be awaited before the process ends. */
  readonly notified: () => Promise<void>;
}

/** `onSecond` hears of later instances. */
export function createSingleInstance(onSecond: (second: SecondInstance) => void): SingleInstance {
  let notified = Promise.resolve();

  function tellFirst(path: string): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect({ path });
      socket.setTimeout(notifyDeadlineMilliseconds, () => socket.destroy());
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
      socket.end(JSON.stringify({ argv: process.argv, workingDirectory: process.cwd() }));
    });
  }

  return {
    request(dataFolder) {
      const path = lockName(dataFolder);
      const server = createServer((socket) => {
        let text = '';
        socket.setEncoding('utf8');
        socket.on('error', () => undefined);
        socket.on('data', (part: string) => (text += part));
        socket.on('end', () => {
          socket.end();
          onSecond(JSON.parse(text) as SecondInstance);
        });
      });
      server.on('error', () => undefined);
      // Binding a path is synchronous in Node; only the events come later.
      server.listen({ path });
      if (server.listening) return true;
      notified = tellFirst(path);
      return false;
    },
    notified: () => notified,
  };
}
