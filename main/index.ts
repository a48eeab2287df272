import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { EntryIdSchema } from '../preload/contract/index.ts';
import { openAccountClient } from './api/client.ts';
import { runAuditCommand } from './core/audit/audit-command.ts';
import { createLatency } from './core/activity/latency.ts';
import { createLog } from './lib/log.ts';
import { createOutbox } from './core/outbox/create-outbox.ts';
import { createRedactor } from './lib/redaction.ts';
import { createServices } from './core/services.ts';
import { createDataKeyProvider } from './core/profiles/data-key.ts';
import { systemClock } from './lib/clock.ts';
import { openDeviceWatch } from './devices/device-watch.ts';
import { listPackagedFiles, serveApp } from './electron/app-protocol.ts';
import { applicationReady, describeApplication, prepareApplication } from './electron/application.ts';
import { complain, runInPlaceOfApp, writeLine } from './electron/audit-run.ts';
import { serveDevelopmentPage } from './electron/development-page.ts';
import { refuseStart, scrubEnvironment } from './electron/command-line-guard.ts';
import { createEventSender } from './electron/event-sender.ts';
import { registerIpc } from './electron/ipc-registration.ts';
import { openKioskWindow } from './electron/kiosk-window.ts';
import { claimSingleInstance, installLifecycle, watchFaults } from './electron/lifecycle.ts';
import { createPage } from './electron/page.ts';
import { recoverRenderer } from './electron/renderer-recovery.ts';
import { openKioskSession, restrainSessions } from './electron/session-policy.ts';
import { restrainWebContents } from './electron/web-contents-policy.ts';
import { createAnnouncer } from './ipc/announcer.ts';
import { createRouter } from './ipc/router.ts';
import { openMachine } from './machine.ts';
import { createScryptPinHash } from './pin-hash/scrypt-pin-hash.ts';
import { parseCommandLine, type CommandLineOptions } from './policy/command-line.ts';
import { findRefusedVariable, findVariablesToRemove } from './policy/environment.ts';
import { isKeyPressBlocked } from './policy/key-presses.ts';
import { appScheme, ownPageUrl, parseOwnUrl } from './policy/own-page.ts';
import { findPackagedFile } from './policy/packaged-files.ts';
import { isPermissionGranted } from './policy/permissions.ts';
import { responseHeaders } from './policy/response-headers.ts';
import { ownSwitches } from './policy/switches.ts';
import { startPracticeServer } from './practice/server.ts';

/** The composition root: builds every part, hands each what it needs, and starts. No logic lives here. */

/** Put in by the bundler: where the page comes from in a development build; null in every other. */
declare const DEVELOPMENT_ORIGIN: string | null;

const rendererFolder = join(import.meta.dirname, '..', 'renderer');
const preload = join(import.meta.dirname, '..', 'preload', 'bridge.cjs');
const storeWorker = join(import.meta.dirname, 'store-worker.cjs');
const platform = process.platform;
const { packaged, version } = describeApplication();
const commandLine = parseCommandLine(process.argv.slice(1), { packaged, platform });
const isCommand = commandLine.ok && commandLine.options.audit !== null;

// A closed pipe must not turn each line of the log into a further fault.
process.stdout.on('error', () => undefined);
const redactor = createRedactor();
const log = createLog({
  // A command writes what was asked for, and nothing else.
  write: (line) => isCommand || process.stdout.write(`${line}\n`),
  redactor,
  now: () => new Date(),
});

async function startPractice() {
  const server = await startPracticeServer();
  log('practice-server-started', { port: Number(new URL(server.baseUrl).port) });
  return server;
}

async function runAudit(command: 'verify' | 'export', dataFolder: string): Promise<void> {
  const machine = openMachine({ dataFolder, storeWorker, redactor, log });
  const dataKey = createDataKeyProvider(machine);
  await runInPlaceOfApp(() => runAuditCommand(command, { ...machine, dataKey, writeLine, complain }));
}

async function start(options: CommandLineOptions): Promise<void> {
  const open: { window?: ReturnType<typeof openKioskWindow> } = {};
  watchFaults(() => isCommand || open.window !== undefined, log);
  scrubEnvironment(findVariablesToRemove(process.env));
  const dataFolder = prepareApplication(appScheme, options.dataDirectory, ownSwitches(platform));
  if (options.audit !== null) return runAudit(options.audit, dataFolder);
  if (!claimSingleInstance(() => open.window)) return;

  const latency = createLatency({ clock: systemClock });
  const services = createServices({
    ...openMachine({ dataFolder, storeWorker, redactor, log }),
    startPractice,
    openClient(connection) {
      const note = latency.follow(connection.baseUrl);
      return openAccountClient(connection, (seen) => {
        log('api-exchange', seen);
        note(seen.milliseconds, typeof seen.outcome === 'number');
      });
    },
    latency,
    createOutbox,
    pinHash: createScryptPinHash(),
    page: createPage(() => open.window, log),
    watch: openDeviceWatch({ platform }),
    clock: systemClock,
    elapsed: () => performance.now(),
    random: Math.random,
    newId: () => v.parse(EntryIdSchema, randomUUID()),
    announce: createAnnouncer({ send: createEventSender(() => open.window), log }),
    quit: () => lifecycle.quit(),
    version,
  });
  const lifecycle = installLifecycle(() => services.close(), log);
  restrainSessions({
    isAllowedRequest: (url) => parseOwnUrl(url) !== null,
    isAllowedPermission: isPermissionGranted,
  });
  restrainWebContents({ ownPageUrl, isKeyPressBlocked: (press) => isKeyPressBlocked(press, platform) });
  registerIpc(createRouter({ handlers: services.handlers, log }));
  services.start();

  await applicationReady();
  if (options.forgetStaffPin) await services.forgetStaffPin();
  const session = openKioskSession();
  if (DEVELOPMENT_ORIGIN === null) {
    const files = listPackagedFiles(rendererFolder);
    serveApp(session, {
      scheme: appScheme,
      folder: rendererFolder,
      findFile: (url) => findPackagedFile(url, files),
      headersOf: responseHeaders,
    });
  } else serveDevelopmentPage(session, { scheme: appScheme, origin: DEVELOPMENT_ORIGIN });
  open.window = openKioskWindow({
    preload,
    session,
    ownPageUrl,
    windowed: options.windowed,
    isQuitting: lifecycle.isQuitting,
    askToClose: () => services.askToClose(),
    onShown: () => log('window-shown'),
    onLoadFailed: () => log('page-load-failed'),
  });
  recoverRenderer(open.window.webContents, lifecycle.isQuitting, log, () => services.forgetPerson());
}

const refusedVariable = findRefusedVariable(process.env);
if (!commandLine.ok) {
  refuseStart(commandLine.message);
} else if (refusedVariable !== null) {
  refuseStart(`The environment variable ${refusedVariable} is not allowed on this terminal.`);
} else {
  void start(commandLine.options);
}
