import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { onTestFinished } from 'vitest';
import {
  EntryIdSchema,
  type CloseQuestionSchema,
  type OutboxSummary,
  type ServerChoice,
  type StorageReport,
} from '../../../preload/contract/index.ts';
import { openAccountClient } from '../../../main/api/client.ts';
import { createOutbox } from '../../../main/core/outbox/create-outbox.ts';
import { createRedactor } from '../../../main/lib/redaction.ts';
import { createServices, type Services } from '../../../main/core/services.ts';
import { systemClock } from '../../../main/lib/clock.ts';
import { startPracticeServer, type RunningPracticeServer } from '../../../main/practice/server.ts';
import { openSettingsFile } from '../../../main/settings/settings-file.ts';
import { openStoreFolders } from '../../../main/store/files/store-folders.ts';
import { createFakeSecrets } from './fakes.ts';
import { createPlace } from '../../main/core/devices/fake-terminal-place.ts';
import { openInThisThread } from './open-in-this-thread.ts';

/** What outlives the app: its folder and its keychain. */
export function setUpTerminal() {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-services-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const secrets = createFakeSecrets();
  const lines: string[] = [];
  const log = (event: string, details: object = {}) => void lines.push(`${event} ${JSON.stringify(details)}`);
  return {
    ...{ folder, lines, log, secrets },
    settings: openSettingsFile(join(folder, 'settings.json'), log),
    folders: openStoreFolders(join(folder, 'data')),
    openStore: openInThisThread,
    makeKey: () => new Uint8Array(randomBytes(32)),
    digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
    redactor: createRedactor(),
  };
}

export type Terminal = ReturnType<typeof setUpTerminal>;

/** Everything of main but Electron, on real files, sockets and time; only the keychain is a fake. */
export function startServices(terminal: Terminal, practice: Promise<RunningPracticeServer> | null = null) {
  const reports: StorageReport[] = [];
  const questions: v.InferOutput<typeof CloseQuestionSchema>[] = [];
  const watchers = new Set<(summary: OutboxSummary) => void>();
  let quits = 0;
  const place = createPlace();
  const services: Services = createServices({
    ...terminal,
    startPractice: () => practice ?? startPracticeServer(),
    openClient: openAccountClient,
    createOutbox,
    ...place,
    clock: systemClock,
    random: Math.random,
    newId: () => v.parse(EntryIdSchema, randomUUID()),
    announce: {
      outbox: { onChanged: (summary) => watchers.forEach((watch) => watch(summary)) },
      storage: { onChanged: (report) => void reports.push(report) },
      terminal: { onCloseAsked: (question) => void questions.push(question) },
      devices: { onChanged: () => undefined },
    },
    quit: () => (quits += 1),
    version: '0.1.0',
  });
  let closed = false;
  const close = async () => {
    if (!closed) await services.close();
    closed = true;
  };
  onTestFinished(close);
  /** Resolves with the first summary from now on that is as told. */
  const untilSummary = (isMeant: (summary: OutboxSummary) => boolean) =>
    new Promise<OutboxSummary>((resolve) => {
      watchers.add((summary) => {
        if (isMeant(summary)) resolve(summary);
      });
    });
  return {
    ...{ services, ...services.handlers },
    ...{ reports, questions, asked: place.asked },
    ...{ close, untilSummary, quits: () => quits },
  };
}

/** A server of the test's own, as a choice with its key. */
export async function openServer(options: Parameters<typeof startPracticeServer>[0] = {}) {
  const server = await startPracticeServer(options);
  onTestFinished(() => server.close());
  const choice: ServerChoice = { kind: 'custom', baseUrl: server.baseUrl };
  return { server, choice };
}
