import type { Page } from 'playwright-core';
import { launchKiosk, type LaunchedKiosk } from '../../../build/stand-in/launch/launch-kiosk.ts';
import type { RunningPracticeServer } from '../../../main/practice/server.ts';
import { entryStates, type OutboxEntry, type EntryState } from '../../../preload/contract/index.ts';
// Brings the type of window.kiosk.
import type {} from '../../../renderer/environment/bridge.ts';

/** What the page was told of its changes: the state that each was last said to be in, by its id. */
export type Acknowledged = Map<string, EntryState>;

export interface KioskPlace {
  readonly dataDirectory: string;
  /** Of a bus with a keyring. */
  readonly busAddress: string;
}

export function startKiosk({ dataDirectory, busAddress }: KioskPlace): Promise<LaunchedKiosk> {
  return launchKiosk({ dataDirectory, keyring: 'session', env: { DBUS_SESSION_BUS_ADDRESS: busAddress } });
}

/** Points the app at a server and gives it the key, through the bridge; answers where the data is kept. */
export async function setUp(page: Page, { baseUrl, apiKey }: RunningPracticeServer): Promise<string> {
  return page.evaluate(
    async ([address, key]) => {
      await window.kiosk.terminal.chooseServer({ kind: 'custom', baseUrl: address });
      await window.kiosk.terminal.storeKey(key);
      const report = await window.kiosk.storage.report();
      return report.ok ? report.value.state : report.failure.code;
    },
    [baseUrl, apiKey] as const,
  );
}

/** Hands in changes from six sides at once, notes what is acknowledged, and kills the app so many milliseconds after the first. */
export async function workAndKill(
  kiosk: LaunchedKiosk,
  acknowledged: Acknowledged,
  killAfter: number,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const killed = Promise.withResolvers<undefined>();
  async function work(side: number): Promise<void> {
    for (let number = 0; ; number += 1) {
      const mark = `${side}-${number}-${kiosk.pid}-${killAfter}@example.com`;
      const answer = await Promise.race([handIn(kiosk.page, mark, number % 3 === 2), killed.promise]);
      if (answer === undefined) return;
      for (const { id, state } of answer) acknowledged.set(id, state);
      timer ??= setTimeout(() => void kiosk.kill9().then(() => killed.resolve(undefined)), killAfter);
    }
  }
  await Promise.all(Array.from({ length: 6 }, (_, side) => work(side)));
}

type Told = Pick<OutboxEntry, 'id' | 'state'>;

/** Opens an account and, if wished, changes it as well; undefined when the app ended before it answered. */
async function handIn(page: Page, mark: string, andChange: boolean): Promise<Told[] | undefined> {
  const work = page.evaluate(
    async ([email, change]) => {
      const told: Told[] = [];
      const draft = { name: 'Ada Example', email, phone: '202-555-0147' };
      const created = await window.kiosk.account.create({ draft, evenIfSimilar: true });
      if (!created.ok) throw new Error(created.failure.code);
      if (created.value.kind === 'looks-like') throw new Error('It asks about look-alikes.');
      told.push(created.value.change);
      if (!change || created.value.kind !== 'done' || created.value.account === null) return told;
      const base = created.value.account;
      const updated = await window.kiosk.account.update({ base, draft: { ...draft, name: 'Ada Changed' } });
      if (updated.ok && updated.value.kind !== 'looks-like') told.push(updated.value.change);
      return told;
    },
    [mark, andChange] as const,
  );
  return work.catch((error: unknown) => {
    if (error instanceof Error && /closed|crashed|disconnected/i.test(error.message)) return undefined;
    throw error;
  });
}

/** Every change that the app knows, as its own bridge tells it. */
export async function listChanges(page: Page): Promise<ReadonlyMap<string, EntryState>> {
  const changes = await page.evaluate(async (states) => {
    const all: Told[] = [];
    for (let total = 1; all.length < total;) {
      const page = await window.kiosk.outbox.list({ states: [...states], offset: all.length });
      if (!page.ok) throw new Error(page.failure.code);
      all.push(...page.value.changes);
      total = page.value.changes.length === 0 ? 0 : page.value.total;
    }
    return all.map(({ id, state }): [string, EntryState] => [id, state]);
  }, entryStates);
  return new Map(changes);
}

/** Tries everything that is pending until nothing is. */
export async function sendEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const idle = Promise.withResolvers<undefined>();
    window.kiosk.outbox.onChanged(({ pending, sending }) => {
      if (pending + sending === 0) idle.resolve(undefined);
    });
    const now = await window.kiosk.outbox.sendNow();
    if (!now.ok) throw new Error(now.failure.code);
    if (now.value.pending + now.value.sending > 0) await idle.promise;
  });
}
