import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goHome, setUpServer } from '../../../build/demo/screens.ts';
import {
  openPrivateSession,
  type KeyringKind,
  type PrivateSession,
} from '../../../build/keyring/private-session.ts';
import { startPracticeServer, type RunningPracticeServer } from '../../../main/practice/server.ts';
import { launchKiosk, runBriefly, type LaunchedKiosk } from './kiosk.ts';

export interface Counter {
  readonly session: PrivateSession;
  readonly dataDirectory: string;
  readonly server: RunningPracticeServer;
  /** Starts the app on the same keyring and the same data, as a terminal that is switched on again. */
  readonly start: (args?: readonly string[]) => Promise<LaunchedKiosk>;
  /** The same, where the app ends by itself. */
  readonly runBriefly: (args: readonly string[]) => ReturnType<typeof runBriefly>;
}

/** A terminal with a real gnome-keyring on a private bus, and a practice server beside it. */
export async function atCounter(kind: KeyringKind, work: (counter: Counter) => Promise<void>): Promise<void> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'kiosk-counter-'));
  const session = await openPrivateSession(kind);
  const server = await startPracticeServer();
  const options = {
    dataDirectory,
    keyring: 'session',
    env: { DBUS_SESSION_BUS_ADDRESS: session.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '' },
  } as const;
  const started: LaunchedKiosk[] = [];
  try {
    const start = async (args?: readonly string[]) => {
      const kiosk = await launchKiosk({ ...options, ...(args === undefined ? {} : { args }) });
      started.push(kiosk);
      return kiosk;
    };
    await work({
      session,
      dataDirectory,
      server,
      start,
      runBriefly: (args) => runBriefly({ ...options, args }),
    });
  } finally {
    for (const kiosk of started) await kiosk.close();
    await server.close();
    await session.close();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

/** A terminal that is set up for its server, at its first screen. */
export async function atReadyCounter(
  work: (counter: Counter, kiosk: LaunchedKiosk) => Promise<void>,
): Promise<void> {
  await atCounter('unlocked', async (counter) => {
    const kiosk = await counter.start();
    await setUpServer(kiosk.page, counter.server);
    await goHome(kiosk.page);
    await work(counter, kiosk);
  });
}
