import type { Page } from 'playwright-core';
import type { RunningPracticeServer } from '../../main/practice/server.ts';
import type { LaunchedKiosk } from '../stand-in/launch/launch-kiosk.ts';
import {
  findByName,
  leaveToHome,
  openChanges,
  openForLater,
  renameForLater,
  seeOnHome,
  visitors,
} from './offline-screens.ts';
import { createAccount, goHome, person, press, setUpServer } from './screens.ts';

/** The longest that the terminal may take to notice by itself that the server is back. */
const patience = 60_000;

export interface OfflineTerminal {
  /** Starts the app on the same data and the same keychain, as a terminal that is switched on. */
  readonly start: () => Promise<LaunchedKiosk>;
  readonly server: RunningPracticeServer;
  /** Called after each step with what is on the screen then. */
  readonly look: (step: string, page: Page) => Promise<void>;
}

/** What reached the server once it was back, and what it has then. */
export interface OfflineOutcome {
  /** Requests that change something, in the order of their arrival. */
  readonly arrived: readonly string[];
  /** The names on the server, in the order in which the accounts were opened. */
  readonly names: readonly string[];
}

/**
 * The scene of issue "nothing lost": the server goes away, three accounts are opened and one is changed, the app
 * is killed as by a power cut and started again, the server comes back, and all four changes arrive once, in order.
 */
export async function playOffline({ start, server, look }: OfflineTerminal): Promise<OfflineOutcome> {
  const first = await start();
  const { page } = first;
  await setUpServer(page, server);
  await goHome(page);
  await createAccount(page);
  await look('online', page);
  await press(page, 'Done');

  await server.faults.set({ name: 'refuse' });
  for (const visitor of visitors) {
    await openForLater(page, visitor);
    await look(`opened-offline-${visitor.name.split(' ', 1)[0]?.toLowerCase() ?? ''}`, page);
    await leaveToHome(page);
  }
  await findByName(page, 'ada', person.name);
  await look('found-offline', page);
  await renameForLater(page, person.newName);
  await look('changed-offline', page);
  await leaveToHome(page);
  await openChanges(page);
  await look('waiting', page);
  await first.kill9();

  const second = await start();
  await seeOnHome(second.page, /4 waiting to be sent/, patience);
  await look('after-the-power-cut', second.page);
  const before = server.requests.latest.length;
  await server.faults.clear();
  await seeOnHome(second.page, /Everything is sent/, patience);
  await look('all-arrived', second.page);
  return {
    arrived: server.requests.latest
      .slice(before)
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path}`),
    names: server.accounts.list().map(({ name }) => name ?? ''),
  };
}
