import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { startPracticeServer } from '../../main/practice/server.ts';
import { openPrivateSession } from '../keyring/private-session.ts';
import { launchKiosk, type LaunchedKiosk } from '../stand-in/launch/launch-kiosk.ts';
import { playOffline, type OfflineOutcome } from './offline-scene.ts';
import { visitors } from './offline-screens.ts';
import { person, readHeadings } from './screens.ts';

interface OfflineStep {
  readonly step: string;
  /** What the screen said. */
  readonly screen: string;
  readonly screenshot: string;
}

export interface OfflineReport extends OfflineOutcome {
  readonly ok: boolean;
  readonly runtime: string;
  readonly steps: readonly OfflineStep[];
  /** Why the scene ended early, where it did. */
  readonly failure?: string;
}

/** Plays the scene on a keyring of its own, so that nobody's own keychain is touched. */
export async function runOfflineDemo(folder: string): Promise<OfflineReport> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'kiosk-demo-'));
  const session = await openPrivateSession('unlocked');
  const server = await startPracticeServer();
  const started: LaunchedKiosk[] = [];
  const steps: OfflineStep[] = [];

  async function start(): Promise<LaunchedKiosk> {
    const env = { DBUS_SESSION_BUS_ADDRESS: session.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '' };
    const kiosk = await launchKiosk({ dataDirectory, keyring: 'session', env });
    started.push(kiosk);
    await kiosk.page.setViewportSize({ width: 1920, height: 1080 });
    return kiosk;
  }

  async function look(step: string, page: Page): Promise<void> {
    const path = join(folder, `${steps.length + 1}-${step}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    steps.push({ step, screen: await readHeadings(page), screenshot: relative(process.cwd(), path) });
  }

  try {
    const outcome = await playOffline({ start, server, look });
    return { ok: isAsWished(outcome), runtime: started[0]?.runtime ?? '', steps, ...outcome };
  } catch (error) {
    const failure = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'unknown';
    return { ok: false, runtime: started[0]?.runtime ?? '', steps, arrived: [], names: [], failure };
  } finally {
    for (const kiosk of started) await kiosk.close();
    await server.close();
    await session.close();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

/** Three creates, then the change; each once. */
export function isAsWished({ arrived, names }: OfflineOutcome): boolean {
  const methods = arrived.map((line) => line.split(' ', 1)[0]).join(' ');
  const wanted = [person.newName, ...visitors.map(({ name }) => name)];
  return methods === 'POST POST POST PUT' && JSON.stringify(names) === JSON.stringify(wanted);
}

/** The report for people. */
export function formatOfflineReport(report: OfflineReport): string {
  const steps = report.steps.map(({ step, screen, screenshot }) => `${step}: ${screen}\n   ${screenshot}`);
  const arrived = report.arrived.map((line, index) => `${index + 1}. ${line}`);
  const end = report.ok ? 'All four changes arrived once, in order.' : `It failed. ${report.failure ?? ''}`;
  return [
    `Runtime: ${report.runtime}`,
    ...steps,
    'Arrived after the server came back:',
    ...arrived,
    `On the server: ${report.names.join(', ')}`,
    end,
  ].join('\n');
}
