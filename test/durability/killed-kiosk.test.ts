import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runBriefly } from '../../build/stand-in/launch/run-briefly.ts';
import { startPracticeServer, type RunningPracticeServer } from '../../main/practice/server.ts';
import { rounds } from '../support/rounds.ts';
import { openPrivateSession, type PrivateSession } from '../../build/keyring/private-session.ts';
import {
  listChanges,
  sendEverything,
  setUp,
  startKiosk,
  workAndKill,
  type Acknowledged,
  type KioskPlace,
} from './killed/killed-kiosk.ts';
import { findLost, findTwice } from './killed/verdicts.ts';
import { patience } from './patience.ts';
import { seededRandom } from './seeded-random.ts';

const count = rounds('KIOSK', 3, 50);

let session: PrivateSession;
let server: RunningPracticeServer;
let place: KioskPlace;

beforeEach(async () => {
  session = await openPrivateSession('unlocked');
  server = await startPracticeServer();
  place = {
    dataDirectory: await mkdtemp(join(tmpdir(), 'kiosk-killed-')),
    busAddress: session.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '',
  };
});
afterEach(async () => {
  await server.close();
  await session.close();
  await rm(place.dataDirectory, { recursive: true, force: true });
});

describe.skipIf(process.platform !== 'linux')('the whole built app, killed with -9 under load', () => {
  test(
    `${count} times: nothing acknowledged is lost, nothing is created twice, the audit log is whole`,
    { timeout: patience },
    async () => {
      const random = seededRandom(7);
      const creates = vi.spyOn(server.accounts, 'create');
      const acknowledged: Acknowledged = new Map();
      await server.faults.set({ name: 'latency', milliseconds: 10 });
      for (let round = 1; round <= count; round += 1) {
        const kiosk = await startKiosk(place);
        if (round === 1) expect(await setUp(kiosk.page, server)).toBe('kept');
        expect(findLost(acknowledged, await listChanges(kiosk.page))).toEqual([]);
        await workAndKill(kiosk, acknowledged, random.below(400));
        await kiosk.close();
      }
      const last = await startKiosk(place);
      await sendEverything(last.page);
      expect(findLost(acknowledged, await listChanges(last.page))).toEqual([]);
      await last.close();
      expect(findTwice(creates.mock.calls.map(([fields]) => fields.email ?? ''))).toEqual([]);
      expect(acknowledged.size).toBeGreaterThan(count);
      const verify = await runBriefly({
        dataDirectory: place.dataDirectory,
        keyring: 'session',
        env: { DBUS_SESSION_BUS_ADDRESS: place.busAddress },
        args: ['--audit=verify'],
      });
      expect(verify.output).toContain('whole');
      expect(verify.code).toBe(0);
    },
  );
});
